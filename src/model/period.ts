import { addDays, addYears, type Day } from './day.ts';
import type { periodKinds } from './plan-file.ts';

export type PeriodKind = (typeof periodKinds)[number];

/** A reporting period: a data window and a due date. */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly name: string;
  /** First and last day of the data window; a plan may leave the window open. */
  readonly from?: Day;
  readonly to?: Day;
  /** As declared. */
  readonly due: Day;
  /** The first working day on or after `due`: what is in by its end is on time. */
  readonly lastDay: Day;
  /** A window reported year by year; empty otherwise. */
  readonly years: readonly number[];
}

/** The day the period's figures stand at: the end of its window, or its due date where the window is open. */
export function endOf(period: Period): Day {
  return period.to ?? period.due;
}

export function yearOfPeriod(period: Period): number {
  return Number(endOf(period).slice(0, 4));
}

/** Ends last in its calendar year: a bare yearly target is due then. Two periods may end on the same day. */
export function endsItsYear(period: Period, all: readonly Period[]): boolean {
  const year = yearOfPeriod(period);
  return all.every((other) => yearOfPeriod(other) !== year || endOf(other) <= endOf(period));
}

/** The year-long period that holds this one, or undefined. */
export function planYearOf(period: Period, all: readonly Period[]): Period | undefined {
  const year = all.find(
    (other) =>
      other.kind === 'year' &&
      other.from !== undefined &&
      period.from !== undefined &&
      other.from <= period.from &&
      endOf(period) <= endOf(other),
  );
  return year;
}

/** Days from one to another, both included. */
interface Window {
  readonly from: Day;
  readonly to: Day;
}

/**
 * One year of a window reported year by year: `part` where the window covers only some of it, so that it is no like of
 * a whole year. A window of whole years sets their rhythm (15 December to 14 December); else they are calendar years.
 * Undefined where the window is open.
 */
export function yearWindow(
  { from, to, years }: Period,
  year: number,
): (Window & { readonly part: boolean }) | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (addDays(to, 1).slice(4) === from.slice(4)) {
    const start = addYears(from, year - (years[0] ?? year));
    return { from: start, to: addDays(addYears(start, 1), -1), part: false };
  }
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const window = { from: from > first ? from : first, to: to < last ? to : last };
  return { ...window, part: window.from !== first || window.to !== last };
}

/** The same days of the year before a year of the window. */
export function yearBefore(period: Period, year: number): (Window & { readonly part: boolean }) | undefined {
  const window = yearWindow(period, year);
  return window && { ...window, from: addYears(window.from, -1), to: addYears(window.to, -1) };
}
