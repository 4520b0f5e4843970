import { describe, expect, it } from 'vitest';
import type { Results } from '../../../src/model/results.ts';
import { type Consolidated, consolidate, count, files, smallPlan } from '../../support/consolidate.ts';

/** This period's figures against those of other periods and of other units: warnings that show the comparison. */

const periods = [
  '{id: 2025-6T, kind: half, name: 6T 2025, from: 2024-12-15, to: 2025-06-14, due: 2025-06-14}',
  '{id: 2026-Q1, kind: quarter, name: Q1, from: 2025-12-15, to: 2026-03-14, due: 2026-03-14}',
  '{id: 2026-Q2, kind: quarter, name: Q2, from: 2026-03-15, to: 2026-06-14, due: 2026-06-14}',
  '{id: 2026-6T, kind: half, name: 6T, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}',
  '{id: 2026, kind: year, name: 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-14}',
];
const elements = [
  count('VU'),
  count('TT', 'nature: cumulative'),
  count('NNT', 'nature: stock'),
  '{code: KP, name: Kinh phí, unit: triệu đồng, type: money, nature: flow, from: xa, compare: previous-year}',
];
const plan = smallPlan({ elements, periods });

interface Time {
  readonly period: string;
  readonly values: string;
}

/** xa-a in one period and then, knowing the results of it, in another. */
function following(before: readonly Time[], now: Time, ofPlan = plan): Consolidated {
  const run = ({ period, values }: Time, previous: readonly Results[]): Consolidated =>
    consolidate({ plan: ofPlan, period, files: files({ 'xa-a': values }, `period: ${period}`), previous });
  return run(
    now,
    before.map((each) => run(each, []).results),
  );
}

function across({ findings }: Consolidated): readonly string[] {
  return findings
    .filter(({ code }) => /^TK51[1-9]/.test(code))
    .map(({ code, message }) => `${code} ${message.vi}`);
}

const q1 = (values: string): Time => ({ period: '2026-Q1', values });
const q2 = (values: string): Time => ({ period: '2026-Q2', values });
const half = (values: string): Time => ({ period: '2026-6T', values });

describe('one period after another', () => {
  it.each<[what: string, before: readonly Time[], now: Time, said: readonly string[]]>([
    [
      'a half-year less than its first quarter',
      [q1('{VU: 9}')],
      half('{VU: 7}'),
      ['TK513 Số VU, xã A: cả kỳ ghi 7, trong khi 2026-Q1 đã có 9.'],
    ],
    [
      'less than both its quarters together',
      [q1('{VU: 5}'), q2('{VU: 4}')],
      half('{VU: 8}'),
      ['TK513 Số VU, xã A: cả kỳ ghi 8, trong khi 2026-Q1 + 2026-Q2 đã có 9.'],
    ],
    ['as much as both', [q1('{VU: 5}'), q2('{VU: 4}')], half('{VU: 9}'), []],
    [
      'a quarter more than the half-year around it',
      [half('{VU: 7}')],
      q1('{VU: 9}'),
      ['TK513 Số VU, xã A: cả kỳ ghi 7, trong khi 2026-Q1 đã có 9.'],
    ],
    ['a blank is no zero', [q1('{VU: 9}')], half('{VU: null}'), []],
    ['windows beside each other', [q1('{VU: 9}')], q2('{VU: 1}'), []],
    [
      'a cumulative figure that falls',
      [q1('{TT: 12}')],
      half('{TT: 8}'),
      ['TK514 Số TT, xã A: lũy kế 8, trong khi lũy kế đến 2026-Q1 đã là 12.'],
    ],
    ['the same again', [q1('{TT: 12}')], half('{TT: 12}'), []],
    ['a new year begins anew', [{ period: '2025-6T', values: '{TT: 12}' }], q1('{TT: 3}'), []],
    [
      'a stock that doubles',
      [q1('{NNT: 12}')],
      half('{NNT: 24}'),
      ['TK516 Số NNT, xã A: kỳ này 24, kỳ 2026-Q1 là 12.'],
    ],
    [
      'a stock that halves',
      [q1('{NNT: 24}')],
      half('{NNT: 12}'),
      ['TK516 Số NNT, xã A: kỳ này 12, kỳ 2026-Q1 là 24.'],
    ],
    ['by less than ten', [q1('{NNT: 3}')], half('{NNT: 12}'), []],
    ['by less than half', [q1('{NNT: 100}')], half('{NNT: 199}'), []],
    [
      'against the latest before, not the first',
      [q1('{NNT: 12}'), q2('{NNT: 20}')],
      half('{NNT: 24}'),
      [
        // Q2 ends on the same day as the half-year, and is not before it.
        'TK516 Số NNT, xã A: kỳ này 24, kỳ 2026-Q1 là 12.',
      ],
    ],
    [
      'đồng for triệu đồng',
      [q1('{KP: "42"}')],
      q2('{KP: "45.000.000"}'),
      ['TK517 Kinh phí, xã A: ghi 45.000.000 triệu đồng, kỳ 2026-Q1 là 42; chênh khoảng 1.000.000 lần.'],
    ],
    [
      'nghìn đồng for triệu đồng, against the unit’s own last year',
      [],
      half('{KP: {value: 45000, previous: 42}}'),
      ['TK517 Kinh phí, xã A: ghi 45.000 triệu đồng, cùng kỳ là 42; chênh khoảng 1.000 lần.'],
    ],
    ['ten times as much is no slip of scale', [q1('{KP: "42"}')], q2('{KP: "420"}'), []],
  ])('%s', (_, before, now, said) => {
    expect(across(following(before, now))).toEqual(said);
  });

  it('shows both places', () => {
    const { findings } = following([q1('{VU: 9}')], half('{VU: 7}'));
    expect(findings.find(({ code }) => code === 'TK513')).toMatchObject({
      severity: 'warning',
      unit: 'xa-a',
      element: 'VU',
      place: { file: 'xa-a.yaml' },
      otherPlace: { file: 'ket-qua-2026-Q1.json' },
    });
  });

  it('what the clerk has accepted as reported is information', () => {
    const earlier = consolidate({
      plan,
      period: '2026-Q1',
      files: files({ 'xa-a': '{VU: 9}' }, 'period: 2026-Q1'),
    });
    const line =
      '[{unit: xa-a, element: VU, settled: as-reported, reason: Xã xác nhận, by: A, at: 2026-06-16}]';
    const done = consolidate({
      plan,
      files: { ...files({ 'xa-a': '{VU: 7}' }), 'xu-ly.yaml': line },
      previous: [earlier.results],
    });
    expect(done.findings.find(({ code }) => code === 'TK513')?.severity).toBe('info');
  });
});

