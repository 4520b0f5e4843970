import type { Exact } from './exact.ts';

/** When an element's value is meant: in this period, the same period last year, the plan year's start, a named year. */
export type Aspect = 'now' | 'previous' | 'opening' | `base-${number}`;

/** A formula over elements; `growth` and `reduction` are already spelled out, codes and groups already known to exist. */
export type Formula =
  | { readonly tag: 'number'; readonly value: Exact }
  | { readonly tag: 'element'; readonly code: string; readonly aspect: Aspect }
  | { readonly tag: 'count'; readonly code: string }
  | { readonly tag: 'units'; readonly group: string; readonly having?: string }
  | { readonly tag: 'negate'; readonly of: Formula }
  | {
      readonly tag: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly tag: 'choose'; readonly by: 'min' | 'max'; readonly of: readonly Formula[] };

/** What must hold inside one submission. */
export interface Condition {
  readonly left: Formula;
  readonly operator: '<=' | '>=' | '<' | '>' | '=' | '!=';
  readonly right: Formula;
}

/** Every element reference in a formula, in order, repeats included. `count(x)` asks for `x` now. */
export function referencesOf(
  formula: Formula,
): readonly { readonly code: string; readonly aspect: Aspect }[] {
  switch (formula.tag) {
    case 'number':
    case 'units':
      return [];
    case 'element':
      return [{ code: formula.code, aspect: formula.aspect }];
    case 'count':
      return [{ code: formula.code, aspect: 'now' }];
    case 'negate':
      return referencesOf(formula.of);
    case 'binary':
      return [...referencesOf(formula.left), ...referencesOf(formula.right)];
    case 'choose':
      return formula.of.flatMap(referencesOf);
  }
}

/** Whether any part of the formula satisfies a test. */
export function someFormula(formula: Formula, test: (part: Formula) => boolean): boolean {
  if (test(formula)) return true;
  switch (formula.tag) {
    case 'negate':
      return someFormula(formula.of, test);
    case 'binary':
      return someFormula(formula.left, test) || someFormula(formula.right, test);
    case 'choose':
      return formula.of.some((part) => someFormula(part, test));
    default:
      return false;
  }
}

/** Counts units itself, by answer or by roster; such a formula has no meaning for one unit's own standing. */
export function countsUnits(formula: Formula): boolean {
  return someFormula(formula, (part) => part.tag === 'count' || part.tag === 'units');
}
