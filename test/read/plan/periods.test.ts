import { describe, expect, it } from 'vitest';
import { endOf, endsItsYear, planYearOf, yearOfPeriod } from '../../../src/model/period.ts';
import { linesOf, planOf, planText, planWith, readText } from '../../support/plan-text.ts';

const half =
  '{id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}';

/** The good plan with another first period. */
function first(period: string): string {
  return planWith([half, `{id: K1, kind: half, name: K1, ${period}}`]);
}

describe('a due date on a weekend or holiday moves to the next working day', () => {
  it.each([
    ['2026-06-12', '2026-06-12', 'a Friday stays'],
    ['2026-06-13', '2026-06-16', 'a Saturday, and the Monday after it is a holiday'],
    ['2026-06-14', '2026-06-16', 'a Sunday, likewise'],
    ['2026-06-15', '2026-06-16', 'the holiday itself'],
    ['2026-06-20', '2026-06-22', 'a Saturday'],
    ['2026-12-26', '2026-12-28', 'a Saturday'],
  ])('%s → %s: %s', (due, lastDay) => {
    const [period] = planOf(first(`due: ${due}`)).periods;
    expect(period).toMatchObject({ due, lastDay });
  });

  it('holidays in a row, over a weekend and a year', () => {
    const text = planWith(
      ['[2026-06-15]', '[2026-12-31, 2027-01-01, 2027-01-04]'],
      ['due: 2026-12-14', 'due: 2026-12-31'],
    );
    expect(planOf(text).periods[1]?.lastDay).toBe('2027-01-05');
  });
});

describe('windows that cannot be', () => {
  it.each([
    [
      'from: 2026-06-15, to: 2026-06-14, due: 2026-06-14',
      'TK110 plan.yaml:6:36 Kỳ báo cáo "K1": ngày đầu sau ngày cuối.',
    ],
    [
      'from: 2026-01-01, to: 2026-06-14, due: 2026-06-20, years: [2025, 2026]',
      'TK110 plan.yaml:6:87 Kỳ báo cáo "K1": năm 2025 nằm ngoài kỳ.',
    ],
  ])('%s', (period, finding) => {
    expect(linesOf(first(period))).toEqual([finding]);
  });

  it('two periods of one kind do not overlap, on no single day', () => {
    const second = (from: string): string =>
      planWith([
        half,
        `${half}\n  - {id: K2, kind: half, name: K2, from: ${from}, to: 2026-12-14, due: 2026-12-14}`,
      ]);
    expect(linesOf(second('2026-06-15'))).toEqual([]);
    expect(linesOf(second('2026-06-14'))).toEqual([
      'TK110 plan.yaml:7:5 Kỳ báo cáo "K2": chồng lên kỳ "2026-6T" cùng loại.',
    ]);
  });
});

it('a due date before the window closes is a warning and stops nothing', () => {
  const { plan, findings } = readText(first('from: 2017-01-01, to: 2020-06-30, due: 2020-06-14'));
  expect(plan).toBeDefined();
  expect(findings).toMatchObject([
    {
      code: 'TK111',
      severity: 'warning',
      message: { vi: 'Kỳ "K1": hạn gửi 14/6/2020 trước ngày chốt số liệu 30/6/2020.' },
      place: { line: 6, column: 70 },
    },
  ]);
});

describe('a period in its year', () => {
  const { periods } = planOf(planText);
  const [sixMonths, year] = periods;

  it('the year ends it, the half does not', () => {
    expect(sixMonths && endsItsYear(sixMonths, periods)).toBe(false);
    expect(year && endsItsYear(year, periods)).toBe(true);
  });

  it('the half lies in the plan year', () => {
    expect(sixMonths && planYearOf(sixMonths, periods)).toBe(year);
  });

  it('an open window ends on its due date', () => {
    const [open] = planOf(first('due: 2025-03-31')).periods;
    expect(open && [endOf(open), yearOfPeriod(open)]).toEqual(['2025-03-31', 2025]);
  });
});

describe('a task is due on its due date, else on the last day that its time limit names', () => {
  it.each([
    ['time: Quý I/2026', '2026-03-31'],
    ['time: Quý I/2026, due: 2026-04-15', '2026-04-15'],
    ['time: Thường xuyên', undefined],
    ['level: Cấp tỉnh', undefined],
  ])('%s → %s', (limit, due) => {
    const plan = planOf(planWith(['with: Các sở có liên quan', limit]));
    expect(plan.tasks[0]?.due).toBe(due);
  });
});
