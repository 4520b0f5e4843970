import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, smallPlan } from '../support/consolidate.ts';

/**
 * `firm`: whether any values of the missing units within min–max could turn the standing. true none could, false some
 * could, null where a bound is needed that the plan does not declare.
 */

type Values = Readonly<Record<string, string>>;

interface Case {
  readonly elements: readonly string[];
  readonly formula: string;
  readonly target: string;
  readonly values: Values;
  readonly more?: string;
}

function judged({ elements, formula, target, values, more = '' }: Case, period = '2026') {
  const plan = smallPlan({
    elements,
    indicators: [`{code: CT, name: Chỉ tiêu, formula: "${formula}", target: ${target}${more}}`],
  });
  const { standing, firm } = result(consolidate({ plan, files: files(values, `period: ${period}`), period }));
  return [standing, firm];
}

const upTo = (max: number | undefined, min = 0) =>
  `nature: flow, min: ${min}${max === undefined ? '' : `, max: ${max}`}`;

describe('a sum of which one commune in three is missing', () => {
  it.each<
    [max: number | undefined, a: number, b: number, target: string, standing: string, firm: boolean | null]
  >([
    [undefined, 6, 5, '10', 'exceeded', true],
    [undefined, 6, 4, '10', 'met', null],
    [6, 6, 4, '10', 'met', false],
    [6, 6, 3, '16', 'missed', true],
    [7, 6, 3, '16', 'missed', false],
    [undefined, 6, 3, '16', 'missed', null],
    [undefined, 6, 3, 'Không quá 8', 'missed', true],
    [undefined, 6, 1, 'Không quá 8', 'exceeded', null],
    [6, 5, 1, 'Không quá 13', 'exceeded', true],
    [7, 5, 1, 'Không quá 13', 'exceeded', false],
    [undefined, 0, 0, 'Không phát sinh', 'met', null],
    [3, 0, 0, 'Không phát sinh', 'met', false],
    [undefined, 1, 0, 'Không phát sinh', 'missed', true],
    [6, 6, 3, '15 - 20', 'missed', false],
    [6, 6, 3, '16 - 20', 'missed', true],
    [6, 6, 6, '10 - 18', 'met', true],
    [7, 6, 6, '10 - 18', 'met', false],
    [undefined, 6, 6, '10 - 18', 'met', null],
  ])('at most %s: %i + %i against %s is %s, firm %s', (max, a, b, target, standing, firm) => {
    const values = { 'xa-a': `{VU: ${a}}`, 'xa-b': `{VU: ${b}}` };
    expect(judged({ elements: [count('VU', upTo(max))], formula: 'VU', target, values })).toEqual([
      standing,
      firm,
    ]);
  });

  it('a negative minimum pulls the other way', () => {
    const values = { 'xa-a': '{VU: 60}', 'xa-b': '{VU: 50}' };
    const of = (min: number) =>
      judged({ elements: [count('VU', upTo(undefined, min))], formula: 'VU', target: '100', values });
    expect(of(-9)).toEqual(['exceeded', true]);
    expect(of(-10)).toEqual(['exceeded', false]);
  });

  it('with everybody in it is always firm', () => {
    const values = { 'xa-a': '{VU: 60}', 'xa-b': '{VU: 10}', 'xa-c': '{VU: 0}' };
    expect(judged({ elements: [count('VU')], formula: 'VU', target: '100', values })).toEqual([
      'missed',
      true,
    ]);
  });

  it('an unreadable figure is missing too', () => {
    const values = { 'xa-a': '{VU: 60}', 'xa-b': '{VU: 12-15}', 'xa-c': '{VU: 0}' };
    const elements = [count('VU', upTo(50))];
    expect(judged({ elements, formula: 'VU', target: '100', values })).toEqual(['missed', false]);
  });

  it('before its due date it speaks of the standing as it is then', () => {
    const values = { 'xa-a': '{VU: 6}', 'xa-b': '{VU: 1}' };
    const elements = [count('VU', upTo(6))];
    expect(judged({ elements, formula: 'VU', target: '16', values }, '2026-6T')).toEqual([
      'in-progress',
      true,
    ]);
  });
});

