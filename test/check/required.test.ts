import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** A blank is information; where the plan requires a figure it is an error. It is never zero by itself. */

const plan = smallPlan({
  elements: [count('BAT-BUOC', 'nature: flow, required: true'), count('TUY', 'nature: flow')],
});

describe('blank cells', () => {
  it.each<[values: string, codes: readonly string[]]>([
    ['{BAT-BUOC: 0, TUY: 0}', []],
    ['{BAT-BUOC: null, TUY: 0}', ['TK401 error xa-a.yaml:5:20']],
    ['{BAT-BUOC: "...", TUY: 0}', ['TK401 error xa-a.yaml:5:20']],
    ['{BAT-BUOC: 0, TUY: null}', ['TK402 info xa-a.yaml:5:28']],
    ['{BAT-BUOC: 0}', ['TK402 info xa-a.yaml:5:1']],
    ['{TUY: 0}', ['TK401 error xa-a.yaml:5:1']],
  ])('%s', (values, codes) => {
    expect(said(consolidate({ plan, files: files({ 'xa-a': values }) }))).toEqual(codes);
  });

  it('the sender’s own tick makes them zero', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{TUY: null}' }, 'blank-is-zero: true') });
    expect(said(done)).toEqual([]);
    expect(unitsOf(done, 'BAT-BUOC')['xa-a']).toBe('0');
  });

  it('a figure that could not be read was not left blank', () => {
    const done = consolidate({ plan, files: files({ 'xa-a': '{BAT-BUOC: 12-15, TUY: 1}' }) });
    expect(said(done, /TK40/)).toEqual([]);
  });

  it('the checking source owes nothing', () => {
    const both = smallPlan({
      elements: [count('NNT', 'nature: stock, by: xa, check-with: xa, required: true', 'cong-an')],
      communes: ['{id: xa-a, name: A}'],
    });
    const done = consolidate({
      plan: both,
      files: {
        'cong-an.yaml': sent('cong-an', '{}', 'units: {xa-a: {NNT: null}}'),
        ...files({ 'xa-a': '{}' }),
      },
    });
    expect(said(done)).toEqual(['TK401 error cong-an.yaml:5:21', 'TK402 info xa-a.yaml:5:1']);
  });
});

it('only what can be zero is to be written as 0', () => {
  const answers = smallPlan({ elements: [count('VU'), '{code: SACH, name: Sạch, type: yes-no, from: xa}'] });
  const { findings } = consolidate({ plan: answers, files: files({ 'xa-a': '{VU: null, SACH: null}' }) });
  const said = findings.filter(({ code }) => code === 'TK402').map(({ remedy }) => remedy.vi);
  expect(said).toEqual([
    'Nếu không phát sinh thì ghi 0, hoặc đánh dấu "ô để trống là không phát sinh".',
    'Đề nghị ghi bổ sung khi có.',
  ]);
});
