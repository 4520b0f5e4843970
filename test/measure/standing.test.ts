import { describe, expect, it } from 'vitest';
import { consolidate, count, files, type PlanParts, result, smallPlan } from '../support/consolidate.ts';

/** How a figure stands to its target (contracts: Targets, Standing): every test at, below and above each edge. */

const ratio = [count('LAM', 'nature: flow'), count('TONG', 'nature: flow')];

interface Case {
  readonly elements: readonly string[];
  readonly formula: string;
  readonly target: string;
  /** Of the only commune there is. */
  readonly values: string;
  readonly period?: string;
  readonly periods?: PlanParts['periods'];
  readonly good?: 'up' | 'down';
}

function judged({ elements, formula, target, values, period = '2026', periods, good = 'up' }: Case) {
  const plan = smallPlan({
    elements,
    indicators: [`{code: CT, name: Chỉ tiêu, formula: ${formula}, target: ${target}, good: ${good}}`],
    communes: ['{id: xa-a, kind: xã, name: A}'],
    ...(periods && { periods }),
  });
  return result(consolidate({ plan, files: files({ 'xa-a': values }, `period: ${period}`), period }));
}

/** LAM out of 1000, against a target in percent: 500 is 50%. */
function standing(target: string, done: number, period = '2026', good: 'up' | 'down' = 'up') {
  return judged({
    elements: ratio,
    formula: 'LAM / TONG',
    target,
    values: `{LAM: ${done}, TONG: 1000}`,
    period,
    good,
  }).standing;
}

describe('each test at its due date', () => {
  it.each<[target: string, below: string, at: string, above: string]>([
    ['Ít nhất 50%', 'missed', 'met', 'exceeded'],
    ['50%', 'missed', 'met', 'exceeded'],
    ['đạt 50%', 'missed', 'met', 'exceeded'],
    ['từ 50% trở lên', 'missed', 'met', 'exceeded'],
    ['Trên 50%', 'missed', 'missed', 'met'],
    ['Không quá 50%', 'exceeded', 'met', 'missed'],
    ['dưới 50%', 'met', 'missed', 'missed'],
    ['{test: "=", bound: 50%}', 'missed', 'met', 'missed'],
  ])('%s', (target, below, at, above) => {
    expect([499, 500, 501].map((done) => standing(target, done))).toEqual([below, at, above]);
  });

  it.each<[good: 'up' | 'down', standings: readonly string[]]>([
    ['up', ['missed', 'met', 'met', 'met', 'exceeded']],
    ['down', ['exceeded', 'met', 'met', 'met', 'missed']],
  ])('a range of 5 - 10%%, good end %s: both ends are inside', (good, standings) => {
    expect([49, 50, 75, 100, 101].map((done) => standing('5 - 10%', done, '2026', good))).toEqual(standings);
  });

  it('zero', () => {
    expect([0, 1].map((done) => standing('Không phát sinh', done))).toEqual(['met', 'missed']);
  });
});

describe('before its due date what is not reached is in progress', () => {
  it.each<[target: string, below: string, at: string, above: string]>([
    ['Ít nhất 50%', 'in-progress', 'met', 'exceeded'],
    ['Trên 50%', 'in-progress', 'in-progress', 'met'],
    ['Không quá 50%', 'exceeded', 'met', 'in-progress'],
    ['dưới 50%', 'met', 'in-progress', 'in-progress'],
  ])('%s of a ratio', (target, below, at, above) => {
    expect([499, 500, 501].map((done) => standing(target, done, '2026-6T'))).toEqual([below, at, above]);
  });

  it('a range', () => {
    expect([49, 50, 100, 101].map((done) => standing('5 - 10%', done, '2026-6T'))).toEqual([
      'in-progress',
      'met',
      'met',
      'exceeded',
    ]);
    expect([49, 50, 100, 101].map((done) => standing('5 - 10%', done, '2026-6T', 'down'))).toEqual([
      'exceeded',
      'met',
      'met',
      'in-progress',
    ]);
  });
});

describe('what has happened cannot un-happen', () => {
  const targets = ['Không phát sinh', 'Không quá 2 vụ', 'dưới 3 vụ'];

  it.each<[what: string, elements: readonly string[], formula: string, standing: string]>([
    ['a sum of a flow', [count('VU', 'nature: flow')], 'VU', 'missed'],
    ['a sum of a cumulative element', [count('VU', 'nature: cumulative')], 'VU', 'missed'],
    ['a sum of two flows', [count('VU'), count('DT')], 'VU + DT', 'missed'],
    ['a stock, which may fall again', [count('VU', 'nature: stock')], 'VU', 'in-progress'],
    ['a sum with a stock in it', [count('VU'), count('DT', 'nature: stock')], 'VU + DT', 'in-progress'],
    ['a difference', [count('VU'), count('DT')], 'VU - DT', 'in-progress'],
  ])('%s', (_, elements, formula, expected) => {
    const values = formula.includes('-') ? '{VU: 4, DT: 1}' : '{VU: 2, DT: 1}';
    const known = elements.length === 1 ? '{VU: 3}' : values;
    for (const target of targets) {
      const found = judged({ elements, formula, target, values: known, period: '2026-6T' });
      expect(found.standing, target).toBe(expected);
    }
  });

  it('a floor on a flow is only in progress', () => {
    const found = judged({
      elements: [count('VU')],
      formula: 'VU',
      target: '5 vụ',
      values: '{VU: 3}',
      period: '2026-6T',
    });
    expect(found.standing).toBe('in-progress');
  });
});

