import { describe, expect, it } from 'vitest';
import { placeText } from '../../src/model/place.ts';
import { consolidate, count, files, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** A total against its parts: counts exactly, rounded amounts as intervals of ± half of the last written digit. */

const counts = smallPlan({
  elements: [count('NNT', 'nature: stock, parts: [NGOAI, TRONG]'), count('NGOAI'), count('TRONG')],
});
const money = (code: string, more = '') =>
  `{code: ${code}, name: Kinh phí ${code}, type: money, nature: flow, from: xa${more}}`;
const amounts = smallPlan({ elements: [money('KP', ', parts: [TW, DP]'), money('TW'), money('DP')] });

function check(plan: string, values: string) {
  return consolidate({ plan, files: files({ 'xa-a': values }) });
}

describe('counts', () => {
  it('that add up are used', () => {
    const done = check(counts, '{NNT: 24, NGOAI: 10, TRONG: 14}');
    expect(said(done, /TK40[34]/)).toEqual([]);
  });

  it.each([
    [24, 9, 14],
    [24, 10, 15],
    [0, 0, 1],
  ])('%i is not %i + %i: none of them is used', (total, a, b) => {
    const done = check(counts, `{NNT: ${total}, NGOAI: ${a}, TRONG: ${b}}`);
    expect(said(done, /TK40[34]/)).toEqual(['TK403 error xa-a.yaml:5:15']);
    expect(['NNT', 'NGOAI', 'TRONG'].map((code) => unitsOf(done, code)['xa-a'])).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
  });

  it('that do not are named one and all: each is marked in what goes back', () => {
    const found = check(counts, '{NNT: 24, NGOAI: 9, TRONG: 14}').findings.find(
      ({ code }) => code === 'TK403',
    );
    expect(found?.also?.map(placeText)).toEqual(['xa-a.yaml:5:26', 'xa-a.yaml:5:36']);
  });

  it.each(['{NNT: 24, NGOAI: 9}', '{NNT: 24, NGOAI: 9, TRONG: 12-15}', '{NGOAI: 9, TRONG: 14}'])(
    '%s is not checked: there is a gap among them',
    (values) => expect(said(check(counts, values), /TK40[34]/)).toEqual([]),
  );

  it('one unit’s slip says nothing of another unit’s figures', () => {
    const done = consolidate({
      plan: counts,
      files: files({ 'xa-a': '{NNT: 24, NGOAI: 9, TRONG: 14}', 'xa-b': '{NNT: 5, NGOAI: 2, TRONG: 3}' }),
    });
    expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': 'unreadable', 'xa-b': '5', 'xa-c': 'not-submitted' });
  });
});

describe('amounts as written', () => {
  it.each<[total: string, a: string, b: string, found: string | undefined]>([
    ['4,6', '1,2', '3,4', undefined],
    ['4,7', '1,2', '3,4', 'TK404 info'],
    ['4,75', '1,2', '3,4', 'TK403 error'],
    ['4,705', '1,2', '3,4', 'TK403 error'],
    ['4,70', '1,2', '3,4', 'TK404 info'],
    ['4,8', '1,2', '3,4', 'TK403 error'],
    ['5', '1,2', '3,4', 'TK404 info'],
    ['4', '1,2', '3,4', 'TK404 info'],
    ['6', '1,2', '3,4', 'TK403 error'],
    ['4,60', '1,20', '3,41', 'TK404 info'],
    ['4,60', '1,20', '3,42', 'TK403 error'],
  ])('%s against %s + %s', (total, a, b, found) => {
    const done = check(amounts, `{KP: "${total}", TW: "${a}", DP: "${b}"}`);
    expect(said(done, /TK40[34]/)).toEqual(found === undefined ? [] : [`${found} xa-a.yaml:5:14`]);
    expect(unitsOf(done, 'KP')['xa-a'] === 'unreadable').toBe(found === 'TK403 error');
  });
});

it('parts that the agency gives unit by unit are checked unit by unit', () => {
  const by = (code: string, more = '') => count(code, `nature: stock, by: xa${more}`, 'cong-an');
  const plan = smallPlan({ elements: [by('NNT', ', parts: [NGOAI]'), by('NGOAI')] });
  const units = '{xa-a: {NNT: 5, NGOAI: 5}, xa-b: {NNT: 5, NGOAI: 4}}';
  const done = consolidate({ plan, files: { 'cong-an.yaml': sent('cong-an', '{}', `units: ${units}`) } });
  expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': '5', 'xa-b': 'unreadable', 'xa-c': 'blank' });
});
