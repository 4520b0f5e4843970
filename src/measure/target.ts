import { type Exact, isZero } from '../model/exact.ts';
import type { Applied } from '../model/judge.ts';
import { endsItsYear, type Period, yearOfPeriod } from '../model/period.ts';
import type { Target, TargetSchedule } from '../model/target.ts';

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

/** value ÷ bound; for ≤ and < bound ÷ value; for a range value ÷ low, or high ÷ value where down is good. */
export function completionOf(value: Exact, target: Target, good: 'up' | 'down'): Exact | null {
  const { test, bound, high } = target;
  if (test === '<=' || test === '<') return quotient(bound, value);
  if (test === 'range' && good === 'down') return high === undefined ? null : quotient(high, value);
  return quotient(value, bound);
}

function quotient(part: Exact, total: Exact): Exact | null {
  return isZero(total) ? null : part.div(total);
}
