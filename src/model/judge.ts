import { compare, type Exact, isZero } from './exact.ts';
import type { Standing, Value, YearFigure } from './figure.ts';
import { type Formula, referencesOf, someFormula } from './formula.ts';
import { endsItsYear, type Period, yearOfPeriod } from './period.ts';
import type { Indicator, Plan } from './plan.ts';
import type { Target, TargetSchedule } from './target.ts';

/** The target that applies in a period, and whether it is due then. */
export interface Applied {
  readonly target: Target;
  readonly milestone?: number;
  readonly due: boolean;
}

/**
 * A bare target is due every year, in that year's last-ending period. A period takes the first milestone of its year or
 * later, else the last one; a milestone is due in the last period ending in its year, and stays due afterwards.
 */
export function targetFor(
  schedule: TargetSchedule,
  period: Period,
  all: readonly Period[],
): Applied | undefined {
  const closes = endsItsYear(period, all);
  if (schedule.tag === 'every-year') return { target: schedule.target, due: closes };
  const year = yearOfPeriod(period);
  const step = schedule.steps.find((each) => each.year >= year) ?? schedule.steps.at(-1);
  return (
    step && {
      target: step.target,
      milestone: step.year,
      due: step.year < year || (step.year === year && closes),
    }
  );
}

/** The target of one year of a window reported year by year; each such year is over. */
export function targetForYear(schedule: TargetSchedule, year: number): Applied | undefined {
  if (schedule.tag === 'every-year') return { target: schedule.target, due: true };
  const step = schedule.steps.find((each) => each.year === year);
  return step && { target: step.target, milestone: year, due: true };
}

type Reached = 'exceeded' | 'met' | 'missed';

/** What each test makes of a value below, at and above its bound. */
const outcomes: Readonly<Record<Exclude<Target['test'], 'range'>, readonly [Reached, Reached, Reached]>> = {
  '>=': ['missed', 'met', 'exceeded'],
  '<=': ['exceeded', 'met', 'missed'],
  '>': ['missed', 'missed', 'met'],
  '<': ['met', 'missed', 'missed'],
  '=': ['missed', 'met', 'missed'],
};

/** Exact comparison: nothing is rounded before it is judged. */
function reaches(value: Exact, target: Target, good: 'up' | 'down'): Reached {
  if (target.test === 'range') return reachesRange(value, target, good);
  return outcomes[target.test][compare(value, target.bound) + 1] ?? 'missed';
}

function reachesRange(value: Exact, { bound, high = bound }: Target, good: 'up' | 'down'): Reached {
  if (compare(value, bound) >= 0 && compare(value, high) <= 0) return 'met';
  return compare(value, high) > 0 === (good === 'up') ? 'exceeded' : 'missed';
}

/** Before its due period an unmet target is in progress, but for ceilings on sums that can only grow. */
export function judge(value: Value, applied: Applied, indicator: Indicator, plan: Plan): Standing {
  if (value.tag === 'gap') return value.gap === 'no-denominator' ? 'not-applicable' : 'unknown';
  const reached = reaches(value.value, applied.target, indicator.good);
  if (reached !== 'missed' || applied.due) return reached;
  return isCeiling(applied.target) && isGrowingSum(indicator.formula, plan) ? 'missed' : 'in-progress';
}

function isCeiling({ test, bound }: Target): boolean {
  return test === '<=' || test === '<' || (test === '=' && isZero(bound));
}

/** A plain sum of flow or cumulative elements: what has happened cannot un-happen. */
function isGrowingSum(formula: Formula, plan: Plan): boolean {
  const plain = !someFormula(
    formula,
    (part) => part.tag !== 'element' && !(part.tag === 'binary' && part.operator === '+'),
  );
  const grows = referencesOf(formula).every(({ code, aspect }) => {
    const nature = plan.elements.get(code)?.nature;
    return aspect === 'now' && (nature === 'flow' || nature === 'cumulative');
  });
  return plain && grows;
}

/**
 * In a window reported by year a target is met only when every year that has one meets it, years with nothing to
 * measure aside; a milestone also by the whole.
 */
export function overYears(
  years: readonly YearFigure[],
  whole: Standing,
  schedule: TargetSchedule | undefined,
): Standing {
  const ofYears = years.flatMap((each) => each.standing ?? []);
  if (ofYears.length === 0) return whole;
  const standings = schedule?.tag === 'every-year' ? ofYears : [...ofYears, whole];
  const worst = (['missed', 'unknown', 'in-progress'] as const).find((each) => standings.includes(each));
  if (worst !== undefined) return worst;
  const measured = standings.filter((each) => each !== 'not-applicable');
  if (measured.length === 0) return 'not-applicable';
  return measured.every((each) => each === 'exceeded') ? 'exceeded' : 'met';
}
