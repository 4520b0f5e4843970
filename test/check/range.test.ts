import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, smallPlan, unitsOf } from '../support/consolidate.ts';

/** min and max of the plan; by default a count, amount or money is not negative. */

const plan = smallPlan({
  elements: [
    count('NNT', 'nature: stock, max: 500, compare: previous-year'),
    count('CHENH', 'nature: flow, min: -10'),
    '{code: TL, name: Tỷ lệ, type: percent, from: xa, max: "1"}',
  ],
});

describe('outside min and max', () => {
  it.each<[values: string, element: string, value: string]>([
    ['{NNT: 0}', 'NNT', '0'],
    ['{NNT: 500}', 'NNT', '500'],
    ['{NNT: 501}', 'NNT', 'unreadable'],
    ['{NNT: -1}', 'NNT', 'unreadable'],
    ['{CHENH: -10}', 'CHENH', '-10'],
    ['{CHENH: -11}', 'CHENH', 'unreadable'],
    ['{TL: 100%}', 'TL', '1'],
    ['{TL: "100,1%"}', 'TL', 'unreadable'],
  ])('%s is %s: %s', (values, element, expected) => {
    const done = consolidate({ plan, files: files({ 'xa-a': values }) });
    expect(unitsOf(done, element)['xa-a']).toBe(expected);
    const column = 8 + values.indexOf(':') + 3;
    expect(said(done, /TK318/)).toEqual(
      expected === 'unreadable' ? [`TK318 error xa-a.yaml:5:${column}`] : [],
    );
  });

  it('last year’s figure is held against the same bounds, and spoils only itself', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{NNT: {value: 24, previous: 2600}}' }) });
    expect(said(done, /TK318/)).toEqual(['TK318 error xa-a.yaml:5:37']);
    const { value, previous } = done.results.elements['NNT']?.units['xa-a'] ?? {};
    expect([value, previous]).toEqual(['24', undefined]);
  });

  it('an error in this year’s figure leaves last year’s', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{NNT: {value: 2400, previous: 26}}' }) });
    expect(done.results.elements['NNT']?.units['xa-a']).toMatchObject({ gap: 'unreadable', previous: '26' });
  });
});
