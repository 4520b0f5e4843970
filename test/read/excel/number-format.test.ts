import { describe, expect, it } from 'vitest';
import { builtInFormat, type FormatKind, formatKind } from '../../../src/read/excel/number-format.ts';

describe('what a format code makes of a number', () => {
  it.each<[string, FormatKind]>([
    ['General', 'number'],
    ['#,##0', 'number'],
    ['#,##0.00 "đồng"', 'number'],
    ['#,##0 "vụ trong ngày"', 'number'],
    ['[Red]-0', 'number'],
    ['0.00E+00', 'number'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 'number'],
    ['#,##0\\ \\d', 'number'],
    ['0_d', 'number'],
    ['@', 'number'],
    ['0%', 'percent'],
    ['0.0%;[Red]-0.0%', 'percent'],
    ['0"%"', 'number'],
    ['0\\%', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['[$-42A]d mmmm yyyy', 'date'],
    ['"ngày" dd "tháng" mm "năm" yyyy', 'date'],
    ['yyyy\\-mm\\-dd;@', 'date'],
    ['MMM', 'date'],
    ['d/m/yyyy h:mm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'duration'],
    ['[mm]:ss', 'duration'],
    ['"[h]"0', 'number'],
  ])('%s → %s', (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });
});

describe('built-in formats', () => {
  it.each<[FormatKind, number[]]>([
    ['number', [0, 1, 2, 3, 4, 11, 12, 13, 37, 38, 39, 40, 48, 49, 163]],
    ['percent', [9, 10]],
    ['date', [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
    ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
    ['duration', [46]],
  ])('%s: %j', (kind, ids) => {
    expect(ids.map((id) => formatKind(builtInFormat(id)))).toEqual(ids.map(() => kind));
  });
});
