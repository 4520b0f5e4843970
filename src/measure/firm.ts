import { type Computed, evaluate } from '../formula/evaluate.ts';
import { compare, type Exact, one, sum, whole, zero } from '../model/exact.ts';
import type { Standing } from '../model/figure.ts';
import type { Formula } from '../model/formula.ts';
import type { Indicator } from '../model/plan.ts';
import { type Ask, type Basis, isAskedOf, type Matching, unitCount, unitValue } from './matching.ts';
import { divisorsOf, isMonotoneIn } from './monotone.ts';

/** What a sum may come to once the missing units are in. A missing end is not declared by the plan. */
interface Reach {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

/** Stands for "as large as you like" where a maximum is not declared. */
const huge = whole(10n ** 40n);

/**
 * Whether any values of the missing units within min–max could turn the standing of `value`: true none could, false
 * some could, null where that depends on a bound that the plan does not declare.
 *
 * Each sum moves between two ends. A formula that is monotone in each sum has its extremes where all sums are at an
 * end; a threshold is crossed between two such corners or not at all, and what lies between them is taken as possible,
 * whole number or not. Other formulas are not decided.
 */
export function firmness(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  value: Computed,
  standingOf: (value: Computed) => Standing,
): boolean | null {
  if (matching.matched.size === matching.expected.length) return true;
  if (!matching.asks.every((ask) => isMonotoneIn(indicator.formula, ask))) return null;
  const reaches = matching.asks.map((ask) => reachOf(basis, ask, matching));
  if (reaches.some((reach) => reach === undefined)) return null;
  const known = reaches.flatMap((reach) => reach ?? []);
  const current = standingOf(value);
  const turns = (ends: readonly Ends[]): boolean =>
    [...standings(basis, indicator, matching, ends, standingOf)].some((standing) => standing !== current);
  if (!turns(known.map(openEnds))) return true;
  return turns(known.map(closedEnds)) ? false : null;
}

/** Undefined where the sum cannot be bounded at all: a figure of the whole that is not known. */
function reachOf(basis: Basis, ask: Ask, matching: Matching): Reach | undefined {
  if (ask.from === 'whole') {
    const figure =
      ask.aspect === 'now' ? undefined : basis.history.whole(ask.element, ask.aspect, matching.slice);
    return figure && { low: figure.value, high: figure.value };
  }
  const asked = matching.expected.filter((unit) => isAskedOf(basis, ask, unit));
  const values = asked.map((unit) => unitValue(basis, ask, unit.id, matching.slice));
  const base = sum(values.filter((value) => value !== undefined));
  const missing = whole(values.filter((value) => value === undefined).length);
  if (compare(missing, zero) === 0) return { low: base, high: base };
  const [min, max] = ask.element.type === 'yes-no' ? [zero, one] : [ask.element.min, ask.element.max];
  return { low: min && base.add(min.mul(missing)), high: max && base.add(max.mul(missing)) };
}

type Ends = readonly [Exact, Exact];

function openEnds({ low, high }: Reach): Ends {
  return [low ?? huge.neg(), high ?? huge];
}

/** Only what the plan declares: an undeclared end stays at the declared one. */
function closedEnds({ low, high }: Reach): Ends {
  return [low ?? high ?? zero, high ?? low ?? zero];
}

/** Every standing that some choice of the sums leads to. */
function standings(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  ends: readonly Ends[],
  standingOf: (value: Computed) => Standing,
): ReadonlySet<Standing> {
  const all = corners(ends);
  const at = (part: Formula): readonly Computed[] =>
    all.map((corner) => evaluateAt(basis, part, matching, corner));
  const computed = at(indicator.formula);
  const found = new Set(computed.map(standingOf));
  for (const value of between(valuesOf(computed), indicator)) found.add(standingOf({ tag: 'value', value }));
  if (divisorsOf(indicator.formula).some((part) => changesSign(at(part))))
    found.add(standingOf({ tag: 'gap', gap: 'no-denominator' }));
  return found;
}

function valuesOf(computed: readonly Computed[]): readonly Exact[] {
  return computed.flatMap((each) => (each.tag === 'value' ? [each.value] : []));
}

/** Somewhere between its corners it is zero. */
function changesSign(computed: readonly Computed[]): boolean {
  const signs = new Set(valuesOf(computed).map((value) => compare(value, zero)));
  return signs.has(-1) && signs.has(1);
}

/** Between the least and the greatest corner lie all values, the bound itself among them if it is in between. */
function between(values: readonly Exact[], indicator: Indicator): readonly Exact[] {
  const sorted = [...values].sort(compare);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined || indicator.target === undefined) return [];
  const { target: schedule } = indicator;
  const targets =
    schedule.tag === 'every-year' ? [schedule.target] : schedule.steps.map((step) => step.target);
  const bounds = targets.flatMap(({ bound, high }) => (high === undefined ? [bound] : [bound, high]));
  return bounds.filter((bound) => compare(least, bound) < 0 && compare(bound, greatest) < 0);
}

function corners(ends: readonly Ends[]): readonly (readonly Exact[])[] {
  return ends.reduce<readonly (readonly Exact[])[]>(
    (done, [low, high]) =>
      compare(low, high) === 0
        ? done.map((corner) => [...corner, low])
        : done.flatMap((corner) => [
            [...corner, low],
            [...corner, high],
          ]),
    [[]],
  );
}

function evaluateAt(basis: Basis, formula: Formula, matching: Matching, corner: readonly Exact[]): Computed {
  const at = (code: string, aspect: string): Exact | undefined => {
    const index = matching.asks.findIndex((ask) => ask.element.code === code && ask.aspect === aspect);
    return corner[index];
  };
  return evaluate(formula, {
    element: at,
    count: (code) => at(code, 'now'),
    units: (group, having) => unitCount(basis, group, having),
  });
}

/** Whether elements come from different sources, so that a missing unit of one leaves the sums unlike. */
export function hasDifferentSources(matching: Matching): boolean {
  return (
    new Set(matching.asks.map(({ element }) => `${element.sources.join()} ${element.by ?? ''}`)).size > 1
  );
}
