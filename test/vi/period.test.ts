import { describe, expect, it } from 'vitest';
import { type Period, yearBefore, yearWindow } from '../../src/model/period.ts';
import { yearName } from '../../src/vi/period.ts';

function window(from: string, to: string, years: readonly number[]): Period {
  return { id: 'k', kind: 'multi-year', name: 'giai đoạn', from, to, due: to, lastDay: to, years };
}

const review = window('2017-01-01', '2020-06-30', [2017, 2018, 2019, 2020]);
const reporting = window('2025-12-15', '2027-12-14', [2026, 2027]);
const midway = window('2011-06-22', '2013-03-10', [2011, 2012, 2013]);

describe('a year of a window', () => {
  it.each([
    [review, 2019, 'năm 2019'],
    [review, 2020, '6 tháng đầu năm 2020'],
    [reporting, 2027, 'năm 2027'],
    [midway, 2011, 'năm 2011 (từ ngày 22/6/2011 đến ngày 31/12/2011)'],
    [midway, 2012, 'năm 2012'],
    [midway, 2013, 'năm 2013 (từ ngày 01/01/2013 đến ngày 10/3/2013)'],
  ] as const)('%# is named %3$s', (period, year, name) => {
    expect(yearName(period, year)).toBe(name);
  });

  it('keeps the rhythm of the window', () => {
    expect(yearWindow(reporting, 2027)).toEqual({ from: '2026-12-15', to: '2027-12-14', part: false });
  });

  it('the same days of the year before', () => {
    expect(yearBefore(review, 2020)).toEqual({ from: '2019-01-01', to: '2019-06-30', part: true });
    expect(yearBefore(review, 2017)).toEqual({ from: '2016-01-01', to: '2016-12-31', part: false });
  });

  it('of an open window is not known, and called by its number', () => {
    const open: Period = {
      id: 'k',
      kind: 'once',
      name: 'k',
      due: '2020-06-30',
      lastDay: '2020-06-30',
      years: [2020],
    };
    expect(yearWindow(open, 2020)).toBeUndefined();
    expect(yearName(open, 2020)).toBe('năm 2020');
  });
});
