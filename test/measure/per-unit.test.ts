import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, smallPlan } from '../support/consolidate.ts';

/** Targets that each unit has to reach (`per: unit`), and targets of single units (targets.csv). */

type Values = Readonly<Record<string, string>>;

function perUnit(target: string, values: Values, period = '2026', elements = [count('MO-HINH')]) {
  const plan = smallPlan({
    elements,
    indicators: [`{code: CT, name: Mô hình, formula: MO-HINH, target: ${target}, per: unit}`],
  });
  return result(consolidate({ plan, files: files(values, `period: ${period}`), period }));
}

const one = '{MO-HINH: 1}';
const none = '{MO-HINH: 0}';
const several = '{MO-HINH: 3}';

describe('per: unit', () => {
  it.each<[what: string, values: Values, due: string, before: string, value: string, firm: boolean]>([
    ['all asked reach it', { 'xa-a': one, 'xa-b': one, 'xa-c': several }, 'met', 'met', '1', true],
    [
      'a reporting unit fails',
      { 'xa-a': one, 'xa-b': none, 'xa-c': one },
      'missed',
      'in-progress',
      '2/3',
      true,
    ],
    ['one fails, one is missing', { 'xa-a': one, 'xa-b': none }, 'missed', 'in-progress', '1/3', true],
    ['none fails, one is missing', { 'xa-a': one, 'xa-b': one }, 'unknown', 'unknown', '2/3', false],
    ['a blank is no failure', { 'xa-a': one, 'xa-b': one, 'xa-c': '{}' }, 'unknown', 'unknown', '2/3', false],
    ['nobody is in', {}, 'unknown', 'unknown', '0', false],
  ])('%s', (_, values, due, before, value, firm) => {
    expect(perUnit('1 mô hình', values)).toMatchObject({ standing: due, value, completion: value, firm });
    expect(perUnit('1 mô hình', values, '2026-6T')).toMatchObject({ standing: before, value, firm });
  });

  it('it is a share of the units asked, whatever their own figures come to', () => {
    const found = perUnit('1 mô hình', { 'xa-a': several, 'xa-b': several });
    expect(found).toMatchObject({ value: '2/3', display: '66,67%', reported: 2, expected: 3 });
    expect(found.terms).toEqual([{ element: 'MO-HINH', aspect: 'now', value: '6', units: 2 }]);
  });

  it('each unit has its own value and standing', () => {
    expect(perUnit('1 mô hình', { 'xa-a': several, 'xa-b': none }).units).toEqual({
      'xa-a': { value: '3', standing: 'exceeded' },
      'xa-b': { value: '0', standing: 'missed' },
      'xa-c': { gap: 'not-submitted', standing: 'unknown' },
    });
  });

  it('a ceiling on a flow that one unit has broken is missed at once; on a stock it may still be mended', () => {
    const values = { 'xa-a': none, 'xa-b': one };
    expect(perUnit('Không phát sinh', values, '2026-6T').standing).toBe('missed');
    const stock = [count('MO-HINH', 'nature: stock')];
    expect(perUnit('Không phát sinh', values, '2026-6T', stock).standing).toBe('in-progress');
  });

  it('a unit that is not asked because it answered no is not counted', () => {
    const elements = [
      '{code: CO, name: Có địa bàn, type: yes-no, from: xa}',
      count('MO-HINH', 'nature: flow, asked-if: CO'),
    ];
    const values = { 'xa-a': '{CO: có, MO-HINH: 1}', 'xa-b': '{CO: có, MO-HINH: 1}', 'xa-c': '{CO: không}' };
    expect(perUnit('1 mô hình', values, '2026', elements)).toMatchObject({
      standing: 'met',
      value: '1',
      expected: 2,
    });
  });
});

describe('targets.csv', () => {
  const targets = (...rows: readonly string[]) => ({
    'targets.csv': ['unit,indicator,target', ...rows, ''].join('\n'),
  });
  const plan = (more = '') =>
    smallPlan({
      elements: [count('VU')],
      indicators: [`{code: CT, name: Số vụ, formula: VU, target: 30 vụ${more}}`],
      more: 'targets: targets.csv',
    });
  const of = (rows: readonly string[], more = '') =>
    result(
      consolidate({
        plan: plan(more),
        period: '2026',
        beside: targets(...rows),
        files: files({ 'xa-a': '{VU: 12}', 'xa-b': '{VU: 8}', 'xa-c': '{VU: 8}' }, 'period: "2026"'),
      }),
    );

  it('a unit is judged by its own target, the others have none', () => {
    const found = of(['xa-a,CT,10 vụ', 'xa-b,CT,10 vụ']);
    expect(found.units).toEqual({
      'xa-a': { value: '12', standing: 'exceeded' },
      'xa-b': { value: '8', standing: 'missed' },
      'xa-c': { value: '8' },
    });
    expect(found).toMatchObject({ standing: 'missed', target: { text: '30 vụ' } });
  });

  it('an empty unit is the whole', () => {
    expect(of([',CT,28 vụ'])).toMatchObject({ standing: 'met', target: { text: '28 vụ', bound: '28' } });
  });

  it('under per: unit a unit’s own target goes before the common one', () => {
    const found = of(['xa-a,CT,10 vụ', 'xa-b,CT,8 vụ', 'xa-c,CT,8 vụ'], ', per: unit');
    expect(found).toMatchObject({ standing: 'met', value: '1' });
  });
});

describe('standings of units', () => {
  it.each<
    [what: string, elements: readonly string[], formula: string, target: string, standing: string | undefined]
  >([
    [
      'a percentage holds for a part as for the whole',
      [count('LAM'), count('TONG')],
      'LAM / TONG',
      '50%',
      'met',
    ],
    ['a number of the whole is not each unit’s', [count('LAM')], 'LAM', '5', undefined],
    [
      'a share of units is not each unit’s',
      ['{code: S, name: S, type: yes-no, from: xa}'],
      'count(S) / units(xa)',
      '50%',
      undefined,
    ],
  ])('%s', (_, elements, formula, target, standing) => {
    const plan = smallPlan({
      elements,
      indicators: [`{code: CT, name: X, formula: ${formula}, target: ${target}}`],
    });
    const values = formula.includes('count')
      ? '{S: có}'
      : formula === 'LAM'
        ? '{LAM: 5}'
        : '{LAM: 5, TONG: 10}';
    expect(result(consolidate({ plan, files: files({ 'xa-a': values }) })).units['xa-a']?.standing).toBe(
      standing,
    );
  });
});
