import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Period } from '../src/model/period.ts';
import { builtIns, openPlan } from '../src/pipeline.ts';

/**
 * Every date of the built-in plans: windows, due dates, and the working day on which each really ends. Weekdays are
 * worked out here from the calendar's own arithmetic, not by the code under test.
 */

const templates = join(import.meta.dirname, '..', 'templates');

type Dates = readonly [period: string, from: string, to: string, due: string, lastDay: string, why: string];

const table: Readonly<Record<string, readonly Dates[]>> = {
  'nghe-an-107-2026': [
    ['2026-Q1', '2025-12-15', '2026-03-14', '2026-03-14', '2026-03-16', 'a Saturday'],
    ['2026-Q2', '2026-03-15', '2026-06-14', '2026-06-14', '2026-06-15', 'a Sunday'],
    ['2026-6T', '2025-12-15', '2026-06-14', '2026-06-14', '2026-06-15', 'a Sunday'],
    ['2026-Q3', '2026-06-15', '2026-09-14', '2026-09-14', '2026-09-14', 'a Monday'],
    ['2026-Q4', '2026-09-15', '2026-12-14', '2026-12-14', '2026-12-14', 'a Monday'],
    ['2026', '2025-12-15', '2026-12-14', '2026-12-14', '2026-12-14', 'a Monday'],
  ],
  'bac-kan-238-2017': [
    ['2017', '2016-12-15', '2017-12-14', '2017-12-20', '2017-12-20', 'a Wednesday'],
    ['2018-6T', '2017-12-15', '2018-06-14', '2018-06-20', '2018-06-20', 'a Wednesday'],
    ['2018', '2017-12-15', '2018-12-14', '2018-12-20', '2018-12-20', 'a Thursday'],
    ['so-ket-2018', '2016-12-15', '2018-12-14', '2018-12-20', '2018-12-20', 'a Thursday'],
    ['2019-6T', '2018-12-15', '2019-06-14', '2019-06-20', '2019-06-20', 'a Thursday'],
    ['2019', '2018-12-15', '2019-12-14', '2019-12-20', '2019-12-20', 'a Friday'],
    ['2020-6T', '2019-12-15', '2020-06-14', '2020-06-20', '2020-06-22', 'a Saturday'],
    ['2020', '2019-12-15', '2020-12-14', '2020-12-20', '2020-12-21', 'a Sunday'],
    ['tong-ket-2020', '2016-12-15', '2020-12-14', '2020-12-20', '2020-12-21', 'a Sunday'],
  ],
  'nghe-an-167-2016': [['2011-2015', '2011-01-01', '2015-12-31', '2016-04-19', '2016-04-19', 'a Tuesday']],
  'nghe-an-484-2016': [['2016', '', '', '2016-12-29', '2016-12-29', '"trước ngày 30/12/2016"']],
  'thua-thien-hue-2020': [
    ['2017-2020', '2017-01-01', '2020-06-30', '2020-06-14', '2020-06-15', '"trước ngày 15/6/2020", a Sunday'],
  ],
  'khoi-dau': [
    ['2027-6T', '2027-01-01', '2027-06-30', '2027-07-05', '2027-07-05', 'a Monday'],
    ['2027', '2027-01-01', '2027-12-31', '2028-01-05', '2028-01-05', 'a Wednesday'],
    ['2026-2027', '2026-01-01', '2027-12-31', '2028-01-15', '2028-01-17', 'a Saturday'],
  ],
};

function planOf(id: string) {
  const opened = openPlan(id, templates);
  if (!opened.ok) throw new Error(opened.trouble.message.en);
  return opened.value.plan;
}

it('every built-in plan stands in the table', () => {
  expect(Object.keys(table).sort()).toEqual(builtIns(templates).map(({ id }) => id));
});

describe.each(Object.entries(table))('%s', (id, dates) => {
  const { periods, holidays } = planOf(id);

  it('has these windows and due dates', () => {
    const written = periods.map(({ id: period, from = '', to = '', due, lastDay }) => [
      period,
      from,
      to,
      due,
      lastDay,
    ]);
    expect(written).toEqual(dates.map((each) => each.slice(0, 5)));
  });

  it.each(dates)('%s: %s – %s, due %s, ends on %s (%s)', (...[, , , due, lastDay]) => {
    expect(isOff(lastDay, holidays)).toBe(false);
    for (let day = due; day < lastDay; day = nextDay(day)) expect(isOff(day, holidays), day).toBe(true);
  });

  it('holidays are written as days, in their order', () => {
    expect([...holidays].sort()).toEqual(holidays);
  });
});

const dayLength = 24 * 60 * 60 * 1000;

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);
}

function isOff(day: string, holidays: readonly string[]): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || holidays.includes(day);
}

/** Decree 09/2019, Article 12, 1 to 4; nine months by the custom of provinces. */
describe('windows by Decree 09/2019', () => {
  const rules: readonly (readonly [kind: Period['kind'], from: RegExp, to: RegExp])[] = [
    ['quarter', /^(?:\d{4}-12-15|\d{4}-03-15|\d{4}-06-15|\d{4}-09-15)$/, /^\d{4}-(?:03|06|09|12)-14$/],
    ['half', /^\d{4}-(?:12|06)-15$/, /^\d{4}-(?:06|12)-14$/],
    ['year', /^\d{4}-12-15$/, /^\d{4}-12-14$/],
  ];
  /** Plans that name no windows of their own, so that the Decree's are theirs. */
  const followers = ['nghe-an-107-2026', 'bac-kan-238-2017'];

  it.each(followers.flatMap((id) => rules.map((rule) => [id, ...rule] as const)))(
    '%s: %s',
    (id, kind, from, to) => {
      for (const period of planOf(id).periods.filter((each) => each.kind === kind)) {
        expect(period.from).toMatch(from);
        expect(period.to).toMatch(to);
      }
    },
  );

  it.each(followers)('%s: quarters and halves lie end to end', (id) => {
    for (const kind of ['quarter', 'year'] as const) {
      const own = planOf(id).periods.filter((each) => each.kind === kind);
      own.slice(1).forEach((period, at) => {
        expect(period.from).toBe(nextDay(own[at]?.to ?? ''));
      });
    }
  });
});
