import type { Computed } from '../formula/evaluate.ts';
import { type Exact, one, whole } from '../model/exact.ts';
import type { IndicatorFigure, Standing, UnitFigure, Value, YearFigure } from '../model/figure.ts';
import { type Applied, judge, overYears, targetFor, targetForYear } from '../model/judge.ts';
import type { Period } from '../model/period.ts';
import type { Indicator } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { showAgainst } from '../vi/show-number.ts';
import { firmness, hasDifferentSources } from './firm.ts';
import { type Basis, type Matching, matchUnits, sliceOf } from './matching.ts';
import { sumUp } from './sums.ts';
import { completionOf } from './target.ts';
import { measureUnits } from './units.ts';

/** One indicator over the whole: its value from the sums of its parts, held against the target that applies. */
export function measureIndicator(basis: Basis, indicator: Indicator, period: Period): IndicatorFigure {
  const matching = matchUnits(basis, indicator.formula, sliceOf(basis, indicator.formula));
  const applied = indicator.target && targetFor(indicator.target, period, basis.plan.periods);
  const sums = sumUp(basis, indicator.formula, matching);
  const units = measureUnits(basis, indicator, matching, period);
  const years = measureYears(basis, indicator, period, units);
  const computed: Computed = sums.computed;
  const value = indicator.perUnit && applied !== undefined ? shareReaching(units) : computed;
  const verdict =
    applied && judgeWhole(basis, indicator, matching, applied, { value: computed, units, years });
  return present({
    code: indicator.code,
    value,
    display: display(value, indicator, applied),
    target: applied?.target,
    milestone: applied?.milestone,
    due: applied?.due ?? false,
    standing: verdict?.standing,
    firm: verdict?.firm,
    completion: applied && completion(value, applied, indicator),
    reported: matching.matched.size,
    expected: matching.expected.length,
    unmatched: matching.expected.filter((unit) => !matching.matched.has(unit.id)).map((unit) => unit.id),
    estimated: countEstimates(basis, matching),
    terms: sums.terms,
    quotient: sums.quotient,
    change: sums.change,
    units,
    years,
  });
}

/** `per: unit`: units that reach the target ÷ units asked. */
function shareReaching(units: readonly UnitFigure[]): Value {
  if (units.length === 0) return { tag: 'gap', gap: 'no-denominator' };
  const reaching = units.filter(({ standing }) => standing === 'met' || standing === 'exceeded').length;
  return { tag: 'value', value: whole(reaching).div(whole(units.length)) };
}

interface Judged {
  readonly value: Computed;
  readonly units: readonly UnitFigure[];
  readonly years: IndicatorFigure['years'];
}

interface Verdict {
  readonly standing: Standing;
  readonly firm: boolean | null;
}

function judgeWhole(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  applied: Applied,
  judged: Judged,
): Verdict {
  if (indicator.perUnit) return judgePerUnit(judged.units, matching);
  const standingOf = (value: Computed): Standing => judge(value, applied, indicator, basis.plan);
  const standing = overYears(judged.years, standingOf(judged.value), indicator.target);
  const complete = matching.matched.size === matching.expected.length;
  if (judged.value.tag === 'gap' && judged.value.gap === 'no-basis')
    return { standing, firm: complete ? true : null };
  const firm = isByYear(judged, indicator)
    ? complete || null
    : firmness(basis, indicator, matching, judged.value, standingOf);
  const hasValue = judged.value.tag === 'value';
  const uncertain = hasValue && !complete && hasDifferentSources(matching) && firm !== true;
  return { standing: uncertain ? 'unknown' : standing, firm };
}

/** Its years are judged, not the whole: what missing units could turn is not decided. */
function isByYear({ years }: Judged, { target }: Indicator): boolean {
  return years.length > 0 && target?.tag === 'every-year';
}

/** Missed when a reporting unit fails at due (or for good before), met when all asked reach it, else not yet known. */
function judgePerUnit(units: readonly UnitFigure[], matching: Matching): Verdict {
  const complete = matching.matched.size === matching.expected.length;
  const reached = units.filter(({ standing }) => standing === 'met' || standing === 'exceeded').length;
  const has = (standing: Standing): boolean => units.some((each) => each.standing === standing);
  if (units.length === 0) return { standing: 'not-applicable', firm: true };
  if (has('missed')) return { standing: 'missed', firm: true };
  if (has('in-progress')) return { standing: 'in-progress', firm: true };
  if (reached === units.length) return { standing: 'met', firm: true };
  return { standing: 'unknown', firm: complete };
}

function measureYears(
  basis: Basis,
  indicator: Indicator,
  period: Period,
  units: readonly UnitFigure[],
): readonly YearFigure[] {
  return period.years.map((year) => {
    const matching = matchUnits(basis, indicator.formula, year);
    const applied = indicator.target && targetForYear(indicator.target, year);
    if (indicator.perUnit && applied !== undefined) return yearOfUnits(year, units, matching);
    const { computed: value, terms, quotient, change } = sumUp(basis, indicator.formula, matching);
    const standing = applied && judge(value, applied, indicator, basis.plan);
    return present({ year, value, terms, quotient, change, standing });
  });
}

/** Of a target that each unit has to reach: the share of units that reach it in the year. */
function yearOfUnits(year: number, units: readonly UnitFigure[], matching: Matching): YearFigure {
  const inYear = units.map(({ unit, years = [] }) => {
    const found = years.find((each) => each.year === year);
    return present({ unit, value: found?.value ?? noValue, standing: found?.standing });
  });
  return { year, value: shareReaching(inYear), standing: judgePerUnit(inYear, matching).standing };
}

const noValue: Value = { tag: 'gap', gap: 'no-basis' };

function completion(value: Value, applied: Applied, indicator: Indicator): Exact | null {
  if (value.tag === 'gap') return null;
  return indicator.perUnit ? value.value : completionOf(value.value, applied.target, indicator.good);
}

/** Two decimals at most, half away from zero, and more until it stands to each bound as the value does. */
function display(value: Value, indicator: Indicator, applied: Applied | undefined): string {
  if (value.tag === 'gap') return '…';
  return showAgainst(value.value, boundsOf(indicator, applied), { percent: indicator.percent });
}

/** What the printed value must not seem to reach: under `per: unit` all units. */
function boundsOf({ perUnit }: Indicator, applied: Applied | undefined): readonly Exact[] {
  if (applied === undefined) return [];
  const { bound, high } = applied.target;
  if (perUnit) return [one];
  return high === undefined ? [bound] : [bound, high];
}

function countEstimates(basis: Basis, matching: Matching): number {
  const estimates = matching.asks.map(({ element, aspect }) =>
    aspect === 'now' ? [...matching.matched].filter((unit) => basis.ledger.isEstimated(element, unit)) : [],
  );
  return estimates.flat().length;
}
