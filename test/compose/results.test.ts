import { describe, expect, it } from 'vitest';
import { resultsFile } from '../../src/model/results.ts';
import { consolidate, count, files, sent, smallPlan } from '../support/consolidate.ts';

/** ket-qua.json of a small folder, key by key (contracts: Results). */

const plan = smallPlan({
  elements: [
    count('NNT', 'nature: stock, by: xa, check-with: xa, compare: previous-year', 'cong-an'),
    '{code: SACH, name: Sạch, type: yes-no, from: xa}',
    '{code: TL, name: Tỷ lệ, type: percent, from: xa}',
    '{code: NGAY, name: Ngày, type: date, from: xa}',
  ],
  indicators: [
    '{code: B1, name: Giảm, formula: reduction(NNT), target: 7%}',
    '{code: B2, name: Xã sạch, formula: count(SACH) / units(xa), target: "{2026: 30%, 2030: 50%}"}'.replaceAll(
      '"',
      '',
    ),
    '{code: B3, name: Trong khoảng, formula: NNT / 100, target: 5 - 10%}',
    '{code: B4, name: Chỉ theo dõi, formula: NNT, unit: người}',
  ],
});

const done = consolidate({
  plan,
  files: {
    'cong-an.yaml': sent(
      'cong-an',
      '{}',
      'signed: 2026-06-12',
      'units: {xa-a: {NNT: {value: 24, previous: 26}}, xa-b: {NNT: "ước 9"}, xa-c: {NNT: 12-15}}',
    ),
    ...files({ 'xa-a': '{NNT: 25, SACH: có, TL: 12%, NGAY: "30/4/2026"}' }, 'signed: 2026-06-16'),
    'xu-ly.yaml':
      '- {unit: xa-c, element: NNT, reported: 12-15, settled: 13, reason: gọi điện, by: Lê Thị B, at: 2026-06-16}\n',
  },
});
const { results } = done;
const hash = expect.stringMatching(/^[0-9a-f]{64}$/);

/** Equal with the keys in the same order: the file is compared byte by byte from run to run. */
function expectSame(found: unknown, expected: unknown): void {
  expect(found).toEqual(expected);
  expect(keysOf(found)).toEqual(keysOf(expected));
}

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || 'asymmetricMatch' in value) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    key,
    ...keysOf(each).map((inner) => `${key}.${inner}`),
  ]);
}

it('is valid by its own schema', () => {
  expect(resultsFile.parse(results)).toEqual(results);
});

it('the head', () => {
  expect(Object.keys(results)).toEqual([
    'schema',
    'tool',
    'plan',
    'period',
    'asOf',
    'coverage',
    'elements',
    'indicators',
    'findings',
    'settlements',
    'narratives',
    'files',
    'outputs',
  ]);
  const { schema, tool, plan: by, period, asOf, coverage } = results;
  expectSame(
    { schema, tool, plan: by, period, asOf, coverage },
    {
      schema: 'tongket/results@1',
      tool: '0.0.0',
      plan: { id: 'ke-hoach', sha256: hash },
      period: { id: '2026-6T', from: '2025-12-15', to: '2026-06-14', due: '2026-06-14' },
      asOf: '2026-06-20',
      coverage: {
        xa: { expected: 3, received: 1, onTime: 0, late: 1, undated: 0, missing: ['xa-b', 'xa-c'] },
        so: { expected: 1, received: 1, onTime: 1, late: 0, undated: 0, missing: [] },
      },
    },
  );
});

const at = (file: string, column: number, line: number) => ({ file, line, column });
const police = (column: number) => at('cong-an.yaml', column, 6);

it('elements, in plan order; what cannot be summed has no total', () => {
  expectSame(results.elements, {
    NNT: {
      total: {
        value: '46',
        reported: 3,
        expected: 3,
        estimated: 1,
        matched: { value: '24', previous: '26', units: 1 },
      },
      units: {
        'xa-a': {
          value: '24',
          previous: '26',
          place: police(29),
          previousPlace: police(43),
          check: { value: '25', place: at('xa-a.yaml', 15, 6) },
        },
        'xa-b': { value: '9', estimated: true, place: police(61) },
        'xa-c': { value: '13', place: police(83), settled: at('xu-ly.yaml', 3, 1) },
      },
    },
    SACH: {
      total: { value: '1', reported: 1, expected: 3 },
      units: {
        'xa-a': { value: true, place: at('xa-a.yaml', 25, 6) },
        'xa-b': { gap: 'not-submitted' },
        'xa-c': { gap: 'not-submitted' },
      },
    },
    TL: {
      units: {
        'xa-a': { value: '3/25', place: at('xa-a.yaml', 33, 6) },
        'xa-b': { gap: 'not-submitted' },
        'xa-c': { gap: 'not-submitted' },
      },
    },
    NGAY: {
      units: {
        'xa-a': { value: '2026-04-30', place: at('xa-a.yaml', 44, 6) },
        'xa-b': { gap: 'not-submitted' },
        'xa-c': { gap: 'not-submitted' },
      },
    },
  });
});

