import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { readDay, readLongDay, showDay, showLongDay } from '../../src/vi/date.ts';

describe('showDay and showLongDay', () => {
  it.each([
    ['2026-06-14', '14/6/2026', 'ngày 14 tháng 6 năm 2026'],
    ['2025-09-08', '08/9/2025', 'ngày 08 tháng 9 năm 2025'],
    ['2025-12-15', '15/12/2025', 'ngày 15 tháng 12 năm 2025'],
    ['2026-02-05', '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-20', '20/01/2026', 'ngày 20 tháng 01 năm 2026'],
    ['2019-06-29', '29/6/2019', 'ngày 29 tháng 6 năm 2019'],
    ['2026-03-01', '01/3/2026', 'ngày 01 tháng 3 năm 2026'],
    ['2026-10-10', '10/10/2026', 'ngày 10 tháng 10 năm 2026'],
  ])('%s', (day, short, long) => {
    expect(showDay(day)).toBe(short);
    expect(showLongDay(day)).toBe(long);
  });
});

describe('readDay', () => {
  it.each([
    ['14/6/2026', '2026-06-14'],
    ['14/06/2026', '2026-06-14'],
    [' 5-2-2026 ', '2026-02-05'],
    ['16-8-2019', '2019-08-16'],
    ['05.02.2026', '2026-02-05'],
    ['2026-06-14', '2026-06-14'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '06/14/2026',
    '29/2/2026',
    '31/6/2026',
    '14/6/26',
    '14/6-2026',
    '2026/06/14',
    '6/2026',
    '45827',
    '',
  ])('%s is no day', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it('reads what showDay wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (count) => {
        const day = addDays('1900-01-01', count);
        expect(readDay(showDay(day))).toBe(day);
      }),
    );
  });
});

describe('a day in the head of a document', () => {
  it.each([
    ['Nghệ An, ngày 05 tháng 02 năm 2026', '2026-02-05'],
    ['Số: 45/BC-UBND | Nghệ An, ngày 29 tháng 6 năm 2026', '2026-06-29'],
    ['Nghệ An, ngày       tháng 6 năm 2026', undefined],
    ['ngày 31 tháng 6 năm 2026', undefined],
  ])('%s', (line, day) => {
    expect(readLongDay(line)).toBe(day);
  });
});
