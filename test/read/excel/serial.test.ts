import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatKind } from '../../../src/read/excel/number-format.ts';
import { dateOf, isoDate } from '../../../src/read/excel/serial.ts';

describe('serial numbers of the 1900 system', () => {
  it.each<[string, string | undefined]>([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['24', '1900-01-24'],
    ['46183', '2026-06-10'],
    ['46183.5', '2026-06-10T12:00:00'],
    ['46183.354166666664', '2026-06-10T08:30:00'],
    ['46183.9999999', '2026-06-11'],
    ['0', 'T00:00:00'],
    ['0.75', 'T18:00:00'],
    ['2958465', '9999-12-31'],
    ['2958466', undefined],
    ['-1', undefined],
    ['99999999999', undefined],
  ])('%s → %s', (serial, iso) => {
    expect(dateOf(serial, 'date', false)?.iso).toBe(iso);
  });

  it('follow the calendar day by day from March 1900 to the end of 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        const iso = new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
        expect(dateOf(String(day), 'date', false)?.iso).toBe(iso);
      }),
    );
  });
});

describe('serial numbers of the 1904 system', () => {
  it.each<[string, FormatKind, string]>([
    ['0', 'date', '1904-01-01'],
    ['1', 'date', '1904-01-02'],
    ['60', 'date', '1904-03-01'],
    ['44721', 'date', '2026-06-10'],
    ['0.5', 'date', '1904-01-01T12:00:00'],
    ['0.5', 'time', 'T12:00:00'],
  ])('%s as %s → %s', (serial, kind, iso) => {
    expect(dateOf(serial, kind, true)?.iso).toBe(iso);
  });
});

describe('elapsed time', () => {
  it.each([
    ['1.5', 'PT36H'],
    ['0.0625', 'PT1H30M'],
    ['0', 'PT0S'],
    ['0.00001157407407407', 'PT1S'],
  ])('%s → %s', (serial, iso) => {
    expect(dateOf(serial, 'duration', false)).toEqual({ type: 'date', iso, detail: 'duration', serial });
  });
});

describe('dates stored as text', () => {
  it.each<[string, string | undefined]>([
    ['2026-06-10', '2026-06-10'],
    ['2026-06-10T00:00:00', '2026-06-10'],
    ['2026-06-10T00:00:00.000Z', '2026-06-10'],
    ['2026-06-10T08:30', '2026-06-10T08:30:00'],
    ['08:30:15', 'T08:30:15'],
    ['2024-02-29', '2024-02-29'],
    ['1900-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-06-00', undefined],
    ['2026-06-31', undefined],
    ['2026-06-10T24:00:00', undefined],
    ['10/6/2026', undefined],
    ['2026', undefined],
    ['', undefined],
  ])('%j → %s', (text, iso) => {
    expect(isoDate(text)?.iso).toBe(iso);
  });
});
