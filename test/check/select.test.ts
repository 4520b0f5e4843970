import { describe, expect, it } from 'vitest';
import { consolidate, count, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** Which of a unit's papers count (contracts: Revisions). */

const plan = smallPlan({
  elements: [count('VU', 'nature: flow, compare: previous-year'), count('DT')],
  indicators: ['{code: CT, name: Tăng, formula: growth(VU), target: 5%}'],
});
const run = (files: Readonly<Record<string, string>>) => consolidate({ plan, files });
const used = (done: ReturnType<typeof run>) =>
  done.results.files.map(({ path, revision, used: isUsed }) => [path, revision, isUsed]);

describe('the highest revision counts', () => {
  it('whatever the files are called', () => {
    const done = run({
      'a.yaml': sent('xa-a', '{VU: 3, DT: 1}', 'revision: 3'),
      'b.yaml': sent('xa-a', '{VU: 2, DT: 1}', 'revision: 2'),
      'c.yaml': sent('xa-a', '{VU: 1, DT: 1}'),
    });
    expect(unitsOf(done, 'VU')['xa-a']).toBe('3');
    expect(used(done)).toEqual([
      ['a.yaml', 3, true],
      ['b.yaml', 2, false],
      ['c.yaml', 1, false],
    ]);
    expect(said(done, /TK50[123]/)).toEqual(['TK501 info b.yaml', 'TK501 info c.yaml']);
  });

  it('as it stands: what it leaves out is not filled from an earlier one', () => {
    const done = run({
      'a.yaml': sent('xa-a', '{VU: 3, DT: 1}'),
      'b.yaml': sent('xa-a', '{VU: 4}', 'revision: 2'),
    });
    expect(unitsOf(done, 'DT')['xa-a']).toBe('blank');
  });

  it('a conflict among lower revisions does not matter', () => {
    const done = run({
      'a.yaml': sent('xa-a', '{VU: 1, DT: 1}'),
      'b.yaml': sent('xa-a', '{VU: 2, DT: 1}'),
      'c.yaml': sent('xa-a', '{VU: 3, DT: 1}', 'revision: 2'),
    });
    expect(unitsOf(done, 'VU')['xa-a']).toBe('3');
    expect(said(done, /TK503/)).toEqual([]);
  });
});

describe('what was wrong with a replaced paper', () => {
  it.each<[string, string]>([
    ['corrected by a later revision', 'revision: 2'],
    ['said again by an equal paper', 'revision: 1'],
  ])('%s is no longer open', (_, revision) => {
    const wrong = '{VU: 12-15, DT: 1}';
    const values = revision === 'revision: 2' ? '{VU: 12, DT: 1}' : wrong;
    const done = run({ 'a.yaml': sent('xa-a', wrong), 'b.yaml': sent('xa-a', values, revision) });
    const open = done.findings.filter(({ code, severity }) => code === 'TK301' && severity === 'error');
    expect(open.map(({ place }) => place?.file)).toEqual(revision === 'revision: 2' ? [] : ['a.yaml']);
  });
});

describe('the same revision twice', () => {
  it.each([
    ['alike to the letter', '{VU: 3, DT: 1}', '{VU: 3, DT: 1}'],
    ['alike in what it says', '{VU: 03, DT: 1}', '{DT: 1, VU: "3"}'],
  ])('%s: one is used', (_, a, b) => {
    const done = run({ 'a.yaml': sent('xa-a', a), 'a (1).yaml': sent('xa-a', b) });
    expect(said(done, /TK50[123]/)).toEqual(['TK502 info a.yaml']);
    expect(done.results.files.filter((file) => file.used)).toHaveLength(1);
    expect(done.results.elements['VU']?.total).toMatchObject({ value: '3', reported: 1 });
  });

  it.each([
    ['in a figure', '{VU: 3, DT: 1}', '{VU: 4, DT: 1}', 'Số VU'],
    [
      'in last year’s figure',
      '{VU: {value: 3, previous: 2}, DT: 1}',
      '{VU: {value: 3, previous: 1}, DT: 1}',
      'Số VU',
    ],
    ['in a blank', '{VU: 3, DT: 0}', '{VU: 3}', 'Số DT'],
    ['in a note', '{VU: {value: 3, note: a}, DT: 1}', '{VU: {value: 3, note: b}, DT: 1}', 'Số VU'],
    ['in two figures', '{VU: 3, DT: 1}', '{VU: 4, DT: 2}', 'Số VU, Số DT'],
  ])('different %s: neither is used', (_, a, b, elements) => {
    const done = run({ 'a.yaml': sent('xa-a', a), 'b.yaml': sent('xa-a', b) });
    const finding = done.findings.find(({ code }) => code === 'TK503');
    expect(finding).toMatchObject({
      severity: 'error',
      unit: 'xa-a',
      place: { file: 'b.yaml' },
      otherPlace: { file: 'a.yaml' },
    });
    expect(finding?.message.vi).toBe(`Khác với tệp a.yaml cùng lần gửi: ${elements}.`);
    expect(['VU', 'DT'].map((code) => unitsOf(done, code)['xa-a'])).toEqual(['conflict', 'conflict']);
    expect(used(done)).toEqual([
      ['a.yaml', 1, false],
      ['b.yaml', 1, false],
    ]);
  });

  it('different only in its text: neither is used', () => {
    const text = 'sections: {}\ntasks: {}\nawards: [{kind: collective, name: Đội 1, merit: ';
    const done = run({
      'a.yaml': sent('xa-a', '{VU: 3, DT: 1}', `${text}Xuất sắc}]`),
      'b.yaml': sent('xa-a', '{VU: 3, DT: 1}', `${text}Giỏi}]`),
    });
    expect(done.findings.find(({ code }) => code === 'TK503')?.message.vi).toMatch(/phần lời/);
    expect(unitsOf(done, 'VU')['xa-a']).toBe('conflict');
  });

  it('takes last year’s figure of neither', () => {
    const done = run({
      'a.yaml': sent('xa-a', '{VU: {value: 3, previous: 2}}'),
      'b.yaml': sent('xa-a', '{VU: {value: 4, previous: 2}}'),
    });
    expect(done.results.elements['VU']?.units['xa-a']).toEqual({
      gap: 'conflict',
      place: { file: 'a.yaml', line: 5, column: 22 },
    });
    expect(done.results.indicators['CT']?.units['xa-a']).toMatchObject({ gap: 'conflict' });
  });

  it('the unit has sent something: it is not missing', () => {
    const done = run({ 'a.yaml': sent('xa-a', '{VU: 3}'), 'b.yaml': sent('xa-a', '{VU: 4}') });
    expect(done.results.coverage['xa']).toMatchObject({ received: 1, missing: ['xa-b', 'xa-c'] });
  });

  it('a figure for another unit that only one of them gives is in conflict too', () => {
    const by = smallPlan({ elements: [count('NNT', 'nature: stock, by: xa', 'cong-an')] });
    const done = consolidate({
      plan: by,
      files: {
        'a.yaml': sent('cong-an', '{}', 'units: {xa-a: {NNT: 1}}'),
        'b.yaml': sent('cong-an', '{}', 'units: {xa-a: {NNT: 1}, xa-b: {NNT: 2}}'),
      },
    });
    expect(unitsOf(done, 'NNT')).toEqual({ 'xa-a': 'conflict', 'xa-b': 'conflict', 'xa-c': 'conflict' });
  });
});
