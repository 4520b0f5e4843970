import { addDays, type Day, isWeekend } from '../../model/day.ts';

/** Working days after `from` up to and with `to`; 0 when `to` is past. */
export function workingDays(from: Day, to: Day, holidays: readonly Day[]): number {
  const closed = new Set(holidays);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (!isWeekend(day) && !closed.has(day)) count += 1;
  return count;
}
