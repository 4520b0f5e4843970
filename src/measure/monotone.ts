import type { Aspect, Formula } from '../model/formula.ts';

/** One sum of a formula. */
interface Sum {
  readonly element: { readonly code: string };
  readonly aspect: Aspect;
}

/**
 * Whether a formula only rises or only falls with a sum while the others stand still (poles aside): the sum stands in it
 * once, or it is a quotient of two expressions linear in it, such as (x − y) / x.
 */
export function isMonotoneIn(formula: Formula, sum: Sum): boolean {
  if (mentions(formula, sum) <= 1) return true;
  const { above, below } = degreesOf(formula, sum);
  return above <= 1 && below <= 1;
}

function isSum(formula: Formula, { element, aspect }: Sum): boolean {
  if (formula.tag === 'count') return formula.code === element.code && aspect === 'now';
  return formula.tag === 'element' && formula.code === element.code && formula.aspect === aspect;
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.tag) {
    case 'negate':
      return [formula.of];
    case 'binary':
      return [formula.left, formula.right];
    case 'choose':
      return formula.of;
    default:
      return [];
  }
}

function mentions(formula: Formula, sum: Sum): number {
  return partsOf(formula).reduce((count, part) => count + mentions(part, sum), isSum(formula, sum) ? 1 : 0);
}

/** Degrees in one sum of numerator and denominator, as the formula is written, nothing cancelled. */
interface Degrees {
  readonly above: number;
  readonly below: number;
}

const neverLinear: Degrees = { above: Number.POSITIVE_INFINITY, below: 0 };

function degreesOf(formula: Formula, sum: Sum): Degrees {
  switch (formula.tag) {
    case 'negate':
      return degreesOf(formula.of, sum);
    case 'binary':
      return join(formula.operator, degreesOf(formula.left, sum), degreesOf(formula.right, sum));
    case 'choose':
      return mentions(formula, sum) === 0 ? { above: 0, below: 0 } : neverLinear;
    default:
      return { above: isSum(formula, sum) ? 1 : 0, below: 0 };
  }
}

function join(operator: '+' | '-' | '*' | '/', left: Degrees, right: Degrees): Degrees {
  if (operator === '*') return { above: left.above + right.above, below: left.below + right.below };
  if (operator === '/') return { above: left.above + right.below, below: left.below + right.above };
  return {
    above: Math.max(left.above + right.below, right.above + left.below),
    below: left.below + right.below,
  };
}

/** Every expression that something is divided by. */
export function divisorsOf(formula: Formula): readonly Formula[] {
  const own = formula.tag === 'binary' && formula.operator === '/' ? [formula.right] : [];
  return [...own, ...partsOf(formula).flatMap(divisorsOf)];
}
