import { compare, type Exact, isZero } from '../model/exact.ts';
import type { Aspect, Condition, Formula } from '../model/formula.ts';

/** Where a formula's terms come from; undefined where there is no value. */
export interface Terms {
  readonly element: (code: string, aspect: Aspect) => Exact | undefined;
  readonly count: (code: string) => Exact | undefined;
  readonly units: (group: string, having: string | undefined) => Exact;
}

export type Computed =
  | { readonly tag: 'value'; readonly value: Exact }
  | { readonly tag: 'gap'; readonly gap: 'no-basis' | 'no-denominator' };

const noBasis: Computed = { tag: 'gap', gap: 'no-basis' };

/** Computes a formula exactly. A missing term is `no-basis`; a division by zero is `no-denominator`. */
export function evaluate(formula: Formula, terms: Terms): Computed {
  switch (formula.tag) {
    case 'number':
      return { tag: 'value', value: formula.value };
    case 'element':
      return known(terms.element(formula.code, formula.aspect));
    case 'count':
      return known(terms.count(formula.code));
    case 'units':
      return known(terms.units(formula.group, formula.having));
    case 'negate':
      return combine([formula.of], terms, ([value]) => value?.neg());
    case 'binary':
      return combine([formula.left, formula.right], terms, ([left, right]) =>
        operate(formula.operator, left, right),
      );
    case 'choose':
      return combine(formula.of, terms, (values) => pick(values, formula.by === 'min' ? -1 : 1));
  }
}

function known(value: Exact | undefined): Computed {
  return value === undefined ? noBasis : { tag: 'value', value };
}

/** Computes the parts first: a missing part outweighs a zero denominator. An undefined result is one. */
function combine(
  parts: readonly Formula[],
  terms: Terms,
  join: (values: readonly Exact[]) => Exact | undefined,
): Computed {
  const computed = parts.map((part) => evaluate(part, terms));
  const gaps = computed.filter((each) => each.tag === 'gap');
  if (gaps.length > 0) return gaps.find((each) => each.gap === 'no-basis') ?? gaps[0] ?? noBasis;
  const value = join(computed.flatMap((each) => (each.tag === 'value' ? [each.value] : [])));
  return value === undefined ? { tag: 'gap', gap: 'no-denominator' } : { tag: 'value', value };
}

function operate(operator: '+' | '-' | '*' | '/', left?: Exact, right?: Exact): Exact | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '+') return left.add(right);
  if (operator === '-') return left.sub(right);
  if (operator === '*') return left.mul(right);
  return isZero(right) ? undefined : left.div(right);
}

function pick(values: readonly Exact[], sign: -1 | 1): Exact | undefined {
  return values.reduce((best, each) => (compare(each, best) === sign ? each : best));
}

/** Whether a condition holds; undefined when a term is missing or a denominator is zero, so that nothing can be said. */
export function holds(condition: Condition, terms: Terms): boolean | undefined {
  const left = evaluate(condition.left, terms);
  const right = evaluate(condition.right, terms);
  if (left.tag === 'gap' || right.tag === 'gap') return undefined;
  const order = compare(left.value, right.value);
  switch (condition.operator) {
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
  }
}
