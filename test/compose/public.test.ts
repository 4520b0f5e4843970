import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { composeReport } from '../../src/compose/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Annex, Report, Table } from '../../src/model/report.ts';
import { chooseHead } from '../../src/pipeline/head.ts';
import { consolidate as consolidateFolder, openFolder } from '../../src/pipeline.ts';
import { revealed } from '../support/attack.ts';
import { consolidate, count, files, sent, smallPlan } from '../support/consolidate.ts';
import { head, linesOf } from '../support/material.ts';
import { planOf } from '../support/plan-text.ts';

/** What leaves the office with --public, against a reader who subtracts, knows the plan and reads every line. */

interface Reports {
  readonly plan: Plan;
  readonly published: Report;
  readonly full: Report;
}

/** The first annex by unit: its first row has the whole of elements. */
function byUnit({ full }: Reports): number {
  const isByUnit = ({ table }: Annex) =>
    table.rows[0]?.cells.some(({ figure }) => figure?.startsWith('element/')) ?? false;
  return full.annexes.findIndex(isByUnit);
}

function published(reports: Reports): Table {
  return tableAt(reports.published, byUnit(reports));
}

function tableAt({ annexes }: Report, index: number): Table {
  const found = annexes[index];
  if (found === undefined) throw new Error('no annex by unit');
  return found.table;
}

function reveals(reports: Reports): readonly string[] {
  return revealed(reports.plan, published(reports), tableAt(reports.full, byUnit(reports)));
}

const scenarios = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios');

async function sample(name: string, folder: string, period: string | undefined, asOf: string) {
  const path = join(scenarios, name, folder);
  const templates = join(scenarios, '..', '..', 'templates');
  const plan = name === 'hue-ba-cap' ? join(scenarios, name) : undefined;
  const request = { folder: path, period, asOf, plan, templates, previous: [], limits: {} };
  const raw = await openFolder(request);
  if (!raw.ok) throw new Error(raw.trouble.message.en);
  const done = consolidateFolder(request, raw.value);
  if (!done.ok) throw new Error(done.trouble.message.en);
  const chosen = chooseHead(done.value.plan, undefined);
  if (!chosen.ok) throw new Error(chosen.trouble.message.en);
  const material = { ...done.value, head: chosen.value, language: 'vi' as const };
  return {
    plan: done.value.plan,
    published: composeReport({ ...material, isPublic: true }),
    full: composeReport(material),
  };
}

describe('of the samples of every plan that has an annex by unit', () => {
  test.each([
    ['nghe-an-107-2026', 'submissions', '2026-6T', '2026-06-20', true],
    ['bac-kan-238-2017', 'submissions', undefined, '2018-12-26', true],
    ['nghe-an-167-2016', 'submissions', undefined, '2016-04-25', false],
    ['thua-thien-hue-2020', 'submissions', '2017-2020', '2020-06-20', true],
    ['hue-ba-cap', 'submissions/2019', '2019', '2020-01-12', true],
  ])('%s: no withheld figure can be worked out', async (name, folder, period, asOf, hasSmall) => {
    const reports = await sample(name, folder, period, asOf);
    expect(reveals(reports)).toEqual([]);
    const cells = published(reports).rows.flatMap(({ cells: each }) => each);
    expect(cells.some(({ text }) => text === 'x')).toBe(hasSmall);
  });
});

function reportsOf(plan: string, values: Readonly<Record<string, string>>): Reports {
  const { collection, figures, findings } = consolidate({ plan, files: files(values) });
  const opened = planOf(plan);
  const material = {
    plan: opened,
    period: collection.period,
    head,
    collection,
    figures,
    findings,
    language: 'vi' as const,
  };
  return {
    plan: opened,
    published: composeReport({ ...material, isPublic: true }),
    full: composeReport(material),
  };
}

const annex = 'annexes: [{title: THEO XÃ, table: units}]';
const communes = ['a', 'b', 'c', 'd', 'e'].map(
  (id, index) => `{id: xa-${id}, kind: ${index < 3 ? 'xã' : 'phường'}, name: Bình ${id.toUpperCase()}}`,
);
/** The second one is the only one on the border: its sum is printed too. */
const onBorder = communes.map((each, index) =>
  index === 1 ? each.replace('}', ', tags: [bien-gioi]}') : each,
);

/** Each line is one commune; `x` for what is withheld. */
function rows(reports: Reports): readonly string[] {
  return published(reports).rows.map(({ cells }) =>
    cells
      .slice(1, -1)
      .map(({ text }) => text)
      .join(' '),
  );
}

