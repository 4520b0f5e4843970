import { addDays, type Day, isWeekend } from './day.ts';

/** Neither a weekend nor one of the plan's holidays. */
function isWorkingDay(day: Day, holidays: readonly Day[]): boolean {
  return !isWeekend(day) && !holidays.includes(day);
}

/** The day itself or, where that is a day off, the next working day: when something due on it is really due. */
export function workingDayFrom(day: Day, holidays: readonly Day[]): Day {
  return isWorkingDay(day, holidays) ? day : workingDayFrom(addDays(day, 1), holidays);
}

/** Working days after `from` up to and with `to`; 0 when `to` is past. */
export function workingDays(from: Day, to: Day, holidays: readonly Day[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

/** The working day that comes `count` working days after a day. */
export function afterWorkingDays(from: Day, count: number, holidays: readonly Day[]): Day {
  const next = workingDayFrom(addDays(from, 1), holidays);
  return count <= 1 ? next : afterWorkingDays(next, count - 1, holidays);
}
