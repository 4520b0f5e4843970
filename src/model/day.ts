import { addDays as addToDate } from 'date-fns/addDays';
import { addYears as addYearsToDate } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { isWeekend as isWeekendDate } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';

/**
 * A calendar day as ISO text, `2026-06-14`. Days are compared with `<` and `===`. date-fns reads and writes them in one
 * and the same time zone, so that the machine's zone never shows; no clock is read.
 */
export type Day = string;

const dayText = /^\d{4}-\d{2}-\d{2}$/;

/** Days that were asked for: reports name the same few hundred over and over. */
const real = new Set<Day>();
const mostKept = 4096;

/** True of the text of a day that exists: `2024-02-29`, not `2026-02-29`, `2026-2-9` or `2026-06-31`. */
export function isDay(text: string): boolean {
  if (real.has(text)) return true;
  const isReal = dayText.test(text) && !text.startsWith('0000') && isValid(parseISO(text));
  if (isReal && real.size < mostKept) real.add(text);
  return isReal;
}

/** The day `count` days later, earlier when negative. Throws on what is no day: that is our own bug. */
export function addDays(day: Day, count: number): Day {
  return dayOf(addToDate(dateOf(day), count));
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

/** The same date `count` years later; 29 February becomes 28 where the year has none. */
export function addYears(day: Day, count: number): Day {
  return dayOf(addYearsToDate(dateOf(day), count));
}

export function isWeekend(day: Day): boolean {
  return isWeekendDate(dateOf(day));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function dateOf(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return parseISO(day);
}

function dayOf(date: Date): Day {
  const day = formatISO(date, { representation: 'date' });
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return day;
}