describe('what the plan says of its figures is a way to subtract', () => {
  it('a rule that holds two figures equal to a third: they are withheld together', () => {
    const plan = smallPlan({
      more: annex,
      communes: communes.slice(0, 3),
      elements: [count('A'), count('B'), count('C')],
      rules: ['{id: R1, that: A = B + C, message: Bằng nhau, severity: error}'],
    });
    const reports = reportsOf(plan, {
      'xa-a': '{A: 12, B: 10, C: 2}',
      'xa-b': '{A: 30, B: 10, C: 20}',
      'xa-c': '{A: 50, B: 20, C: 30}',
    });
    expect(rows(reports).slice(-3)).toEqual(['Xã Bình A x x x', 'Xã Bình B x x x', 'Xã Bình C 50 20 30']);
  });

  it('a part that cannot be more than what is printed beside it, where all of it is reached', () => {
    const plan = smallPlan({
      more: annex,
      communes: communes.slice(0, 3),
      elements: [count('CAN'), count('DAT')],
      rules: ['{id: R1, that: DAT <= CAN, message: Lớn hơn, severity: error}'],
    });
    const given = { 'xa-a': '{CAN: 7, DAT: 3}', 'xa-b': '{CAN: 9, DAT: 4}', 'xa-c': '{CAN: 50, DAT: 30}' };
    expect(rows(reportsOf(plan, given)).slice(-3)).toEqual([
      'Xã Bình A 7 x',
      'Xã Bình B 9 x',
      'Xã Bình C 50 30',
    ]);
    const all = { ...given, 'xa-a': '{CAN: 3, DAT: 3}', 'xa-b': '{CAN: 4, DAT: 4}' };
    expect(rows(reportsOf(plan, all)).slice(-3)).toEqual([
      'Xã Bình A x x',
      'Xã Bình B x x',
      'Xã Bình C 50 30',
    ]);
  });

  it.each([
    ['every row goes, or each x would be a one', communes, ['2', '2', '-', 'x', 'x', 'x', '-', '-']],
    ['so do sums that tell which', onBorder, ['2', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x']],
  ])('a count that is 0 or 1: %s', (_what, units, shown) => {
    const plan = smallPlan({
      more: annex,
      communes: units,
      elements: [count('MO-HINH', 'nature: flow, max: 1')],
    });
    const none = '{MO-HINH: 0}';
    const reports = reportsOf(plan, {
      'xa-a': '{MO-HINH: 1}',
      'xa-b': none,
      'xa-c': '{MO-HINH: 1}',
      'xa-d': none,
      'xa-e': none,
    });
    expect(rows(reports).map((row) => row.split(' ').at(-1))).toEqual(shown);
  });

  it('a percentage goes with the figures of its row, a text always', () => {
    const plan = smallPlan({
      more: annex.replace('units', 'units, elements: [A, TL, LOI]'),
      communes: communes.slice(0, 3),
      elements: [
        count('A'),
        '{code: TL, name: Tỷ lệ, type: percent, from: xa}',
        '{code: LOI, name: Lời, type: text, from: xa}',
      ],
    });
    const reports = reportsOf(plan, {
      'xa-a': '{A: 2, TL: 40%, LOI: Có 2 người nghiện}',
      'xa-b': '{A: 9, TL: 50%}',
      'xa-c': '{A: 30, TL: 60%, LOI: Ổn định}',
    });
    expect(rows(reports).slice(-3)).toEqual(['Xã Bình A x x x', 'Xã Bình B x x …', 'Xã Bình C 30 60% x']);
  });

  it('two tables by the same units are held against each other', () => {
    const plan = smallPlan({
      more: 'annexes: [{title: MỘT, table: units, elements: [T]}, {title: HAI, table: units, elements: [P, Q]}]',
      communes: communes.slice(0, 3),
      elements: [count('T', 'nature: flow, parts: [P, Q]'), count('P'), count('Q')],
    });
    const reports = reportsOf(plan, {
      'xa-a': '{T: 12, P: 10, Q: 2}',
      'xa-b': '{T: 30, P: 10, Q: 20}',
      'xa-c': '{T: 50, P: 20, Q: 30}',
    });
    expect(rows(reports).slice(-3)).toEqual(['Xã Bình A x', 'Xã Bình B x', 'Xã Bình C 50']);
  });
});

/** Figures of one commune: `T` is made of `A` and `B`, `A` of `A1` and `A2`; `D` is no more than `T`; `E` is `B + D`. */
const treeRow = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(20), fc.integer({ min: 0, max: 9 }))
  .map(([a1, a2, b, d, missing]) => {
    const t = a1 + a2 + b;
    const under = Math.min(d, t);
    const all = `A1: ${a1}, A2: ${a2}, A: ${a1 + a2}, B: ${b}, T: ${t}, D: ${under}, E: ${b + under}`;
    return missing === 0 ? `{A1: ${a1}}` : `{${all}}`;
  });

const tree = smallPlan({
  more: annex,
  communes: onBorder,
  elements: [
    count('T', 'nature: flow, parts: [A, B]'),
    count('A', 'nature: flow, parts: [A1, A2]'),
    ...['A1', 'A2', 'B', 'D', 'E'].map((code) => count(code)),
  ],
  rules: [
    '{id: R1, that: D <= T, message: Lớn hơn, severity: error}',
    '{id: R2, that: E = B + D, message: Bằng, severity: error}',
  ],
});

test('of any tree of figures with rules across, nothing can be worked out', () => {
  fc.assert(
    fc.property(fc.array(treeRow, { minLength: 1, maxLength: 5 }), (given) => {
      const units = communes.map((each) => /id: ([\w-]+)/.exec(each)?.[1] ?? '');
      const reports = reportsOf(tree, Object.fromEntries(given.map((row, at) => [units[at] ?? '', row])));
      const alone = given.length === 1 || given.filter((row) => row.includes('T:')).length < 2;
      if (!alone) expect(reveals(reports)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the reader of these tests finds what is withheld badly: one row alone, by every way to subtract', () => {
  const one = '{A1: 2, A2: 3, A: 5, B: 1, T: 6, D: 4, E: 5}';
  const two = '{A1: 7, A2: 9, A: 16, B: 8, T: 24, D: 20, E: 28}';
  const reports = reportsOf(tree, { 'xa-a': one, 'xa-c': two, 'phuong-d': two });
  const full = tableAt(reports.full, byUnit(reports));
  const only = full.rows.findIndex(({ cells }) => cells[1]?.text === 'Xã Bình A');
  const rowsWithout = (hidden: (column: number) => boolean) =>
    full.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        index === only && column > 1 && hidden(column) ? { text: 'x' } : cell,
      ),
    }));
  const foundIn = (hidden: (column: number) => boolean) =>
    revealed(reports.plan, { ...full, rows: rowsWithout(hidden) }, full).map((cell) => cell.split('/')[0]);
  expect(foundIn(() => true)).toEqual(expect.arrayContaining(['T', 'A', 'A1', 'A2', 'B', 'D', 'E']));
  // The sum of the column is there, and so are the parts beside it.
  expect(foundIn((column) => column === 2)).toEqual(['T']);
});

describe('words', () => {
  const plan = `${smallPlan({
    more: annex,
    communes: communes.slice(0, 3),
    elements: [count('A')],
  }).replace(
    /outline:[\s\S]*$/,
    `outline:
  - {id: chung, heading: I. CHUNG, from: [so], merge: lead}
  - {id: tung-xa, heading: II. TỪNG XÃ, from: [xa], merge: by-unit}
  - {id: kho-khan, heading: III. KHÓ KHĂN, from: [so, xa], merge: digest}
`,
  )}`;
  const agency = 'Toàn tỉnh ổn định. Tại xã Bình A phát hiện 2 vụ. Xã Bình B làm tốt.';
  const lines = (isPublic: boolean) => {
    const given = {
      plan,
      files: {
        'cong-an.yaml': sent('cong-an', '{}', `sections: {chung: "${agency}"}`),
        'xa-a.yaml': sent(
          'xa-a',
          '{A: 2}',
          'sections: {tung-xa: Có 2 người nghiện., kho-khan: "Thiếu kinh phí. Còn 2 người nghiện."}',
        ),
        'xa-b.yaml': sent('xa-b', '{A: 30}', 'sections: {kho-khan: Bình A có người nghiện lây sang.}'),
      },
    };
    const { collection, figures, findings } = consolidate(given);
    const { body } = composeReport({
      plan: planOf(plan),
      period: collection.period,
      head,
      collection,
      figures,
      findings,
      language: 'vi',
      isPublic,
    });
    return { text: linesOf(body), comments: JSON.stringify(body) };
  };

  it('an agency’s sentence that tells a number of a commune is left out; its others stay', () => {
    expect(lines(true).text).toContain('Toàn tỉnh ổn định. … Xã Bình B làm tốt.');
    expect(lines(false).text).toContain(agency);
  });

  it('a commune’s own words stand nowhere; what it says with others names nobody and counts nothing', () => {
    const { text, comments } = lines(true);
    expect(text).toContain('(Nội dung của từng đơn vị không công bố.)');
    expect(text).toContain('- Đa số địa phương (01/02 Các xã) phản ánh thiếu kinh phí.');
    expect(comments).not.toMatch(/2 người nghiện|Bình A/);
    expect(lines(false).comments).toMatch(/2 người nghiện/);
  });
});
