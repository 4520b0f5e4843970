import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, said, smallPlan } from '../support/consolidate.ts';

/** A window reported year by year (contracts: Years): the sum of a flow, the last year of all else. */

const periods = [
  '{id: 17-18, kind: multi-year, name: 2017 - 2018, from: 2017-01-01, to: 2018-12-31, due: 2018-12-31, years: [2017, 2018]}',
];

function of(
  elements: readonly string[],
  indicator: string,
  values: Readonly<Record<string, string>>,
  more = '',
) {
  const plan = smallPlan({
    elements,
    indicators: [`{code: CT, name: Chỉ tiêu, ${indicator}}`],
    periods,
    communes: ['{id: xa-a, name: A}', '{id: xa-b, name: B}'],
    more,
  });
  return consolidate({ plan, files: files(values, 'period: 17-18'), period: '17-18', asOf: '2019-01-10' });
}

describe('the whole of several years', () => {
  it.each([
    ['flow', '46'],
    ['stock', '22'],
    ['cumulative', '22'],
  ])('of a %s is %s', (nature, value) => {
    const done = of([count('NNT', `nature: ${nature}`)], 'formula: NNT', {
      'xa-a': '{NNT: {2017: 24, 2018: 22}}',
    });
    expect(result(done).value).toBe(value);
    expect(result(done).years).toEqual({ 2017: { value: '24' }, 2018: { value: '22' } });
  });

  it('each year keeps its place', () => {
    const done = of([count('NNT')], 'formula: NNT', { 'xa-a': '{NNT: {2017: 24, 2018: 22}}' });
    expect(done.results.elements['NNT']?.units['xa-a']).toEqual({
      value: '46',
      years: {
        2017: { value: '24', place: { file: 'xa-a.yaml', line: 5, column: 22 } },
        2018: { value: '22', place: { file: 'xa-a.yaml', line: 5, column: 32 } },
      },
    });
  });

  it('a flow without one of its years has no sum; a stock needs its last year only', () => {
    const values = { 'xa-a': '{NNT: {2018: 22}}' };
    const flow = of([count('NNT')], 'formula: NNT', values).results.elements['NNT'];
    expect(flow?.units['xa-a']).toMatchObject({
      gap: 'blank',
      years: { 2017: { gap: 'blank' }, 2018: { value: '22' } },
    });
    const stock = of([count('NNT', 'nature: stock')], 'formula: NNT', values).results.elements['NNT'];
    expect(stock?.units['xa-a']).toMatchObject({ value: '22' });
  });

  it('an estimate in one year makes an estimate of the sum', () => {
    const done = of([count('NNT')], 'formula: NNT', { 'xa-a': '{NNT: {2017: 24, 2018: "ước 22"}}' });
    expect(done.results.elements['NNT']?.total).toMatchObject({ value: '46', estimated: 1 });
    expect(done.results.elements['NNT']?.units['xa-a']?.estimated).toBe(true);
  });

  it('a year that the period does not have is not counted', () => {
    const done = of([count('NNT')], 'formula: NNT', { 'xa-a': '{NNT: {2017: 24, 2018: 22, 2019: 5}}' });
    expect(result(done).value).toBe('46');
    expect(said(done, /TK3/)).toEqual(['TK316 warning xa-a.yaml:5:42']);
  });
});

describe('standing', () => {
  const ratio = [count('LAM'), count('TONG')];
  const years = (a: number, b: number) => ({
    'xa-a': `{LAM: {2017: ${a}, 2018: ${b}}, TONG: {2017: 100, 2018: 100}}`,
  });

  it.each([
    [60, 60, 'exceeded'],
    [50, 60, 'met'],
    [49, 90, 'missed'],
    [90, 49, 'missed'],
  ])('met needs every year: %i and %i of 100 against 50%% is %s', (a, b, standing) => {
    expect(result(of(ratio, 'formula: LAM / TONG, target: 50%', years(a, b))).standing).toBe(standing);
  });

  it('a year without figures leaves it unknown', () => {
    const values = { 'xa-a': '{LAM: {2017: null, 2018: 60}, TONG: {2017: 100, 2018: 100}}' };
    expect(result(of(ratio, 'formula: LAM / TONG, target: 50%', values)).standing).toBe('unknown');
  });

  it('a yearly target is held against each year, not against their sum', () => {
    const done = of([count('VU')], 'formula: VU, target: 30 vụ', { 'xa-a': '{VU: {2017: 20, 2018: 20}}' });
    expect(result(done)).toMatchObject({ value: '40', standing: 'missed' });
  });

  it('milestones of both years: each has to be met', () => {
    const milestones = 'formula: LAM / TONG, target: {2017: 50%, 2018: 75%}';
    const stocks = [count('LAM', 'nature: stock'), count('TONG', 'nature: stock')];
    expect(result(of(stocks, milestones, years(50, 75))).standing).toBe('met');
    expect(result(of(stocks, milestones, years(40, 80))).standing).toBe('missed');
    expect(result(of(stocks, milestones, years(60, 70))).standing).toBe('missed');
  });

  it('a milestone of the last year says nothing of the year before', () => {
    const stocks = [count('LAM', 'nature: stock'), count('TONG', 'nature: stock')];
    const found = result(of(stocks, 'formula: LAM / TONG, target: {2018: 75%, 2020: 100%}', years(10, 75)));
    expect(found.standing).toBe('met');
    expect(found.years).toEqual({ 2017: { value: '1/10' }, 2018: { value: '3/4', standing: 'met' } });
  });
});

