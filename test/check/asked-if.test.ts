import { expect, it } from 'vitest';
import { consolidate, count, files, result, said, smallPlan, unitsOf } from '../support/consolidate.ts';

/** Elements asked only where a yes-no element is yes. */

const plan = smallPlan({
  elements: [
    '{code: CO, name: Có người nghiện, type: yes-no, from: xa}',
    count('NNT', 'nature: stock, asked-if: CO, required: true'),
  ],
  indicators: ['{code: CT, name: Số người nghiện, formula: NNT}'],
});

const done = consolidate({
  plan,
  files: files({ 'xa-a': '{CO: có, NNT: 24}', 'xa-b': '{CO: không}' }),
});

it('after a no the blank is nobody’s gap: the unit is not asked, and not told that it owes a figure', () => {
  expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': '24', 'xa-b': 'not-asked', 'xa-c': 'not-submitted' });
  expect(done.results.elements['NNT']?.total).toEqual({ value: '24', reported: 1, expected: 2 });
  expect(result(done)).toMatchObject({ reported: 1, expected: 2 });
  expect(said(done)).toEqual([]);
});

it.each<[what: string, values: string, codes: readonly string[], nnt: unknown]>([
  ['yes', '{CO: có, NNT: 24}', [], '24'],
  ['yes, but blank', '{CO: có}', ['TK401 error xa-a.yaml:5:1'], 'blank'],
  ['no, but a figure', '{CO: không, NNT: 5}', ['TK405 warning xa-a.yaml:5:26'], 'not-asked'],
  ['no, and zero', '{CO: không, NNT: 0}', [], 'not-asked'],
  ['not said', '{NNT: 24}', ['TK402 info xa-a.yaml:5:1'], '24'],
])('%s', (_, values, codes, nnt) => {
  const found = consolidate({ plan, files: files({ 'xa-a': values }) });
  expect(said(found, /TK40/)).toEqual(codes);
  expect(unitsOf(found, 'NNT')['xa-a']).toBe(nnt);
});
