import { describe, expect, it } from 'vitest';
import {
  type Consolidated,
  consolidate,
  count,
  files,
  result,
  smallPlan,
  unitsOf,
} from '../support/consolidate.ts';

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

/** What is said of mergers, with the file of last year's results. */
function told({ findings }: Consolidated): readonly string[] {
  return findings.flatMap(({ code, message, unit, place }) =>
    code === 'TK605' ? [`${unit} ${place?.file ?? '-'}: ${message.vi}`] : [],
  );
}

const split = [
  'xa-thuong ket-qua-2025-6T.json: Chưa lập được số cùng kỳ năm trước của xã Thượng (Số VU): xã Lớn đã chia thành nhiều đơn vị; chưa so sánh.',
  'xa-ha ket-qua-2025-6T.json: Chưa lập được số cùng kỳ năm trước của xã Hạ (Số VU): xã Lớn đã chia thành nhiều đơn vị; chưa so sánh.',
];

describe('an incomplete one says whose figure is lacking (TK605)', () => {
  const without = (unit: keyof typeof before) =>
    thisYear(Object.fromEntries(Object.entries(before).filter(([id]) => id !== unit)));

  it('all complete but the split one', () => {
    expect(told(thisYear(before))).toEqual(split);
  });

  it('one of the merged units reported nothing', () => {
    expect(told(without('xa-tay'))).toEqual([
      'xa-hoa ket-qua-2025-6T.json: Chưa lập được số cùng kỳ năm trước của xã Hòa (Số VU): xã Tây không có số; chưa so sánh.',
      ...split,
    ]);
  });

  it('the neighbour that was taken in reported nothing', () => {
    expect(told(without('xa-bien')).at(-1)).toContain('xã Trung (Số VU): xã Biên không có số');
  });

  it('says what to write where', () => {
    const { findings } = without('xa-tay');
    const remedies = findings.filter(({ code }) => code === 'TK605').map(({ remedy }) => remedy.vi);
    expect(remedies[0]).toContain('vào baseline.csv (cột unit: xa-tay)');
    expect(remedies[1]).toContain('vào baseline.csv (cột unit: xa-thuong)');
  });

  it('what the remedy asks for is enough', () => {
    const rows = [
      'unit,element,date or year,value,source',
      'xa-tay,VU,2025-06-14,5,BC',
      'xa-dong,VU,2025-06-14,10,BC',
      'xa-thuong,VU,2025-06-14,12,BC',
      'xa-ha,VU,2025-06-14,8,BC',
      'xa-cu,VU,2025-06-14,8,BC',
      'xa-bien,VU,2025-06-14,2,BC',
      'xa-trung,VU,2025-06-14,4,BC',
    ];
    const beside = { 'baseline.csv': `${rows.join('\n')}\n` };
    const done = consolidate({ plan: plan('baseline: baseline.csv\n'), files: files(now), beside });
    expect(told(done)).toEqual([]);
    expect(result(done)).toMatchObject({ reported: 5, expected: 5 });
  });

  it('several elements that lack the same are one finding; another time is another', () => {
    const both = smallPlan({
      elements: [
        count('VU', 'nature: flow, compare: previous-year'),
        count('BC', 'nature: flow, compare: previous-year'),
      ],
      communes,
    });
    const of2025 = {
      'xa-dong': '{VU: 1, BC: 1}',
      'xa-tay': '{VU: null, BC: null}',
      'xa-trung': '{VU: 1, BC: 1}',
    };
    const texts = Object.entries(files(of2025)).map(
      ([name, text]) => [name, text.replace('2026-6T', '2025-6T')] as const,
    );
    const { results } = consolidate({ plan: both, files: Object.fromEntries(texts), period: '2025-6T' });
    const done = consolidate({
      plan: both,
      files: files({ 'xa-hoa': '{VU: 2, BC: 3}' }),
      previous: [results],
    });
    expect(told(done)[0]).toContain('xã Hòa (Số VU; Số BC): xã Tây không có số');
  });

  it('nothing known of that time is said once, for all, not for each merger', () => {
    const done = consolidate({ plan: plan(), files: files(now) });
    expect(told(done)).toEqual([]);
    expect(done.findings.map(({ code }) => code)).toContain('TK601');
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
