import { type Computed, evaluate } from '../formula/evaluate.ts';
import type { Exact } from '../model/exact.ts';
import type { ChangeFigure, Quotient, Term } from '../model/figure.ts';
import { type Aspect, type Formula, referencesOf } from '../model/formula.ts';
import { present } from '../model/present.ts';
import { type Basis, type Matching, termOf, unitCount } from './matching.ts';

/** What a formula comes to, and what it was computed from. */
interface Sums {
  readonly computed: Computed;
  readonly terms: readonly Term[];
  readonly quotient?: Quotient;
  readonly change?: ChangeFigure;
}

/** Parts are summed first, the formula is applied to the sums. */
export function sumUp(basis: Basis, formula: Formula, matching: Matching): Sums {
  const terms = matching.asks.flatMap((ask) => termOf(basis, ask, matching) ?? []);
  const at = (code: string, aspect: string): Exact | undefined =>
    terms.find((term) => term.code === code && term.aspect === aspect)?.value;
  const compute = (part: Formula): Computed =>
    evaluate(part, {
      element: at,
      count: (code) => at(code, 'now'),
      units: (group, having) => unitCount(basis, group, having),
    });
  return present({ computed: compute(formula), terms, ...sidesOf(formula, compute) });
}

type Compute = (part: Formula) => Computed;

/** Numerator and denominator of a quotient, now and then of a change, where the formula is one and both are known. */
export function sidesOf(formula: Formula, compute: Compute): Pick<Sums, 'quotient' | 'change'> {
  return present({ quotient: quotientOf(formula, compute), change: changeOf(formula, compute) });
}

function quotientOf(formula: Formula, compute: Compute): Quotient | undefined {
  if (formula.tag !== 'binary' || formula.operator !== '/') return undefined;
  const numerator = compute(formula.left);
  const denominator = compute(formula.right);
  if (numerator.tag === 'gap' || denominator.tag === 'gap') return undefined;
  return { numerator: numerator.value, denominator: denominator.value };
}

/** (now − then) / then, now − then, or either turned round, where `then` is one sum at another time. */
function changeOf(formula: Formula, compute: Compute): Sums['change'] {
  const difference = differenceIn(formula);
  const aspect = difference && aspectOf(difference.then);
  if (difference === undefined || aspect === undefined) return undefined;
  const now = compute(difference.now);
  const before = compute(difference.then);
  return now.tag === 'gap' || before.tag === 'gap'
    ? undefined
    : { now: now.value, before: before.value, aspect };
}

/** The two sides of a difference in time, also of one that is then divided by the earlier side. */
function differenceIn(formula: Formula): { readonly now: Formula; readonly then: Formula } | undefined {
  if (formula.tag !== 'binary') return undefined;
  const isRate = formula.operator === '/';
  const difference = isRate ? formula.left : formula;
  if (difference.tag !== 'binary' || difference.operator !== '-') return undefined;
  const sides = [difference.left, difference.right];
  const now = sides.find((part) => aspectOf(part) === 'now');
  const then = isRate ? formula.right : sides.find((part) => part !== now);
  const aspect = then && aspectOf(then);
  if (now === undefined || then === undefined || aspect === undefined || aspect === 'now') return undefined;
  return isRate || codesOf(now) === codesOf(then) ? { now, then } : undefined;
}

function codesOf(formula: Formula): string {
  return referencesOf(formula)
    .map(({ code }) => code)
    .join();
}

/** The one time that all elements of a formula are taken at. */
function aspectOf(formula: Formula): Aspect | undefined {
  const aspects = new Set(referencesOf(formula).map((each) => each.aspect));
  return aspects.size === 1 ? [...aspects][0] : undefined;
}