describe('what was there and what came make up what is there now (adds)', () => {
  const adding = smallPlan({
    elements: [
      count('LK', 'nature: cumulative, adds: TT'),
      count('TT'),
      '{code: KPL, name: Chi lũy kế, unit: triệu đồng, type: money, nature: cumulative, from: xa, adds: KP}',
      '{code: KP, name: Chi, unit: triệu đồng, type: money, nature: flow, from: xa}',
    ],
    periods,
  });

  it.each<[what: string, before: readonly Time[], now: Time, said: readonly string[]]>([
    ['they do', [q1('{LK: 12, TT: 12}')], q2('{LK: 17, TT: 5}'), []],
    [
      'they do not: three figures, each with its place',
      [q1('{LK: 12, TT: 12}')],
      q2('{LK: 20, TT: 5}'),
      [
        'TK515 Số LK, xã A: lũy kế 20, trong khi lũy kế 2026-Q1 là 12 (xa-a.yaml:5:14), trong kỳ 5 (xa-a.yaml:5:22), cộng lại là 17.',
      ],
    ],
    [
      'the year begins with this period',
      [{ period: '2025-6T', values: '{LK: 90, TT: 90}' }],
      q1('{LK: 12, TT: 11}'),
      ['TK515 Số LK, xã A: lũy kế 12, trong khi kỳ này là kỳ đầu năm và số trong kỳ là 11 (xa-a.yaml:5:22).'],
    ],
    ['a half-year is no second quarter', [q1('{LK: 12, TT: 12}')], half('{LK: 17, TT: 17}'), []],
    [
      'one that falls is said to fall, once',
      [q1('{LK: 12, TT: 12}')],
      q2('{LK: 5, TT: 5}'),
      ['TK514 Số LK, xã A: lũy kế 5, trong khi lũy kế đến 2026-Q1 đã là 12.'],
    ],
    ['of a period that was not reported nothing is known', [], q2('{LK: 20, TT: 5}'), []],
    ['a blank is no zero', [q1('{LK: 12, TT: 12}')], q2('{LK: 20, TT: null}'), []],
    ['nor is the earlier one', [q1('{LK: null, TT: 12}')], q2('{LK: 20, TT: 5}'), []],
    ['within the rounding of money', [q1('{KPL: "4,7", KP: "4,7"}')], q2('{KPL: "8,0", KP: "3,4"}'), []],
    [
      'beyond it',
      [q1('{KPL: "4,7", KP: "4,7"}')],
      q2('{KPL: "7,9", KP: "3,4"}'),
      [
        'TK515 Chi lũy kế, xã A: lũy kế 7,9, trong khi lũy kế 2026-Q1 là 4,7 (xa-a.yaml:5:15), trong kỳ 3,4 (xa-a.yaml:5:26), cộng lại là 8,1.',
      ],
    ],
  ])('%s', (_, before, now, said) => {
    expect(across(following(before, now, adding))).toEqual(said);
  });

  it('stands at the cumulative figure, names the results and the cell of what came', () => {
    const { findings } = following([q1('{LK: 12, TT: 12}')], q2('{LK: 20, TT: 5}'), adding);
    expect(findings.find(({ code }) => code === 'TK515')).toMatchObject({
      severity: 'warning',
      element: 'LK',
      place: { file: 'xa-a.yaml', line: 5, column: 14 },
      otherPlace: { file: 'ket-qua-2026-Q1.json' },
      also: [{ file: 'xa-a.yaml', line: 5, column: 22 }],
    });
  });
});