describe('checks look at each year by itself', () => {
  it('parts and rules', () => {
    const plan = smallPlan({
      elements: [count('TONG', 'nature: flow, parts: [NAM, NU]'), count('NAM'), count('NU')],
      rules: ['{id: R1, that: "NU <= NAM", message: Nữ không nhiều hơn nam}'],
      periods,
    });
    const values = '{TONG: {2017: 10, 2018: 10}, NAM: {2017: 6, 2018: 3}, NU: {2017: 3, 2018: 7}}';
    const done = consolidate({ plan, files: files({ 'xa-a': values }, 'period: 17-18'), period: '17-18' });
    expect(said(done)).toEqual(['TK403 error xa-a.yaml:5:23', 'TK406 error xa-a.yaml:5:83']);
  });
});

describe('the year before', () => {
  const window =
    '{id: 17-18, kind: multi-year, name: 2017 - 2018, from: 2017-01-01, to: 2018-06-30, due: 2018-06-14, years: [2017, 2018]}';
  const values = { 'xa-a': '{VU: {2017: 20, 2018: 12}}', 'xa-b': '{VU: {2017: 30, 2018: 18}}' };

  function growth(baseline: string, nature = 'flow', given: Readonly<Record<string, string>> = values) {
    const plan = smallPlan({
      elements: [count('VU', `nature: ${nature}, compare: previous-year`)],
      indicators: ['{code: CT, name: Chỉ tiêu, formula: growth(VU), target: Trên 5%}'],
      periods: [window],
      communes: ['{id: xa-a, name: A}', '{id: xa-b, name: B}'],
      more: 'baseline: baseline.csv',
    });
    const beside = { 'baseline.csv': `unit,element,year,value,source\n${baseline}` };
    return consolidate({ plan, beside, files: files(given, 'period: 17-18'), period: '17-18' });
  }

  it('of the first year is in the baseline, of half a year the same half', () => {
    const done = growth(',VU,2016,40,báo cáo năm 2016\n,VU,2017-01-01/2017-06-30,24,báo cáo 6 tháng\n');
    expect(result(done).years).toEqual({
      2017: { value: '1/4', standing: 'met' },
      2018: { value: '1/4', standing: 'met' },
    });
    expect(result(done).standing).toBe('met');
    expect(said(done, /TK6/)).toEqual([]);
  });

  it('half a year is never held against a whole one', () => {
    const done = growth(',VU,2016,40,báo cáo năm 2016\n');
    expect(result(done).years?.['2018']).toEqual({ gap: 'no-basis', standing: 'unknown' });
    expect(result(done).standing).toBe('unknown');
    expect(said(done, /TK6/)).toEqual(['TK601 warning']);
  });

  it('a stock stands at a day: the end of the half against the end of the year', () => {
    const done = growth(',VU,2016,40,báo cáo năm 2016\n', 'stock');
    expect(result(done).years?.['2018']).toEqual({ value: '-2/5', standing: 'missed' });
  });

  it('of the whole is not used while a unit is missing', () => {
    const done = growth(',VU,2016,40,báo cáo năm 2016\n', 'flow', { 'xa-a': '{VU: {2017: 20, 2018: 12}}' });
    expect(result(done).years?.['2017']).toEqual({ gap: 'no-basis', standing: 'unknown' });
    expect(said(done, /TK602/)).toEqual(['TK602 warning']);
  });
});

describe('a target that each unit has to reach every year', () => {
  const perUnit = 'formula: MO-HINH, target: 1 mô hình, per: unit';
  const models = (a: string, b: string) => ({ 'xa-a': `{MO-HINH: ${a}}`, 'xa-b': `{MO-HINH: ${b}}` });

  it('two in one year do not make up for none in the other', () => {
    const done = of([count('MO-HINH')], perUnit, models('{2017: 1, 2018: 1}', '{2017: 2, 2018: 0}'));
    expect(result(done)).toMatchObject({
      value: '1/2',
      standing: 'missed',
      years: { 2017: { value: '1', standing: 'met' }, 2018: { value: '1/2', standing: 'missed' } },
      units: { 'xa-a': { value: '2', standing: 'met' }, 'xa-b': { value: '2', standing: 'missed' } },
    });
  });

  it('a unit without one of its years is not yet known', () => {
    const done = of([count('MO-HINH')], perUnit, models('{2017: 1, 2018: 1}', '{2017: 1}'));
    expect(result(done)).toMatchObject({ standing: 'unknown', years: { 2018: { standing: 'unknown' } } });
  });
});

it('years with nothing to measure do not stand in the way of the others', () => {
  const parts = [count('LAM'), count('TONG')];
  const target = 'formula: LAM / TONG, target: 100%';
  const some = { 'xa-a': '{LAM: {2017: 0, 2018: 3}, TONG: {2017: 0, 2018: 3}}' };
  const none = { 'xa-a': '{LAM: {2017: 0, 2018: 0}, TONG: {2017: 0, 2018: 0}}' };
  expect(result(of(parts, target, some)).standing).toBe('met');
  expect(result(of(parts, target, none)).standing).toBe('not-applicable');
});
