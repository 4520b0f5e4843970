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

/** The formula and all that it is made of, from the outside in. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.tag) {
    case 'negate':
      return [formula, ...partsOf(formula.of)];
    case 'binary':
      return [formula, ...partsOf(formula.left), ...partsOf(formula.right)];
    case 'choose':
      return [formula, ...formula.of.flatMap(partsOf)];
    default:
      return [formula];
  }
}

/** Whether any part of the formula satisfies a test. */
export function someFormula(formula: Formula, test: (part: Formula) => boolean): boolean {
  return partsOf(formula).some(test);
}

/** Counts units itself, by answer or by roster; such a formula has no meaning for one unit's own standing. */
export function countsUnits(formula: Formula): boolean {
  return someFormula(formula, (part) => part.tag === 'count' || part.tag === 'units');
}
