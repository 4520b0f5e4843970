import { type Exact, zero } from '../../model/exact.ts';
import { referencesOf } from '../../model/formula.ts';
import type { Element, Plan } from '../../model/plan.ts';
import { showExact } from '../../vi/show-number.ts';
import { isFigure } from '../accepts.ts';
import { decimal } from '../decimal.ts';
import { type AddressOf, brokenExpression, whereKnown } from './expression.ts';
import { blankIsZero } from './tick.ts';

/** Something to look at again: when it holds, as a formula, and what is said then. */
export interface Doubt {
  readonly when: string;
  readonly words: string;
}

/** What may be wrong with one figure of an element in one of its cells. */
export function cellDoubts(element: Element, cell: string): readonly Doubt[] {
  if (!isFigure(element)) return [];
  const notNumber = { when: `AND(LEN(${cell})>0,NOT(ISNUMBER(${cell})))`, words: 'ô này chỉ ghi con số' };
  return [notNumber, ...wholeDoubt(element, cell), ...rangeDoubt(element, cell)];
}

function wholeDoubt({ type }: Element, cell: string): readonly Doubt[] {
  if (type !== 'count') return [];
  return [{ when: `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`, words: 'phải là số nguyên' }];
}

function rangeDoubt(element: Element, cell: string): readonly Doubt[] {
  const { max } = element;
  const min = element.min ?? (element.type === 'percent' ? undefined : zero);
  const outside = [
    ...(min === undefined ? [] : [`${cell}<${decimal(min)}`]),
    ...(max === undefined ? [] : [`${cell}>${decimal(max)}`]),
  ];
  if (outside.length === 0) return [];
  const words = `ngoài khoảng cho phép (${rangeWords(min, max)})`;
  return [{ when: `IF(ISNUMBER(${cell}),OR(${outside.join(',')}),FALSE)`, words }];
}

function rangeWords(min: Exact | undefined, max: Exact | undefined): string {
  if (max === undefined) return `từ ${showExact(min ?? zero)} trở lên`;
  return min === undefined ? `không quá ${showExact(max)}` : `từ ${showExact(min)} đến ${showExact(max)}`;
}

/** What may be wrong between the figures of one unit, as far as they stand on its sheet: parts and rules. */
export function doubtsAmong(plan: Plan, element: Element, addressOf: AddressOf): readonly Doubt[] {
  return [...partsDoubt(element, addressOf), ...ruleDoubts(plan, element, addressOf)];
}

/** Printed digits of an amount may be rounded each for itself; the form asks only about what rounding cannot explain. */
const roundingOfAmounts = '0.5';

function partsDoubt(element: Element, addressOf: AddressOf): readonly Doubt[] {
  const total = addressOf(element.code, 'now');
  const parts = element.parts.flatMap((code) => addressOf(code, 'now') ?? []);
  if (total === undefined || parts.length === 0 || parts.length < element.parts.length) return [];
  const difference = `ABS(${total}-(${parts.join('+')}))>${element.type === 'count' ? '0' : roundingOfAmounts}`;
  const when = whereKnown([total, ...parts], difference, blankIsZero);
  return [{ when, words: 'khác tổng các thành phần' }];
}

function ruleDoubts({ rules }: Plan, { code }: Element, addressOf: AddressOf): readonly Doubt[] {
  return rules.flatMap(({ condition, message }) => {
    const named = [condition.left, condition.right].flatMap(referencesOf).some((each) => each.code === code);
    const when = named ? brokenExpression(condition, addressOf, blankIsZero) : undefined;
    return when === undefined ? [] : [{ when, words: message }];
  });
}
