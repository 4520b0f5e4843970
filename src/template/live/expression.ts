import type { Aspect, Condition, Formula } from '../../model/formula.ts';
import { referencesOf, someFormula } from '../../model/formula.ts';
import { decimal } from '../decimal.ts';

/** The cell of an element at a time; undefined where the sheet has none. */
export type AddressOf = (code: string, aspect: Aspect) => string | undefined;

/** A formula of the plan over cells; undefined where one of its figures is not on the sheet. */
export function expressionOf(formula: Formula, addressOf: AddressOf): string | undefined {
  switch (formula.tag) {
    case 'number':
      return decimal(formula.value);
    case 'element':
      return addressOf(formula.code, formula.aspect);
    case 'negate':
      return joined([formula.of], addressOf, ([of]) => `(-${of})`);
    case 'binary':
      return joined(
        [formula.left, formula.right],
        addressOf,
        ([left, right]) => `(${left}${formula.operator}${right})`,
      );
    case 'choose':
      return joined(formula.of, addressOf, (of) => `${formula.by.toUpperCase()}(${of.join(',')})`);
    case 'count':
    case 'units':
      return undefined;
  }
}

function joined(
  parts: readonly Formula[],
  addressOf: AddressOf,
  join: (texts: readonly string[]) => string,
): string | undefined {
  const texts = parts.flatMap((part) => expressionOf(part, addressOf) ?? []);
  return texts.length === parts.length ? join(texts) : undefined;
}

const opposite: Readonly<Record<Condition['operator'], string>> = {
  '<=': '>',
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '=': '<>',
  '!=': '=',
};

/** True where the condition is broken; false while a figure of it is missing, unless blanks count as 0. */
export function brokenExpression(
  { left, operator, right }: Condition,
  addressOf: AddressOf,
  blankIsZero: string,
): string | undefined {
  const [a, b] = [expressionOf(left, addressOf), expressionOf(right, addressOf)];
  const cells = cellsOf([left, right], addressOf);
  if (a === undefined || b === undefined || cells.length === 0) return undefined;
  const broken = `${a}${opposite[operator]}${b}`;
  return whereKnown(cells, divides(left) || divides(right) ? guarded(broken) : broken, blankIsZero);
}

/** `test` where every cell holds a number, or nothing where blanks count as 0; false otherwise. */
export function whereKnown(cells: readonly string[], test: string, blankIsZero: string): string {
  const list = cells.join(',');
  return `IF(COUNT(${list})=IF(${blankIsZero},COUNTA(${list}),${cells.length}),${test},FALSE)`;
}

export function cellsOf(formulas: readonly Formula[], addressOf: AddressOf): readonly string[] {
  const references = formulas.flatMap(referencesOf);
  return [...new Set(references.flatMap(({ code, aspect }) => addressOf(code, aspect) ?? []))];
}

function divides(formula: Formula): boolean {
  return someFormula(formula, (part) => part.tag === 'binary' && part.operator === '/');
}

function guarded(test: string): string {
  return `IF(ISERROR(${test}),FALSE,${test})`;
}