describe('results of another plan or another version are named, never silently left out', () => {
  const other = (change: (results: Results) => Results): readonly string[] => {
    const { results } = consolidate({
      plan,
      period: '2026-Q1',
      files: files({ 'xa-a': '{VU: 9}' }, 'period: 2026-Q1'),
    });
    return across(consolidate({ plan, files: files({ 'xa-a': '{VU: 9}' }), previous: [change(results)] }));
  };

  it('another plan', () => {
    expect(other((each) => ({ ...each, plan: { ...each.plan, id: 'ke-hoach-2025' } }))).toEqual([
      'TK511 ket-qua-2026-Q1.json: kết quả theo kế hoạch "ke-hoach-2025"; 0 mã số liệu không có trong kế hoạch này, các mã trùng tên vẫn được dùng để so sánh.',
    ]);
  });

  it('another version, with what it had and the plan no longer has', () => {
    const change = (each: Results): Results => ({
      ...each,
      plan: { ...each.plan, sha256: '00' },
      elements: { ...each.elements, CU: { units: {} } },
    });
    expect(other(change)).toEqual([
      'TK512 ket-qua-2026-Q1.json: kết quả theo bản kế hoạch trước khi sửa; 1 mã số liệu nay không còn.',
    ]);
  });

  it('the same plan: nothing', () => {
    expect(other((each) => each)).toEqual([]);
  });
});

describe('far from what is usual: by median and MAD, of eight at least', () => {
  /** Quarters of two years before, one a period. */
  const years = Array.from({ length: 9 }, (_, at) => 2016 + at);
  const long = smallPlan({
    elements,
    periods: years.map(
      (y) => `{id: "${y}", kind: year, name: "${y}", from: ${y}-01-01, to: ${y}-12-31, due: ${y}-12-31}`,
    ),
  });
  const history = (values: readonly number[], now: number): readonly string[] => {
    const times = values.map((value, at) => ({ period: String(years[at]), values: `{VU: ${value}}` }));
    return across(following(times, { period: '2024', values: `{VU: ${now}}` }, long));
  };

  it.each<[what: string, values: readonly number[], now: number, said: readonly string[]]>([
    [
      'ten times the usual',
      [3, 4, 5, 6, 3, 4, 5, 6],
      60,
      ['TK518 Số VU, xã A: kỳ này 60; 8 kỳ trước thường khoảng 4,5 (lệch thường 1).'],
    ],
    ['as usual', [3, 4, 5, 6, 3, 4, 5, 6], 7, []],
    // 3.5 ÷ 0.6745 = 5.189…: 4.5 + 5.2 is beyond, 4.5 + 5.1 is not.
    ['just inside the bound', [3, 4, 5, 6, 3, 4, 5, 6], 9, []],
    [
      'just beyond it',
      [3, 4, 5, 6, 3, 4, 5, 6],
      10,
      ['TK518 Số VU, xã A: kỳ này 10; 8 kỳ trước thường khoảng 4,5 (lệch thường 1).'],
    ],
    ['seven tell nothing', [3, 4, 5, 6, 3, 4, 5], 60, []],
    ['where nothing ever changed there is no usual distance', [4, 4, 4, 4, 4, 4, 4, 4], 60, []],
  ])('own history: %s', (_, values, now, said) => {
    expect(history(values, now)).toEqual(said);
  });

  const among = (values: readonly number[]): readonly string[] => {
    const units = values.map((_, at) => `xa-${'abcdefghij'[at]}`);
    const communes = units.map((id) => `{id: ${id}, kind: xã, name: ${id.slice(3).toUpperCase()}}`);
    const given = Object.fromEntries(values.map((value, at) => [units[at] ?? '', `{VU: ${value}}`]));
    return across(consolidate({ plan: smallPlan({ elements, communes }), files: files(given) }));
  };

  it.each<[what: string, values: readonly number[], said: readonly string[]]>([
    [
      'a hundred times its like',
      [3, 4, 5, 6, 3, 4, 5, 600],
      ['TK519 Số VU, xã H: 600; 8 đơn vị cùng loại thường khoảng 4,5 (lệch thường 1).'],
    ],
    ['units differ in size: nine times is not told', [3, 4, 5, 6, 3, 4, 5, 40], []],
    ['seven tell nothing', [3, 4, 5, 6, 3, 4, 600], []],
  ])('units of a kind: %s', (_, values, said) => {
    expect(among(values)).toEqual(said);
  });
});
