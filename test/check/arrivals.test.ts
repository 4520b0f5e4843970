import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** Who is in, and in time (contracts: Received). 14 June 2026 is a Sunday: what is in by Monday is on time. */

const plan = (more = '') =>
  smallPlan({ elements: [count('VU')], communes: ['{id: xa-a, kind: xã, name: A}'], more });

interface Case {
  readonly signed?: string;
  readonly receipts?: readonly string[];
  readonly more?: string;
}

function arrival({ signed, receipts = [], more = '' }: Case) {
  const done = consolidate({
    plan: plan(more),
    files: {
      ...files({ 'xa-a': '{VU: 1}' }, ...(signed === undefined ? [] : [`signed: ${signed}`])),
      'nhan.csv': ['unit,period,revision,received', ...receipts, ''].join('\n'),
    },
  });
  return done.collection.arrivals.get('xa')?.[0];
}

describe('on time or late', () => {
  it.each<[what: string, given: Case, arrival: string, days: number]>([
    ['signed on the due date', { signed: '2026-06-14' }, 'on-time', 0],
    ['on the Monday after a Sunday due date', { signed: '2026-06-15' }, 'on-time', 0],
    ['on the Tuesday', { signed: '2026-06-16' }, 'late', 1],
    ['a week later', { signed: '2026-06-22' }, 'late', 7],
    ['the Monday is a holiday', { signed: '2026-06-16', more: 'holidays: [2026-06-15]' }, 'on-time', 0],
    ['and the Tuesday too', { signed: '2026-06-18', more: 'holidays: [2026-06-15, 2026-06-16]' }, 'late', 1],
    ['no date anywhere', {}, 'undated', 0],
    [
      'nhan.csv goes before the date of signing',
      { signed: '2026-06-10', receipts: ['xa-a,2026-6T,1,2026-06-18'] },
      'late',
      3,
    ],
    ['the other way round', { signed: '2026-06-18', receipts: ['xa-a,2026-6T,1,2026-06-15'] }, 'on-time', 0],
    ['a receipt of another period is none', { receipts: ['xa-a,2025-6T,1,2025-06-10'] }, 'undated', 0],
    [
      'twice received, the first time counts',
      { receipts: ['xa-a,2026-6T,1,2026-06-18', 'xa-a,2026-6T,1,2026-06-12'] },
      'on-time',
      0,
    ],
  ])('%s', (_, given, expected, days) => {
    expect(arrival(given)).toMatchObject({ arrival: expected, daysLate: days });
  });
});

describe('the first revision decides', () => {
  const two = (first: readonly string[], second: readonly string[], receipts: readonly string[] = []) =>
    consolidate({
      plan: plan(),
      files: {
        'a.yaml': sent('xa-a', '{VU: 1}', ...first),
        'b.yaml': sent('xa-a', '{VU: 2}', 'revision: 2', ...second),
        'nhan.csv': ['unit,period,revision,received', ...receipts, ''].join('\n'),
      },
    }).collection.arrivals.get('xa')?.[0];

  it('a correction after the due date does not make the unit late', () => {
    expect(two(['signed: 2026-06-12'], ['signed: 2026-06-30'])).toMatchObject({
      arrival: 'on-time',
      received: '2026-06-12',
      revision: 2,
    });
  });

  it('nor does the date of a correction stand in for that of the first', () => {
    expect(two([], ['signed: 2026-06-12'])).toMatchObject({ arrival: 'undated' });
  });

  it('where the first is only in nhan.csv, that line decides', () => {
    const done = consolidate({
      plan: plan(),
      files: {
        'b.yaml': sent('xa-a', '{VU: 2}', 'revision: 2', 'signed: 2026-06-30'),
        'nhan.csv': 'unit,period,revision,received\nxa-a,2026-6T,1,2026-06-12\n',
      },
    });
    expect(done.collection.arrivals.get('xa')?.[0]).toMatchObject({
      arrival: 'on-time',
      received: '2026-06-12',
    });
  });
});

describe('coverage', () => {
  const done = consolidate({
    plan: smallPlan({
      elements: [count('VU')],
      communes: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `{id: xa-${id}, kind: xã, name: ${id}}`),
    }),
    files: {
      'a.yaml': sent('xa-a', '{VU: 1}', 'signed: 2026-06-10'),
      'b.yaml': sent('xa-b', '{VU: 1}', 'signed: 2026-06-18'),
      'c.yaml': sent('xa-c', '{VU: 1}'),
      'd.yaml': sent('xa-d', '{VU: 1}', 'revision: ba'),
      'e.yaml': sent('xa-e', '{VU: 1}', 'period: 2025-6T'),
    },
  });

  it('counts every unit once; one of which nothing could be used is missing', () => {
    expect(done.results.coverage).toEqual({
      xa: { expected: 6, received: 3, onTime: 1, late: 1, undated: 1, missing: ['xa-d', 'xa-e', 'xa-f'] },
      so: { expected: 1, received: 0, onTime: 0, late: 0, undated: 0, missing: ['cong-an'] },
    });
    expect(unitsOf(done, 'VU')).toMatchObject({ 'xa-d': 'not-submitted', 'xa-e': 'not-submitted' });
  });

  it('missing and late are warnings, undated is information', () => {
    expect(said(done, /TK50[789]/)).toEqual([
      'TK508 warning',
      'TK509 info',
      'TK507 warning',
      'TK507 warning',
      'TK507 warning',
      'TK507 warning',
    ]);
    expect(done.findings.find(({ code }) => code === 'TK508')?.message.vi).toBe(
      'xã b: gửi ngày 18/6/2026, chậm 3 ngày.',
    );
  });

  it('lists its files with whose they are, as far as that could be read', () => {
    expect(done.results.files.map(({ path, unit, revision, used }) => [path, unit, revision, used])).toEqual([
      ['a.yaml', 'xa-a', 1, true],
      ['b.yaml', 'xa-b', 1, true],
      ['c.yaml', 'xa-c', 1, true],
      ['d.yaml', 'xa-d', undefined, false],
      ['e.yaml', 'xa-e', undefined, false],
    ]);
  });
});

describe('a unit that is asked for nothing and only stands above others', () => {
  const tree = smallPlan({
    elements: [count('VU')],
    communes: ['{id: xa-a, kind: xã, name: A, parent: huyen-a}'],
  }).replace(
    '  - {group: so',
    '  - {group: huyen, name: Huyện, level: district, units: [{id: huyen-a, kind: huyện, name: A}]}\n  - {group: so',
  );

  it('is not waited for', () => {
    const { results, findings } = consolidate({ plan: tree, files: files({ 'xa-a': '{VU: 1}' }) });
    expect(results.coverage['huyen']).toMatchObject({ expected: 0, missing: [] });
    expect(findings.filter(({ unit }) => unit === 'huyen-a')).toEqual([]);
  });

  it('is in once it has sent something', () => {
    const { results } = consolidate({
      plan: tree,
      files: { 'huyen-a.yaml': sent('huyen-a', '{}', 'units: {xa-a: {VU: 1}}') },
    });
    expect(results.coverage['huyen']).toMatchObject({ expected: 1, received: 1 });
  });
});
