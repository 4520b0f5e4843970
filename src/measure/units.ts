import { type Computed, evaluate } from '../formula/evaluate.ts';
import { isShare } from '../model/branch.ts';
import { whole } from '../model/exact.ts';
import type { Standing, UnitFigure, Value } from '../model/figure.ts';
import type { Formula } from '../model/formula.ts';
import { type Applied, judge, overYears, targetFor, targetForYear } from '../model/judge.ts';
import type { Period } from '../model/period.ts';
import type { Indicator } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Gap } from '../model/submission.ts';
import type { TargetSchedule } from '../model/target.ts';
import type { Unit } from '../model/unit.ts';
import type { Slice } from './ledger.ts';
import { type Ask, type Basis, isAskedOf, type Matching, matchUnits, unitValue } from './matching.ts';
import { sidesOf } from './sums.ts';

/** The indicator of each asked unit by itself, with a standing where a target can be meant for a single unit. */
export function measureUnits(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  period: Period,
): readonly UnitFigure[] {
  const years = period.years.map((year) => ({
    year,
    matching: matchUnits(basis, indicator.formula, year),
  }));
  return matching.expected.map((unit) => {
    const schedule = scheduleOf(indicator, unit);
    const partIn = (within: Matching): Part => unitIndicator(basis, indicator, within, unit);
    const held = (value: Value, applied: Applied | undefined): Standing | undefined =>
      applied && judge(value, applied, indicator, basis.plan);
    const { value, ...sides } = partIn(matching);
    const ofYears = years.map((each) => {
      const ofYear = partIn(each.matching).value;
      const standing = held(ofYear, schedule && targetForYear(schedule, each.year));
      return present({ year: each.year, value: ofYear, standing });
    });
    const whole = held(value, schedule && targetFor(schedule, period, basis.plan.periods));
    const standing = schedule && whole && overYears(ofYears, whole, schedule);
    return present({
      unit: unit.id,
      value,
      ...sides,
      standing,
      years: ofYears.length === 0 ? undefined : ofYears,
    });
  });
}

/** Its own target, the one that each unit has to reach, or a percentage that holds for a part as for the whole. */
function scheduleOf(indicator: Indicator, unit: Unit): TargetSchedule | undefined {
  const own = indicator.unitTargets.get(unit.id);
  const { target, formula } = indicator;
  if (own !== undefined || target === undefined || indicator.perUnit) return own ?? target;
  return isShare(target, formula) ? target : undefined;
}

type Part = Pick<UnitFigure, 'value' | 'quotient' | 'change'>;

function unitIndicator(basis: Basis, indicator: Indicator, matching: Matching, unit: Unit): Part {
  const at = (code: string, aspect: string): ReturnType<typeof unitValue> => {
    const ask = matching.asks.find((each) => each.element.code === code && each.aspect === aspect);
    return ask?.from === 'units' && isAskedOf(basis, ask, unit)
      ? unitValue(basis, ask, unit.id, matching.slice)
      : undefined;
  };
  const compute = (part: Formula): Computed =>
    evaluate(part, {
      element: at,
      count: (code) => at(code, 'now'),
      units: (group, having) =>
        whole(basis.roster(group, having).some((each) => each.id === unit.id) ? 1 : 0),
    });
  const computed = compute(indicator.formula);
  const sides = sidesOf(indicator.formula, compute);
  if (computed.tag === 'value' || computed.gap === 'no-denominator') return { value: computed, ...sides };
  return { value: { tag: 'gap', gap: gapOf(basis, matching, unit) } };
}

/** The first thing that the unit lacks, in the order of the formula: of this period before any other. */
function gapOf(basis: Basis, matching: Matching, unit: Unit): Gap {
  const isNow = ({ aspect }: Ask): boolean => aspect === 'now';
  for (const ask of [...matching.asks.filter(isNow), ...matching.asks.filter((each) => !isNow(each))]) {
    const gap = gapIn(basis, ask, unit, matching.slice);
    if (gap !== undefined) return gap;
  }
  return 'no-basis';
}

function gapIn(basis: Basis, ask: Ask, unit: Unit, slice: Slice): Gap | undefined {
  if (!isAskedOf(basis, ask, unit)) return 'not-asked';
  if (ask.from === 'whole') return 'no-basis';
  if (ask.aspect !== 'now')
    return unitValue(basis, ask, unit.id, slice) === undefined ? 'no-basis' : undefined;
  const reading = basis.ledger.reading(ask.element, unit.id, slice);
  return reading.tag === 'gap' ? reading.gap : undefined;
}
