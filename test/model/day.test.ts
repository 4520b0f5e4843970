import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween, isDay, isWeekend, yearOf } from '../../src/model/day.ts';

const days = fc.integer({ min: -600_000, max: 600_000 }).map((count) => addDays('2000-01-01', count));

describe('isDay', () => {
  it.each(['2026-06-14', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-06-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01'])(
    '%s does not exist',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each(['2026-6-14', '14/6/2026', '2026-06-14T00:00', ' 2026-06-14', '2026-06-14\n', ''])(
    '%j is not written as one',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('arithmetic', () => {
  it.each([
    ['2026-06-14', 1, '2026-06-15'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2000-02-29', 365, '2001-02-28'],
    ['0001-01-01', 0, '0001-01-01'],
  ])('%s and %i days is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
    expect(daysBetween(day, later)).toBe(count);
  });

  it('counts a delay: Quý I to the end of the half year is 75 days', () => {
    expect(daysBetween('2026-03-31', '2026-06-14')).toBe(75);
  });

  it.each([
    ['2026-06-14', -1, '2025-06-14'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
  ])('%s and %i years is %s', (day, count, later) => {
    expect(addYears(day, count)).toBe(later);
  });

  it('agrees with the calendar of JavaScript on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day, 1)).toBe(next);
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to) > 0).toBe(to > from);
      }),
    );
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addYears('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('isWeekend', () => {
  it('agrees with the calendar of JavaScript on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isWeekend(day)).toBe([0, 6].includes(new Date(day).getUTCDay()));
      }),
    );
  });

  it('knows that 14/6/2026 is a Sunday and 15/6/2026 is not', () => {
    expect([isWeekend('2026-06-14'), isWeekend('2026-06-15')]).toEqual([true, false]);
  });
});

describe('yearOf', () => {
  it('is the year', () => expect(yearOf('2026-06-14')).toBe(2026));
});
