/**
 * A calendar day as ISO text, `2026-06-14`, in the Gregorian calendar, years 0001 to 9999. Days are compared with
 * `<` and `===`. All arithmetic is on whole numbers: no clock, no time zone, no Date.
 */
export type Day = string;

const dayText = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysInFourCenturies = 146_097;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Parts = readonly [year: number, month: number, date: number];

/** True of the text of a day that exists: `2024-02-29`, not `2026-02-29`, `2026-2-9` or `2026-06-31`. */
export function isDay(text: string): boolean {
  const [, year, month, date] = dayText.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  return Number(date) >= 1 && Number(date) <= monthLength(Number(year), Number(month));
}

/** The day `count` days later, earlier when negative. Throws on what is no day: that is our own bug. */
export function addDays(day: Day, count: number): Day {
  return dayOf(serial(partsOf(day)) + count);
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(partsOf(to)) - serial(partsOf(from));
}

/** The same date `count` years later; 29 February becomes 28 where the year has none. */
export function addYears(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  return text([year + count, month, Math.min(date, monthLength(year + count, month))]);
}

export function isWeekend(day: Day): boolean {
  // Serial 0 is 1 March of the year 0, a Wednesday.
  const weekday = (serial(partsOf(day)) + 3) % 7;
  return weekday === 0 || weekday === 6;
}

export function yearOf(day: Day): number {
  return partsOf(day)[0];
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 0 for a month that does not exist. */
function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function partsOf(day: Day): Parts {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

function text([year, month, date]: Parts): Day {
  const day = `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return day;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Days since 1 March of the year 0. Years are taken from March, so that the leap day comes last. */
function serial([year, month, date]: Parts): number {
  const years = month > 2 ? year : year - 1;
  return years * 365 + leapDays(years) + daysBefore((month + 9) % 12) + date - 1;
}

function leapDays(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** Days before a month counted from March (0): 31, 30, 31, 30, 31 comes round every five months. */
function daysBefore(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

function dayOf(count: number): Day {
  let years = Math.floor((count * 400) / daysInFourCenturies);
  // The estimate above is at most one year off, around 1 March.
  if (years * 365 + leapDays(years) > count) years -= 1;
  if ((years + 1) * 365 + leapDays(years + 1) <= count) years += 1;
  const rest = count - years * 365 - leapDays(years);
  const monthFromMarch = Math.floor((5 * rest + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return text([month > 2 ? years : years + 1, month, rest - daysBefore(monthFromMarch) + 1]);
}