describe('comparison is exact', () => {
  const growth = (now: number, before: number) =>
    judged({
      elements: [count('VU', 'nature: flow, compare: previous-year')],
      formula: 'growth(VU)',
      target: 'Trên 5%',
      values: `{VU: {value: ${now}, previous: ${before}}}`,
    });

  it('a growth of exactly 5% misses "Trên 5%"', () => {
    expect(growth(210, 200)).toMatchObject({ value: '1/20', display: '5%', standing: 'missed' });
  });

  it('one more case in two million reaches it, and prints above 5%', () => {
    expect(growth(2_100_001, 2_000_000)).toMatchObject({ standing: 'met', display: '5,0001%' });
  });

  it.each<[target: string, done: number, total: number, display: string, standing: string]>([
    ['100%', 24_999, 25_000, '99,996%', 'missed'],
    ['100%', 25_000, 25_000, '100%', 'met'],
    ['100%', 9_999, 10_000, '99,99%', 'missed'],
    ['dưới 3%', 29_999, 1_000_000, '2,9999%', 'met'],
    ['Không quá 3%', 30_001, 1_000_000, '3,0001%', 'missed'],
    ['Trên 33%', 1, 3, '33,33%', 'met'],
    ['5 - 10%', 1_000_001, 10_000_000, '10,00001%', 'exceeded'],
    ['5 - 10%', 499_999, 10_000_000, '4,99999%', 'missed'],
    ['85%', 849_951, 1_000_000, '84,995%', 'missed'],
  ])('%s: %i of %i prints %s', (target, done, total, display, expected) => {
    const found = judged({
      elements: ratio,
      formula: 'LAM / TONG',
      target,
      values: `{LAM: ${done}, TONG: ${total}}`,
    });
    expect([found.display, found.standing]).toEqual([display, expected]);
  });
});

describe('when a target is due', () => {
  it.each([
    ['2025-6T', 'in-progress'],
    ['2025', 'missed'],
    ['2026-6T', 'in-progress'],
    ['2026', 'missed'],
  ])('a bare one in the last-ending period of every year: %s', (period, expected) => {
    expect(standing('50%', 499, period)).toBe(expected);
  });

  it('in a year of half-years only, in the second', () => {
    const periods = [
      '{id: "1", kind: half, name: 6T, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}',
      '{id: "2", kind: half, name: 6T cuối, from: 2026-06-15, to: 2026-12-14, due: 2026-12-14}',
    ];
    const of = (period: string) =>
      judged({ elements: [count('VU')], formula: 'VU', target: '5 vụ', values: '{VU: 3}', period, periods });
    expect(of('1').standing).toBe('in-progress');
    expect(of('2').standing).toBe('missed');
  });

  const years = [2017, 2018, 2019, 2020, 2021].flatMap((year) => [
    `{id: ${year}-6T, kind: half, name: 6T, from: ${year - 1}-12-15, to: ${year}-06-14, due: ${year}-06-14}`,
    `{id: "${year}", kind: year, name: năm, from: ${year - 1}-12-15, to: ${year}-12-14, due: ${year}-12-14}`,
  ]);

  it.each([
    ['2017', 2018, 'in-progress'],
    ['2018-6T', 2018, 'in-progress'],
    ['2018', 2018, 'missed'],
    ['2019-6T', 2020, 'in-progress'],
    ['2019', 2020, 'in-progress'],
    ['2020', 2020, 'missed'],
    ['2021-6T', 2020, 'missed'],
    ['2021', 2020, 'missed'],
  ])('milestones of 2018 and 2020 in %s: that of %i, %s', (period, milestone, expected) => {
    const found = judged({
      elements: ratio,
      formula: 'LAM / TONG',
      target: '{2018: 75%, 2020: 100%}',
      values: '{LAM: 700, TONG: 1000}',
      period,
      periods: years,
    });
    expect(found.target?.milestone).toBe(milestone);
    expect(found.standing).toBe(expected);
  });
});

describe('completion, exact', () => {
  it.each<[target: string, done: number, total: number, completion: string | null, good?: 'up' | 'down']>([
    ['Ít nhất 7%', 483, 6697, '6900/6697'],
    ['Trên 5%', 5, 100, '1'],
    ['Không quá 50%', 25, 100, '2'],
    ['dưới 50%', 75, 100, '2/3'],
    ['Không quá 50%', 0, 100, null],
    ['Không phát sinh', 3, 100, null],
    ['{test: "=", bound: 50%}', 25, 100, '1/2'],
    ['5 - 10%', 4, 100, '4/5'],
    ['5 - 10%', 20, 100, '1/2', 'down'],
    ['5 - 10%', 0, 100, null, 'down'],
    ['7%', -14, 100, '-2'],
  ])('%s at %i of %i is %s', (target, done, total, completion, good = 'up') => {
    const elements = [count('LAM', 'nature: flow, min: -100'), count('TONG')];
    const values = `{LAM: ${done}, TONG: ${total}}`;
    const found = judged({ elements, formula: 'LAM / TONG', target, values, good });
    expect(found.completion).toBe(completion);
  });
});
