import { describe, expect, it } from 'vitest';
import { consolidate, count, files, said, sent, smallPlan } from '../support/consolidate.ts';

/** `check-with`: a second source is compared with the source of record, never added. */

const plan = smallPlan({
  elements: [
    count('NNT', 'nature: stock, by: xa, check-with: xa', 'cong-an'),
    '{code: SACH, name: Sạch, type: yes-no, from: cong-an, by: xa, check-with: xa}',
  ],
});

function compared(agency: string, commune: string) {
  const done = consolidate({
    plan,
    files: {
      'cong-an.yaml': sent('cong-an', '{}', `units: {xa-a: ${agency}}`),
      ...files({ 'xa-a': commune }),
    },
  });
  return { done, found: said(done, /TK510/) };
}

describe('two sources', () => {
  it.each<[agency: string, commune: string, found: readonly string[]]>([
    ['{NNT: 24}', '{NNT: 24}', []],
    ['{NNT: 24}', '{NNT: "24 "}', []],
    ['{NNT: 24}', '{NNT: 26}', ['TK510 warning xa-a.yaml:5:15']],
    ['{NNT: 24}', '{NNT: 0}', ['TK510 warning xa-a.yaml:5:15']],
    ['{NNT: 24}', '{NNT: null}', []],
    ['{NNT: null}', '{NNT: 24}', []],
    ['{NNT: 24}', '{NNT: 12-15}', []],
    ['{SACH: có}', '{SACH: x}', []],
    ['{SACH: có}', '{SACH: không}', ['TK510 warning xa-a.yaml:5:16']],
  ])('the agency says %s, the commune %s', (agency, commune, expected) => {
    expect(compared(agency, commune).found).toEqual(expected);
  });

  it('the source of record counts, and the finding shows both places and both figures', () => {
    const { done } = compared('{NNT: 24}', '{NNT: 26}');
    expect(done.results.elements['NNT']?.total).toMatchObject({ value: '24', reported: 1 });
    const finding = done.findings.find(({ code }) => code === 'TK510');
    expect(finding).toMatchObject({
      unit: 'xa-a',
      element: 'NNT',
      place: { file: 'xa-a.yaml', line: 5, column: 15 },
      otherPlace: { file: 'cong-an.yaml', line: 5, column: 21 },
    });
    expect(finding?.message.vi).toContain('24');
    expect(finding?.message.vi).toContain('26');
  });
});

describe('figures that are not given unit by unit: totals are compared', () => {
  const totals = (from: string, check: string, communes?: readonly string[]) =>
    smallPlan({
      elements: [count('VU', `nature: flow, check-with: ${check}`, from)],
      ...(communes && { communes }),
    });
  const found = (text: string, values: Readonly<Record<string, string>>) =>
    consolidate({ plan: text, files: files(values) });

  it('one agency against the sum of the communes, once all of them are in', () => {
    const text = totals('cong-an', 'xa');
    const three = { 'xa-a': '{VU: 10}', 'xa-b': '{VU: 20}', 'xa-c': '{VU: 11}' };
    const done = found(text, { ...three, 'cong-an': '{VU: 40}' });
    expect(said(done, /TK510/)).toEqual(['TK510 warning cong-an.yaml:5:14']);
    const finding = done.findings.find(({ code }) => code === 'TK510');
    expect(finding?.message.vi).toBe('Số VU: nguồn chính thức ghi 40, tổng 3 đơn vị ghi 41.');
    // No commune is asked about a sum that none of them made.
    expect([finding?.unit, finding?.otherPlace?.file]).toEqual(['cong-an', 'xa-a.yaml']);
    expect(said(found(text, { ...three, 'cong-an': '{VU: 41}' }), /TK510/)).toEqual([]);
    expect(said(found(text, { 'xa-a': '{VU: 90}', 'cong-an': '{VU: 40}' }), /TK510/)).toEqual([]);
    expect(said(found(text, { ...three, 'xa-c': '{VU: 1x}', 'cong-an': '{VU: 40}' }), /TK510/)).toEqual([]);
  });

  it('a sum of money is told in decimals, and settled in the figure of the source', () => {
    const text = totals('cong-an', 'xa').replace('type: count', 'type: money');
    const sums = files({
      'xa-a': '{VU: "1,25"}',
      'xa-b': '{VU: "2,5"}',
      'xa-c': '{VU: 3}',
      'cong-an': '{VU: 6}',
    });
    const settled =
      '- {unit: cong-an, element: VU, reported: 6, settled: as-reported, reason: đã rà soát, by: B, at: 2026-06-16}';
    const open = consolidate({ plan: text, files: sums });
    expect(open.findings.find(({ code }) => code === 'TK510')?.message.vi).toContain(
      'tổng 3 đơn vị ghi 6,75',
    );
    const done = consolidate({ plan: text, files: { ...sums, 'xu-ly.yaml': settled } });
    expect(done.findings.find(({ code }) => code === 'TK510')?.severity).toBe('info');
  });

  it('a commune that has ceased to exist is not waited for, and not counted', () => {
    const text = totals('cong-an', 'xa', ['{id: xa-a, name: A}', '{id: xa-b, name: B, until: 2026-01-31}']);
    const values = { 'xa-a': '{VU: 40}', 'cong-an': '{VU: 40}' };
    expect(said(found(text, values), /TK510/)).toEqual([]);
    expect(said(found(text, { ...values, 'xa-b': '{VU: 5}' }), /TK510/)).toEqual([]);
    expect(said(found(text, { ...values, 'xa-a': '{VU: 41}' }), /TK510/)).toHaveLength(1);
  });
});