describe('a share of units', () => {
  const share = (target: string, values: Values) =>
    judged({
      elements: ['{code: SACH, name: Sạch, type: yes-no, from: xa}'],
      formula: 'count(SACH) / units(xa)',
      target,
      values,
    });

  it.each<[target: string, values: Values, standing: string, firm: boolean]>([
    ['60%', { 'xa-a': '{SACH: có}', 'xa-b': '{SACH: có}' }, 'exceeded', true],
    ['60%', { 'xa-a': '{SACH: có}', 'xa-b': '{SACH: không}' }, 'missed', false],
    ['60%', { 'xa-a': '{SACH: không}', 'xa-b': '{SACH: không}' }, 'missed', true],
    ['30%', { 'xa-a': '{SACH: có}' }, 'exceeded', true],
    ['100%', { 'xa-a': '{SACH: có}', 'xa-b': '{SACH: có}' }, 'missed', false],
    ['100%', { 'xa-a': '{SACH: có}', 'xa-b': '{SACH: không}' }, 'missed', true],
  ])('%s with %o: %s, firm %s', (target, values, standing, firm) => {
    expect(share(target, values)).toEqual([standing, firm]);
  });
});

describe('ratios', () => {
  const elements = [count('LAM', upTo(10)), count('TONG', upTo(20))];

  it('a denominator that may turn out to be zero could make it not applicable', () => {
    const values = { 'xa-a': '{LAM: 0, TONG: 0}' };
    expect(judged({ elements, formula: 'LAM / TONG', target: '50%', values })).toEqual([
      'not-applicable',
      false,
    ]);
  });

  it('a difference below the line may be zero somewhere between its ends', () => {
    const values = { 'xa-a': '{LAM: 10, TONG: 5}', 'xa-b': '{LAM: 10, TONG: 5}' };
    const formula = 'LAM / (TONG - 15)';
    expect(judged({ elements, formula, target: 'dưới 1000', values })).toEqual(['met', false]);
  });

  it('the unit that is missing this year weighs as much as it did last year', () => {
    const compared = [count('VU', 'nature: flow, max: 10, compare: previous-year')];
    const given = (previous: number) => ({
      'xa-a': '{VU: {value: 10, previous: 10}}',
      'xa-b': '{VU: {value: 10, previous: 10}}',
      'xa-c': `{VU: {value: null, previous: ${previous}}}`,
    });
    const of = (previous: number) =>
      judged({ elements: compared, formula: 'reduction(VU)', target: 'Trên 5%', values: given(previous) });
    expect(of(0)).toEqual(['missed', true]);
    expect(of(10)).toEqual(['missed', false]);
  });

  it('a standing that no completion bears out is not firm', () => {
    const plan = smallPlan({
      elements: [count('NNT', 'nature: stock, max: 10')],
      indicators: ['{code: CT, name: Giảm, formula: "(opening(NNT) - NNT) / opening(NNT)", target: 20%}'],
      more: 'baseline: baseline.csv',
    });
    const rows = ['xa-a,NNT,2025,10,BC', 'xa-b,NNT,2025,10,BC', 'xa-c,NNT,2025,100,BC'];
    const done = consolidate({
      plan,
      period: '2026',
      files: files({ 'xa-a': '{NNT: 10}', 'xa-b': '{NNT: 10}' }, 'period: "2026"'),
      beside: { 'baseline.csv': ['unit,element,year,value,source', ...rows].join('\n') },
    });
    expect(result(done)).toMatchObject({ value: '0', standing: 'missed', firm: false });
  });

  it('what no two ends can decide is left open', () => {
    const of = (formula: string) =>
      judged({
        elements,
        formula,
        target: '{test: ">=", bound: 1}',
        values: { 'xa-a': '{LAM: 2, TONG: 2}' },
      });
    expect(of('LAM * LAM')).toEqual(['exceeded', null]);
    expect(of('LAM / TONG - (0 - TONG / LAM)')).toEqual(['exceeded', null]);
    expect(of('max(LAM, TONG)')).toEqual(['exceeded', true]);
  });
});