describe('indicators', () => {
  it('a growth over the matched units', () => {
    expectSame(results.indicators['B1'], {
      value: '1/13',
      display: '7,69%',
      target: { text: '7%', test: '>=', bound: '7/100' },
      standing: 'exceeded',
      firm: false,
      completion: '100/91',
      reported: 1,
      expected: 3,
      terms: [
        { element: 'NNT', aspect: 'previous', value: '26', units: 1 },
        { element: 'NNT', aspect: 'now', value: '24', units: 1 },
      ],
      units: {
        'xa-a': { value: '1/13', standing: 'exceeded' },
        'xa-b': { gap: 'no-basis', standing: 'unknown' },
        'xa-c': { gap: 'no-basis', standing: 'unknown' },
      },
    });
  });

  it('a share of units, with the milestone that applies', () => {
    expectSame(results.indicators['B2'], {
      value: '1/3',
      display: '33,33%',
      target: { text: '30%', test: '>=', bound: '3/10', milestone: 2026 },
      standing: 'exceeded',
      firm: true,
      completion: '10/9',
      reported: 1,
      expected: 3,
      terms: [{ element: 'SACH', aspect: 'now', value: '1', units: 1 }],
      units: { 'xa-a': { value: '1' }, 'xa-b': { gap: 'not-submitted' }, 'xa-c': { gap: 'not-submitted' } },
    });
  });

  it('a range has a low and a high end', () => {
    expect(results.indicators['B3']?.target).toEqual({
      text: '5 - 10%',
      test: 'range',
      low: '1/20',
      high: '1/10',
    });
  });

  it('without a target there is only the figure', () => {
    expectSame(results.indicators['B4'], {
      value: '46',
      display: '46',
      reported: 3,
      expected: 3,
      terms: [{ element: 'NNT', aspect: 'now', value: '46', units: 3 }],
      units: { 'xa-a': { value: '24' }, 'xa-b': { value: '9' }, 'xa-c': { value: '13' } },
    });
  });
});

it('findings by path, line, column and code; those of no file first', () => {
  expect(
    results.findings.map(({ code, severity, unit, element, place }) => [
      code,
      severity,
      unit,
      element,
      place && ('line' in place ? `${place.file}:${place.line}:${place.column}` : place.file),
    ]),
  ).toEqual([
    ['TK507', 'warning', 'xa-b', undefined, undefined],
    ['TK507', 'warning', 'xa-c', undefined, undefined],
    ['TK508', 'warning', 'xa-a', undefined, undefined],
    ['TK312', 'warning', 'xa-b', 'NNT', 'cong-an.yaml:6:61'],
    ['TK301', 'info', 'xa-c', 'NNT', 'cong-an.yaml:6:83'],
    ['TK510', 'warning', 'xa-a', 'NNT', 'xa-a.yaml:6:15'],
    ['TK506', 'info', 'xa-c', 'NNT', 'xu-ly.yaml:1:3'],
  ]);
  expect(results.findings.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
});

it('settlements and files', () => {
  expectSame(results.settlements, [
    {
      unit: 'xa-c',
      element: 'NNT',
      period: '2026-6T',
      reported: '12-15',
      settled: '13',
      reason: 'gọi điện',
      by: 'Lê Thị B',
      at: '2026-06-16',
      applied: true,
      place: at('xu-ly.yaml', 3, 1),
    },
  ]);
  expectSame(results.files, [
    { path: 'cong-an.yaml', sha256: hash, unit: 'cong-an', revision: 1, used: true },
    { path: 'xa-a.yaml', sha256: hash, unit: 'xa-a', revision: 1, used: true },
  ]);
});

it('a finding reads as a sentence to the clerk', () => {
  expect(results.findings.find(({ code }) => code === 'TK507')?.message).toBe(
    'xã B: chưa gửi báo cáo (hạn 15/6/2026).',
  );
});
