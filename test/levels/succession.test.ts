import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, smallPlan, unitsOf } from '../support/consolidate.ts';

/**
 * Units of 1 July 2025: two communes merged (Đông, Tây → Hòa), one renamed (Cũ → Mới), one split (Lớn → Thượng, Hạ),
 * one that took in a neighbour (Biên into Trung). Last year's figures are those of the old units.
 */

const communes = [
  '{id: xa-dong, kind: xã, name: Đông, until: 2025-06-30, into: [xa-hoa]}',
  '{id: xa-tay, kind: xã, name: Tây, until: 2025-06-30, into: [xa-hoa]}',
  '{id: xa-cu, kind: xã, name: Cũ, until: 2025-06-30, into: [xa-moi]}',
  '{id: xa-lon, kind: xã, name: Lớn, until: 2025-06-30, into: [xa-thuong, xa-ha]}',
  '{id: xa-bien, kind: xã, name: Biên, until: 2025-06-30, into: [xa-trung]}',
  '{id: xa-hoa, kind: xã, name: Hòa, since: 2025-07-01}',
  '{id: xa-moi, kind: xã, name: Mới, since: 2025-07-01}',
  '{id: xa-thuong, kind: xã, name: Thượng, since: 2025-07-01}',
  '{id: xa-ha, kind: xã, name: Hạ, since: 2025-07-01}',
  '{id: xa-trung, kind: xã, name: Trung}',
];

const plan = (more = '') =>
  smallPlan({
    elements: [count('VU', 'nature: flow, compare: previous-year')],
    indicators: ['{code: CT, name: Tăng số vụ, formula: growth(VU)}'],
    communes,
    more,
  });

const before = {
  'xa-dong': '{VU: 10}',
  'xa-tay': '{VU: 5}',
  'xa-cu': '{VU: 8}',
  'xa-lon': '{VU: 20}',
  'xa-bien': '{VU: 2}',
  'xa-trung': '{VU: 4}',
};

const now = {
  'xa-hoa': '{VU: 12}',
  'xa-moi': '{VU: 9}',
  'xa-thuong': '{VU: 7}',
  'xa-ha': '{VU: 6}',
  'xa-trung': '{VU: 7}',
};

/** Last year's results of the old units. */
function lastYear(values: Readonly<Record<string, string>>) {
  const of2025 = Object.fromEntries(
    Object.entries(files(values)).map(([name, text]) => [name, text.replace('2026-6T', '2025-6T')]),
  );
  return consolidate({ plan: plan(), files: of2025, period: '2025-6T' }).results;
}

function thisYear(values: Readonly<Record<string, string>>) {
  return consolidate({ plan: plan(), files: files(now), previous: [lastYear(values)] });
}

const previousOf = (done: ReturnType<typeof consolidate>) =>
  Object.fromEntries(
    Object.entries(done.results.elements['VU']?.units ?? {}).map(([unit, each]) => [unit, each.previous]),
  );

it('only the old units are asked last year, only the new ones this year', () => {
  expect(Object.keys(lastYear(before).elements['VU']?.units ?? {})).toEqual(Object.keys(before));
  expect(unitsOf(thisYear(before), 'VU')).toEqual({
    'xa-hoa': '12',
    'xa-moi': '9',
    'xa-thuong': '7',
    'xa-ha': '6',
    'xa-trung': '7',
  });
});

describe('a complete mapping', () => {
  it('merged: the sum of the old units; renamed: the old one; enlarged: its own and the neighbour’s', () => {
    expect(previousOf(thisYear(before))).toMatchObject({ 'xa-hoa': '15', 'xa-moi': '8', 'xa-trung': '6' });
  });

  it('growth compares the new units with all of their old ones', () => {
    // (12 + 9 + 7) against (15 + 8 + 6)
    expect(result(thisYear(before))).toMatchObject({ value: '-1/29', reported: 3, expected: 5 });
  });

  it('baseline.csv may hold the old units, or the new one worked out by hand', () => {
    const beside = (...rows: readonly string[]) => ({
      'baseline.csv': ['unit,element,date or year,value,source', ...rows, ''].join('\n'),
    });
    const from = (...rows: readonly string[]) =>
      previousOf(
        consolidate({
          plan: plan('baseline: baseline.csv\n'),
          files: files(now),
          beside: beside(...rows),
        }),
      )['xa-hoa'];
    expect(from('xa-dong,VU,2025-06-14,10,BC', 'xa-tay,VU,2025-06-14,5,BC')).toBe('15');
    expect(from('xa-dong,VU,2025-06-14,10,BC')).toBeUndefined();
    expect(from('xa-hoa,VU,2025-06-14,16,BC', 'xa-dong,VU,2025-06-14,10,BC')).toBe('16');
  });
});

describe('an incomplete one is a gap', () => {
  it('split: nobody knows how much of the old unit went where', () => {
    const previous = previousOf(thisYear(before));
    expect([previous['xa-thuong'], previous['xa-ha']]).toEqual([undefined, undefined]);
  });

  it('one of the merged units reported nothing last year', () => {
    const { 'xa-tay': _, ...without } = before;
    expect(previousOf(thisYear(without))['xa-hoa']).toBeUndefined();
  });

  it('the neighbour that was taken in reported nothing: its own figure alone is not compared', () => {
    const { 'xa-bien': _, ...without } = before;
    expect(previousOf(thisYear(without))['xa-trung']).toBeUndefined();
  });

  it('the unit’s own word on last year stands in for it', () => {
    const { 'xa-tay': _, ...without } = before;
    const done = consolidate({
      plan: plan(),
      files: files({ ...now, 'xa-hoa': '{VU: {value: 12, previous: 14}}' }),
      previous: [lastYear(without)],
    });
    expect(previousOf(done)['xa-hoa']).toBe('14');
  });
});
