import { addDays, type Day } from '../model/day.ts';
import { type Period, yearWindow } from '../model/period.ts';
import { showDay } from './date.ts';

/** A year of a window reported by year: `năm 2018`; where the window covers part of it, `6 tháng đầu năm 2020`. */
export function yearName(period: Period, year: number): string {
  const window = yearWindow(period, year);
  if (window?.part !== true) return `năm ${year}`;
  const { from, to } = window;
  if (from.endsWith('-01-01') && closesMonth(to)) return `${Number(to.slice(5, 7))} tháng đầu năm ${year}`;
  return `năm ${year} (từ ngày ${showDay(from)} đến ngày ${showDay(to)})`;
}

/** What a year of a window is compared with: `năm 2017`, `6 tháng đầu năm 2019`. */
export function yearBeforeName(period: Period, year: number): string {
  return yearName(period, year).replaceAll(`${year}`, `${year - 1}`);
}

function closesMonth(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}
