import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, smallPlan, unitsOf } from '../support/consolidate.ts';

/** The plan's own rules inside one submission. */

const plan = smallPlan({
  elements: [
    count('NNT', 'nature: stock, compare: previous-year'),
    count('NNT-TV', 'nature: stock'),
    count('NSD', 'nature: stock'),
  ],
  rules: [
    '{id: R1, that: "NNT-TV <= NNT", message: Người được tư vấn không nhiều hơn người nghiện.}',
    '{id: R2, that: "NSD <= NNT", message: Người sử dụng nhiều bất thường, severity: warning}',
    '{id: R3, that: "NNT <= prev(NNT) * 3", message: Tăng quá ba lần}',
    '{id: R4, that: "prev(NNT) <= 1000", message: Số cùng kỳ quá lớn}',
  ],
});

const check = (values: string) => consolidate({ plan, files: files({ 'xa-a': values }) });
const unit = (values: string, code: string) => unitsOf(check(values), code)['xa-a'];

describe('a broken rule of severity error', () => {
  const values = '{NNT: 5, NNT-TV: 9, NSD: 1}';

  it('refuses every entry it names, and no other', () => {
    expect(['NNT', 'NNT-TV', 'NSD'].map((code) => unit(values, code))).toEqual([
      'unreadable',
      'unreadable',
      '1',
    ]);
  });

  it('stands at the first entry it names, in the words of the plan, with the figures as written', () => {
    const { findings } = check(values);
    const finding = findings.find(({ code }) => code === 'TK406');
    expect(finding).toMatchObject({ severity: 'error', unit: 'xa-a', element: 'NNT-TV' });
    expect(finding?.message.vi).toBe('Người được tư vấn không nhiều hơn người nghiện (NNT-TV: 9; NNT: 5).');
  });
});

it('a broken rule of severity warning keeps its entries', () => {
  const values = '{NNT: 5, NNT-TV: 1, NSD: 9}';
  expect(said(check(values), /TK40[69]/)).toEqual(['TK409 warning xa-a.yaml:5:34']);
  expect(unit(values, 'NSD')).toBe('9');
});

it('what one rule has refused is a gap to the checks after it, not to the other rules', () => {
  expect(said(check('{NNT: 5, NNT-TV: 9, NSD: 9}'), /TK40[69]/)).toEqual([
    'TK406 error xa-a.yaml:5:26',
    'TK409 warning xa-a.yaml:5:34',
  ]);
});

describe('with a gap among its entries a rule is not checked', () => {
  it.each(['{NNT-TV: 9}', '{NNT: null, NNT-TV: 9}', '{NNT: 12-15, NNT-TV: 9}', '{NNT: -5, NNT-TV: 9}'])(
    '%s',
    (values) => expect(said(check(values), /TK406/)).toEqual([]),
  );
});

describe('last year’s figures', () => {
  const entry = (values: string) => check(values).results.elements['NNT']?.units['xa-a'];

  it('a rule over both years refuses both', () => {
    const found = entry('{NNT: {value: 40, previous: 10}}');
    expect([found?.gap, found?.previous]).toEqual(['unreadable', undefined]);
  });

  it('a rule over last year alone spoils only last year', () => {
    const found = entry('{NNT: {value: 40, previous: 1001}}');
    expect([found?.value, found?.previous]).toEqual(['40', undefined]);
  });

  it('without a figure for last year there is nothing to check', () => {
    expect(entry('{NNT: 40}')?.value).toBe('40');
  });
});