describe('sources of two levels are compared in the branch where they meet', () => {
  const group = (id: string, level: string, ...units: readonly string[]): string =>
    `  - {group: ${id}, name: Các ${id}, level: ${level}, units: [${units.join(', ')}]}\n`;
  const above =
    group('huyen', 'district', '{id: huyen-a, kind: huyện, name: A}', '{id: huyen-b, kind: huyện, name: B}') +
    group(
      'doi',
      'agency',
      '{id: doi-a, name: Đội A, parent: huyen-a}',
      '{id: doi-b, name: Đội B, parent: huyen-b}',
    );
  /** Two districts with two communes and an agency each, and a commune right under the province. */
  const levels = (from: string, check: string): string =>
    smallPlan({
      elements: [count('VU', `nature: flow, check-with: ${check}`, from)],
      communes: [
        '{id: xa-a, kind: xã, name: Một, parent: huyen-a}',
        '{id: xa-b, kind: xã, name: Hai, parent: huyen-a}',
        '{id: xa-c, kind: xã, name: Ba, parent: huyen-b}',
        '{id: xa-d, kind: xã, name: Bốn, parent: huyen-b}',
        '{id: xa-e, kind: xã, name: Năm}',
      ],
    }).replace('units:\n', `units:\n${above}`);
  const communes = { 'xa-a': '{VU: 10}', 'xa-b': '{VU: 20}', 'xa-c': '{VU: 5}', 'xa-d': '{VU: 6}' };
  const of = (from: string, check: string, values: Readonly<Record<string, string>>) =>
    consolidate({ plan: levels(from, check), files: files(values) });
  const told = ({ findings }: ReturnType<typeof consolidate>): readonly string[] =>
    findings.flatMap(({ code, unit, message }) => (code === 'TK510' ? [`${unit}: ${message.vi}`] : []));
  const differ = 'Số VU: nguồn chính thức ghi 31, tổng 2 đơn vị thuộc huyện A ghi 30.';

  it('a district against the sum of its own communes: each by itself, whoever else is late', () => {
    const agreeing = { 'huyen-a': '{VU: 30}', 'huyen-b': '{VU: 11}' };
    const differing = { ...agreeing, 'huyen-a': '{VU: 31}' };
    expect(told(of('huyen', 'xa', { ...communes, ...agreeing }))).toEqual([]);
    expect(told(of('huyen', 'xa', { ...communes, ...differing }))).toEqual([`huyen-a: ${differ}`]);
    const { 'xa-c': _, ...late } = communes;
    expect(told(of('huyen', 'xa', { ...late, ...differing }))).toEqual([`huyen-a: ${differ}`]);
    const { 'xa-b': __, ...other } = communes;
    expect(told(of('huyen', 'xa', { ...other, ...differing }))).toEqual([]);
  });

  it('shows the district’s cell and those of all its communes, in the results too', () => {
    const done = of('huyen', 'xa', { ...communes, 'huyen-a': '{VU: 31}' });
    expect(done.findings.find(({ code }) => code === 'TK510')).toMatchObject({
      place: { file: 'huyen-a.yaml' },
      otherPlace: { file: 'xa-a.yaml' },
      also: [{ file: 'xa-b.yaml' }],
    });
    expect(done.results.elements['VU']?.units['huyen-a']?.check).toMatchObject({
      value: '30',
      units: ['xa-a', 'xa-b'],
    });
  });

  it('an agency of a district against its communes: they meet in the district', () => {
    const done = of('doi', 'xa', { ...communes, 'doi-a': '{VU: 31}', 'doi-b': '{VU: 11}' });
    expect(told(done)).toEqual([`doi-a: ${differ}`]);
  });

  it('the communes count, the district checks them', () => {
    const done = of('xa', 'huyen', { ...communes, 'huyen-a': '{VU: 31}', 'huyen-b': '{VU: 11}' });
    expect(told(done)).toEqual(['huyen-a: Số VU, huyện A: nguồn chính thức ghi 30, đơn vị ghi 31.']);
  });

  it('an agency of the province meets all communes in the whole, the one outside the districts too', () => {
    const values = { ...communes, 'xa-e': '{VU: 1}', 'cong-an': '{VU: 41}' };
    expect(told(of('cong-an', 'xa', values))).toEqual([
      'cong-an: Số VU: nguồn chính thức ghi 41, tổng 5 đơn vị ghi 42.',
    ]);
  });
});
