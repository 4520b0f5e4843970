import { addDays, type Day, daysBetween } from '../../model/day.ts';
import { type Exact, whole } from '../../model/exact.ts';
import type { Aspect } from '../../model/formula.ts';
import { endOf, type Period, planYearOf, yearOfPeriod } from '../../model/period.ts';
import type { ElementNature, Plan } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';

const daysInYear = 365;
const monthsInYear = 12;

/** What a figure of another time is called: `cùng kỳ năm 2025`, `ngày 14/12/2025`, `năm 2015`. */
export function asComparedTo(
  aspect: Aspect,
  nature: ElementNature | undefined,
  plan: Plan,
  period: Period,
): string {
  if (aspect === 'opening') return `ngày ${showDay(openingDay(plan, period))}`;
  if (aspect.startsWith('base-')) return `năm ${aspect.slice('base-'.length)}`;
  const lastYear = yearOfPeriod(period) - 1;
  if (nature === 'stock') return `cùng thời điểm năm ${lastYear}`;
  return period.kind === 'year' || period.years.length > 0 ? `năm ${lastYear}` : `cùng kỳ năm ${lastYear}`;
}

/** The day before the plan year begins, at which opening stocks stand. */
export function openingDay(plan: Plan, period: Period): Day {
  const from = planYearOf(period, plan.periods)?.from ?? period.from;
  return from === undefined ? endOf(period) : addDays(from, -1);
}

/**
 * The share of the plan year that the figures cover: from the year's start for cumulative figures, from the period's
 * own for flows. Undefined where no year-long period holds this one.
 */
export function timeGone(plan: Plan, period: Period, nature: ElementNature): Exact | undefined {
  const year = planYearOf(period, plan.periods);
  if (year?.from === undefined || period.from === undefined) return undefined;
  const since = nature === 'flow' ? period.from : year.from;
  const all = daysBetween(year.from, endOf(year)) + 1;
  return whole(daysBetween(since, endOf(period)) + 1).div(whole(all));
}

/** The rest of the plan year: `6 tháng cuối năm`. */
export function timeLeft(plan: Plan, period: Period): string {
  const year = planYearOf(period, plan.periods);
  const days = year === undefined ? 0 : daysBetween(endOf(period), endOf(year));
  const months = Math.round((days * monthsInYear) / daysInYear);
  return months < 1 ? 'thời gian tới' : `${months} tháng cuối năm`;
}
