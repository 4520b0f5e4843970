import { evaluate } from '../formula/evaluate.ts';
import { compare, type Exact, one, sum, whole, zero } from '../model/exact.ts';
import type { Standing } from '../model/figure.ts';
import { type Formula, referencesOf, someFormula } from '../model/formula.ts';
import type { Indicator } from '../model/plan.ts';
import { type Ask, type Basis, isAskedOf, type Matching, unitCount, unitValue } from './matching.ts';

/** What a sum may come to once the missing units are in. A missing end is not declared by the plan. */
interface Reach {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

/** Stands for "as large as you like" where a maximum is not declared. */
const huge = whole(10n ** 40n);

/**
 * Whether any values of the missing units within min–max could turn a standing: true none could, false some could,
 * null where that depends on a bound that the plan does not declare.
 *
 * Each sum moves between two ends. A formula in which every sum stands once in numerator or denominator is monotone in
 * each of them, so its extremes lie where all sums are at an end; a threshold is crossed between two such corners or not
 * at all. Other formulas (min, max, a sum multiplied by itself) are not decided.
 */
export function firmness(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  standingOf: (value: ReturnType<typeof evaluate>) => Standing,
): boolean | null {
  if (matching.matched.size === matching.expected.length) return true;
  if (!isMonotone(indicator.formula)) return null;
  const reaches = matching.asks.map((ask) => reachOf(basis, ask, matching));
  if (reaches.some((reach) => reach === undefined)) return null;
  const known = reaches.flatMap((reach) => reach ?? []);
  const unbounded = standings(basis, indicator, matching, known.map(openEnds), standingOf);
  if (isOne(unbounded)) return true;
  const declared = standings(basis, indicator, matching, known.map(closedEnds), standingOf);
  return isOne(declared) && known.some((reach) => reach.low === undefined || reach.high === undefined)
    ? null
    : false;
}

function isOne(found: ReadonlySet<string>): boolean {
  return found.size === 1;
}

/** Quotients and sums of elements, no element multiplied by itself. */
function isMonotone(formula: Formula): boolean {
  if (someFormula(formula, (part) => part.tag === 'choose')) return false;
  const multiplies = someFormula(
    formula,
    (part) =>
      part.tag === 'binary' &&
      part.operator === '*' &&
      referencesOf(part.left).some((a) =>
        referencesOf(part.right).some((b) => a.code === b.code && a.aspect === b.aspect),
      ),
  );
  return !multiplies;
}

/** Undefined where the sum cannot be bounded at all: a figure of the whole that is not known. */
function reachOf(basis: Basis, ask: Ask, matching: Matching): Reach | undefined {
  if (ask.from === 'whole') {
    const figure = ask.aspect === 'now' ? undefined : basis.history.whole(ask.element, ask.aspect);
    return figure && { low: figure.value, high: figure.value };
  }
  const asked = matching.expected.filter((unit) => isAskedOf(basis, ask, unit));
  const values = asked.map((unit) => unitValue(basis, ask, unit.id, 'whole'));
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
  standingOf: (value: ReturnType<typeof evaluate>) => Standing,
): ReadonlySet<string> {
  const found = new Set<string>();
  const values: Exact[] = [];
  for (const corner of corners(ends)) {
    const value = evaluateAt(basis, indicator, matching, corner);
    if (value.tag === 'value') values.push(value.value);
    found.add(standingOf(value));
  }
  for (const value of between(values, indicator)) found.add(standingOf({ tag: 'value', value }));
  return found;
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

function evaluateAt(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  corner: readonly Exact[],
): ReturnType<typeof evaluate> {
  const at = (code: string, aspect: string): Exact | undefined => {
    const index = matching.asks.findIndex((ask) => ask.element.code === code && ask.aspect === aspect);
    return corner[index];
  };
  return evaluate(indicator.formula, {
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
