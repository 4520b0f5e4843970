import type { DateValue } from './cell.ts';
import type { FormatKind } from './number-format.ts';

const secondsOfDay = 86_400;
/** 31 December 9999, the last day that Excel shows, in the two systems. */
const lastDay1900 = 2_958_465;
const days1904 = 1_462;
const phantomDay = 60;

interface Moment {
  readonly day: number;
  readonly second: number;
}

/**
 * A stored serial number (plain decimal text) as a date, to the second, half up. Undefined where Excel itself shows
 * ######## because there is no such date.
 */
export function dateOf(serial: string, kind: FormatKind, date1904: boolean): DateValue | undefined {
  const moment = readMoment(serial);
  if (moment === undefined) return undefined;
  if (kind === 'duration') return { type: 'date', iso: duration(moment), detail: 'duration', serial };
  if (moment.day === 0 && (kind === 'time' || !date1904)) {
    return { type: 'date', iso: timeText(moment.second), detail: 'time', serial };
  }
  const day = date1904 ? moment.day + days1904 : moment.day;
  if (day > lastDay1900) return undefined;
  return {
    type: 'date',
    iso: dayText(day, date1904) + (moment.second === 0 ? '' : timeText(moment.second)),
    serial,
  };
}

/** A date stored as ISO 8601 (`t="d"`): a date, a date and time, or a time; undefined for anything else. */
export function isoDate(text: string): DateValue | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|^)(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(
    text.trim(),
  );
  if (match === null || text.trim() === '') return undefined;
  const [, year, month, day, minutes, seconds = '00'] = match;
  const time = minutes === undefined ? '' : `T${minutes}:${seconds}`;
  if (time !== '' && !/^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return undefined;
  if (year === undefined) return { type: 'date', iso: time, detail: 'time' };
  if (!isCalendarDay(year, month ?? '', day ?? '')) return undefined;
  return { type: 'date', iso: `${year}-${month}-${day}${time === 'T00:00:00' ? '' : time}` };
}

function readMoment(serial: string): Moment | undefined {
  const [whole = '', fraction = ''] = serial.split('.');
  if (serial.startsWith('-') || whole.length > 7) return undefined;
  const scale = 10n ** BigInt(fraction.length);
  const parts = BigInt(fraction === '' ? '0' : fraction) * BigInt(secondsOfDay);
  const second = Number((2n * parts + scale) / (2n * scale));
  const day = Number.parseInt(whole, 10);
  return second === secondsOfDay ? { day: day + 1, second: 0 } : { day, second };
}

function dayText(day: number, date1904: boolean): string {
  if (day === phantomDay && !date1904) return '1900-02-29';
  return civil(day < phantomDay && !date1904 ? day + 1 : day);
}

/**
 * Days since 30 December 1899 as year, month, day of the Gregorian calendar. Counted in eras of 400 years that begin
 * on 1 March, so that the leap day is the last of its year.
 */
function civil(day: number): string {
  const sinceEpoch = day + 693_899;
  const era = Math.floor(sinceEpoch / 146_097);
  const ofEra = sinceEpoch % 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
}

function isCalendarDay(year: string, month: string, day: string): boolean {
  const y = Number.parseInt(year, 10);
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[Number.parseInt(month, 10) - 1] ?? 0;
  return day >= '01' && Number.parseInt(day, 10) <= length;
}

function timeText(second: number): string {
  return `T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

function duration({ day, second }: Moment): string {
  const parts: [number, string][] = [
    [day * 24 + Math.floor(second / 3600), 'H'],
    [Math.floor(second / 60) % 60, 'M'],
    [second % 60, 'S'],
  ];
  const text = parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
  return `PT${text === '' ? '0S' : text}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
