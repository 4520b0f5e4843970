import { addDays, type Day, daysBetween } from '../../model/day.ts';
import { type Exact, whole } from '../../model/exact.ts';
import type { Aspect } from '../../model/formula.ts';
import { endOf, type Period, planYearOf, yearBefore, yearOfPeriod, yearWindow } from '../../model/period.ts';
import type { ElementNature, Plan } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { yearBeforeName } from '../../vi/period.ts';

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
  const last = period.years.at(-1);
  if (last !== undefined) return asYearBefore(period, last, nature);
  const lastYear = yearOfPeriod(period) - 1;
  if (nature === 'stock') return `cùng thời điểm năm ${lastYear}`;
  return period.kind === 'year' ? `năm ${lastYear}` : `cùng kỳ năm ${lastYear}`;
}

/** Of a year of a window: the same part of the year before; a stock stood at the end of that year. */
function asYearBefore(period: Period, year: number, nature: ElementNature | undefined): string {
  const before = yearWindow(period, year - 1) ?? yearBefore(period, year);
  if (nature !== 'stock' || before === undefined) return yearBeforeName(period, year);
  return `ngày ${showDay(before.to)}`;
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

/** Whole months, rounded, from the end of the period to that of the plan year; 0 where none is known. */
export function monthsLeft(plan: Plan, period: Period): number {
  const year = planYearOf(period, plan.periods);
  const days = year === undefined ? 0 : daysBetween(endOf(period), endOf(year));
  return Math.round((days * monthsInYear) / daysInYear);
}

/** The rest of the plan year: `6 tháng cuối năm`. */
export function timeLeft(plan: Plan, period: Period): string {
  const months = monthsLeft(plan, period);
  return months < 1 ? 'thời gian tới' : `${months} tháng cuối năm`;
}
