import { describe, expect, it } from 'vitest';
import { consolidate, count, files, result, smallPlan } from '../support/consolidate.ts';

const ratio = [count('LAM'), count('TONG')];

describe('where there is nothing to judge', () => {
  const of = (values: string, target = 'target: 50%') =>
    result(
      consolidate({
        plan: smallPlan({
          elements: ratio,
          indicators: [`{code: CT, name: Chỉ tiêu, formula: LAM / TONG, ${target}}`],
        }),
        files: files({ 'xa-a': values }),
      }),
    );

  it('a denominator of zero is not applicable', () => {
    expect(of('{LAM: 0, TONG: 0}')).toMatchObject({
      gap: 'no-denominator',
      standing: 'not-applicable',
      completion: null,
      display: '…',
    });
  });

  it('without a value the standing is unknown', () => {
    expect(of('{LAM: 1}')).toMatchObject({ gap: 'no-basis', standing: 'unknown', completion: null });
  });

  it('without a target there is no standing', () => {
    const found = of('{LAM: 1, TONG: 2}', 'unit: lần');
    expect(found).toMatchObject({ value: '1/2', display: '0,5' });
    expect(found).not.toHaveProperty('standing');
    expect(found).not.toHaveProperty('firm');
    expect(found).not.toHaveProperty('completion');
  });
});

it('of a unit that sent nothing it is that which is missing, not last year’s figure', () => {
  const done = consolidate({
    plan: smallPlan({
      elements: [count('VU', 'nature: flow, compare: previous-year')],
      indicators: ['{code: GIAM, name: Giảm, formula: reduction(VU), target: 5%}'],
    }),
    files: files({ 'xa-a': '{VU: {value: 1, previous: 2}}', 'xa-b': '{VU: 3}' }),
  });
  const { units } = done.results.indicators['GIAM'] ?? {};
  expect(units).toMatchObject({
    'xa-a': { value: '1/2' },
    'xa-b': { gap: 'no-basis' },
    'xa-c': { gap: 'not-submitted' },
  });
});
