import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, sent, smallPlan, unitsOf } from '../support/consolidate.ts';

/** A district passes on the figures of its communes; whoever also sends its own is counted once, and says so itself. */

const plan = smallPlan({
  elements: [count('VU', 'nature: flow'), count('NNT', 'nature: stock', 'huyen-a')],
  communes: [
    '{id: huyen-a, kind: huyện, name: A}',
    '{id: xa-a, kind: xã, name: A, parent: huyen-a}',
    '{id: xa-b, kind: xã, name: B, parent: huyen-a}',
    '{id: xa-c, kind: xã, name: C}',
  ],
}).replace('from: xa,', 'from: [xa-a, xa-b, xa-c],');

const settle = (settled: string) =>
  `- {unit: xa-a, element: VU, settled: ${settled}, reason: đối chiếu, by: B, at: 2026-06-16}\n`;

function district(units: string, more: Readonly<Record<string, string>> = {}) {
  return consolidate({
    plan,
    files: { 'huyen-a.yaml': sent('huyen-a', '{NNT: 9}', `units: ${units}`), ...more },
  });
}

describe('passed on alone', () => {
  it('counts for the communes, as if they had sent it', () => {
    const done = district('{xa-a: {VU: 5}, xa-b: {VU: 3}}', files({ 'xa-c': '{VU: 1}' }));
    expect(done.results.elements['VU']?.total).toMatchObject({ value: '9', reported: 3 });
    expect(done.results.elements['NNT']?.total).toMatchObject({ value: '9', reported: 1, expected: 1 });
    expect(said(done)).toEqual([]);
  });

  it('they are in, though nobody knows since when', () => {
    const done = district('{xa-a: {VU: 5}}');
    const arrivals = Object.fromEntries(
      (done.collection.arrivals.get('xa') ?? []).map(({ unit, arrival }) => [unit, arrival]),
    );
    expect(arrivals).toMatchObject({ 'xa-a': 'undated', 'xa-b': 'missing' });
  });

  it('a row left blank says nothing of its commune', () => {
    expect(unitsOf(district('{xa-a: {VU: 5}, xa-b: {VU: null}}'), 'VU')).toMatchObject({
      'xa-b': 'not-submitted',
    });
  });

  it('a commune of another district is refused', () => {
    expect(said(district('{xa-c: {VU: 5}}'))).toEqual(['TK243 error huyen-a.yaml:5:9']);
  });

  it('so is one that has merged into another since, once for all its figures, and told where they belong', () => {
    const merged = plan.replace(
      '{id: xa-b, kind: xã, name: B, parent: huyen-a}',
      '{id: xa-b, kind: xã, name: B, parent: huyen-a, until: 2026-03-31, into: [xa-a]}',
    );
    const text = sent(
      'huyen-a',
      '{NNT: 9}',
      'units: {xa-a: {VU: 5}, xa-b: {VU: 3}}\nbelow: {xa-b: {revision: 1}}',
    );
    const done = consolidate({ plan: merged, files: { 'huyen-a.yaml': text } });
    expect(said(done)).toEqual(['TK227 error huyen-a.yaml:6:9']);
    const told = done.results.findings.find(({ code }) => code === 'TK227');
    expect(told?.remedy).toContain('Đề nghị đơn vị mới (xã A) gửi thay');
    expect(done.results.elements['VU']?.total).toMatchObject({ value: '5', reported: 1 });
  });

  it('a later revision that no longer has a commune takes it back', () => {
    const first = sent('huyen-a', '{NNT: 9}', 'units: {xa-a: {VU: 5}}');
    const second = sent('huyen-a', '{NNT: 9}', 'revision: 2\nunits: {xa-b: {VU: 3}}');
    const done = consolidate({ plan, files: { 'lan-1.yaml': first, 'lan-2.yaml': second } });
    expect(unitsOf(done, 'VU')).toEqual({ 'xa-a': 'not-submitted', 'xa-b': '3', 'xa-c': 'not-submitted' });
  });
});

describe('passed on and sent', () => {
  it.each<[own: string, passedOn: string, counted: string, found: readonly string[]]>([
    ['{VU: 5}', '{VU: 5}', '5', []],
    ['{VU: 5}', '{VU: "05"}', '5', []],
    ['{VU: 5}', '{VU: 6}', '5', ['TK530 warning huyen-a.yaml:5:20']],
    ['{VU: null}', '{VU: 6}', 'blank', ['TK530 warning huyen-a.yaml:5:20']],
    ['{VU: 5}', '{VU: 5, NNT: null}', '5', []],
  ])('the commune says %s, the district %s', (own, passedOn, counted, found) => {
    const done = district(`{xa-a: ${passedOn}}`, files({ 'xa-a': own }));
    expect(unitsOf(done, 'VU')['xa-a']).toBe(counted);
    expect(said(done, /TK5/).filter((line) => !/TK50/.test(line))).toEqual(found);
  });

  it('the difference shows both places, both figures, and who passed it on', () => {
    const done = district('{xa-a: {VU: 6}}', files({ 'xa-a': '{VU: 5}' }));
    expect(done.findings.find(({ code }) => code === 'TK530')).toMatchObject({
      message: { vi: 'Số VU, xã A: đơn vị ghi 5, bản tổng hợp của huyện A ghi 6.' },
      place: { file: 'huyen-a.yaml' },
      otherPlace: { file: 'xa-a.yaml' },
      unit: 'xa-a',
    });
  });

  it('a settlement may take the one passed on instead, or accept the unit’s own', () => {
    const all = { ...files({ 'xa-a': '{VU: 5}' }) };
    const taken = district('{xa-a: {VU: 6}}', { ...all, 'xu-ly.yaml': settle('from huyen-a') });
    expect(unitsOf(taken, 'VU')['xa-a']).toBe('6');
    const accepted = district('{xa-a: {VU: 6}}', { ...all, 'xu-ly.yaml': settle('as-reported') });
    expect(unitsOf(accepted, 'VU')['xa-a']).toBe('5');
    expect(said(taken, /TK530/)).toEqual([]);
    expect(said(accepted, /TK530/)).toEqual(['TK530 info huyen-a.yaml:5:20']);
  });
});
