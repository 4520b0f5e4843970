import { type Day, isDay } from '../model/day.ts';

const dayMonthYear = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** A day in running text: `14/6/2026`, `08/9/2025`, `05/02/2026`. */
export function showDay(day: Day): string {
  const [year, month, date] = printed(day);
  return `${date}/${month}/${year}`;
}

/** A day as the head of a document says it: `ngày 05 tháng 02 năm 2026`. */
export function showLongDay(day: Day): string {
  const [year, month, date] = printed(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** Reads `14/6/2026`, `14-6-2026`, `14.6.2026` and `2026-06-14`. The day comes before the month, always. */
export function readDay(text: string): Day | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const [, date, , month, year] = dayMonthYear.exec(trimmed) ?? [];
  if (date === undefined || month === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Reads `ngày 05 tháng 02 năm 2026` wherever it stands in a line. */
export function readLongDay(text: string): Day | undefined {
  const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(text.normalize('NFC'));
  const [, date, month, year] = found ?? [];
  return date === undefined ? undefined : readDay(`${date}/${month}/${year}`);
}

/** Decree 30/2020, Annex I: a zero before days under 10 and before months 1 and 2, before no other month. */
function printed(day: Day): readonly [year: string, month: string, date: string] {
  const month = day.slice(5, 7);
  return [day.slice(0, 4), month > '02' ? month.replace(/^0/, '') : month, day.slice(8)];
}
