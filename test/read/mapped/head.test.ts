import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsName } from '../../../src/read/mapped/sheet-name.ts';
import {
  figures,
  planWithForms,
  type ReadBack,
  readBook,
  type Sheet,
  workbook,
} from '../../support/mapped.ts';

/** A header over three rows, and what may happen to it. */

const plan = planWithForms(`  - id: b3
    sheet: Biểu 03*
    from: so-y-te
    unit: Đơn vị
    group: xa-phuong
    columns:
      Kết quả / Người nghiện / Tổng số: NNT
      "Kết quả / Người nghiện / Trong đó: nữ": NNT-NU
      Kết quả / Cùng kỳ: NNT@previous
`);

const head = [
  ['STT', 'Đơn vị', 'Kết quả', null, null, 'Ghi chú'],
  [null, null, 'Người nghiện', null, 'Cùng kỳ'],
  [null, null, 'Tổng số', 'Trong đó: nữ'],
];
const merges = ['A3:A5', 'B3:B5', 'C3:E3', 'F3:F5', 'C4:D4', 'E4:E5'];
const rows = [
  ['SỞ Y TẾ'],
  ['BIỂU TỔNG HỢP'],
  ...head,
  [1, 'Xã Nam Đàn', 24, 3, 26],
  [2, 'Xã Kim Liên', 11, 0, 10],
];
const usual: Sheet = { name: 'Biểu 03', rows, merges };
const both = [
  'so-y-te: xa-nam-dan NNT 24 (26)',
  'so-y-te: xa-nam-dan NNT-NU 3',
  'so-y-te: xa-kim-lien NNT 11 (10)',
  'so-y-te: xa-kim-lien NNT-NU 0',
];

async function read(...sheets: readonly Partial<Sheet>[]): Promise<ReadBack> {
  return readBook(plan, await workbook(...sheets.map((sheet) => ({ ...usual, ...sheet }))));
}

describe('a header of three rows', () => {
  it.each<[string, Partial<Sheet>]>([
    ['merged as people do', {}],
    ['merged under a title over all of it', { merges: [...merges, 'A2:F2'] }],
    [
      'in capitals, with line breaks and numbers',
      {
        rows: rows.with(3, [null, null, '1. NGƯỜI\nNGHIỆN', null, 'Cùng  kỳ']),
      },
    ],
  ])('%s', async (_, sheet) => {
    const given = await read(sheet);
    expect(figures(given, false)).toEqual(both);
    expect(given.problems).toEqual([]);
  });

  it('one row of it not merged: the columns under it are not told apart by guessing', async () => {
    const given = await read({ merges: merges.filter((each) => each !== 'C4:D4') });
    expect(figures(given, false)).toEqual(both.filter((each) => !each.includes('NNT-NU')));
    expect(given.problems).toEqual(['TK232 bieu.xlsx ▸ Biểu 03 ▸ B3']);
  });
});

it('Unicode text that kept an old font is read as it is stored', async () => {
  const old = planWithForms(`  - {id: a, from: so-y-te, unit: Xã, columns: {Số: NNT}}\n`);
  const font = { font: { name: '.VnTime' } };
  const text = (value: string) => ({ richText: [{ ...font, text: value }] });
  const bytes = await workbook({
    name: 'A',
    rows: [
      [text('Xã'), 'Số'],
      ['Xã Kim Liên', 11],
    ],
  });
  expect(figures(readBook(old, bytes))).toEqual(['so-y-te: xa-kim-lien NNT 11 @B2']);
});

it('a column of notes is not missed', async () => {
  const noted = plan.replace(
    'Kết quả / Cùng kỳ: NNT@previous',
    'Kết quả / Cùng kỳ: NNT@previous\n      Lý do: note',
  );
  const given = readBook(noted, await workbook(usual));
  expect(figures(given, false)).toEqual(both);
  expect(given.problems).toEqual([]);
});

describe('columns', () => {
  it('a renamed one is an error, says which names are there, and makes gaps', async () => {
    const given = await read({ rows: rows.with(4, [null, null, 'Tổng cộng', 'Trong đó: nữ']) });
    expect(figures(given, false)).toEqual(both.filter((each) => each.includes('NNT-NU')));
    expect(given.problems).toEqual(['TK232 bieu.xlsx ▸ Biểu 03 ▸ B3']);
  });

  it('two of one name are an error, and neither is taken', async () => {
    const given = await read({ rows: rows.with(4, [null, null, 'Tổng số', 'Tổng số']) });
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 03 ▸ D5', 'TK232 bieu.xlsx ▸ Biểu 03 ▸ B3']);
    expect(figures(given)).toEqual([]);
  });

  it('two that name the units: nothing is taken', async () => {
    const given = await read({ rows: rows.with(2, ['Đơn vị', 'Đơn vị', 'Kết quả', null, null, 'Ghi chú']) });
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 03 ▸ B3']);
    expect(figures(given)).toEqual([]);
  });

  const wide = [
    ['Đơn vị', 'Kết quả', null, null, null],
    [null, 'Người nghiện', null, null, 'Cùng kỳ'],
    [null, 'Tổng số', null, 'Trong đó: nữ'],
    ['Xã Nam Đàn', 24, null, 3, 26],
    ['Xã Kim Liên', 11, null, 0, 10],
  ];
  const wideMerges = ['A1:A3', 'B1:E1', 'B2:D2', 'E2:E3', 'B3:C3'];

  it('one header merged over a column in which only a signature stands', async () => {
    const given = await read({ rows: [...wide, [null, null, 'Người lập']], merges: wideMerges });
    expect(figures(given, false)).toEqual(both);
    expect(given.problems).toEqual([]);
  });

  it('the header over the names merged over an empty column too', async () => {
    const shifted = wide.map(([name = null, ...row]) => [null, name, ...row]);
    const merged = ['A1:B3', 'C1:F1', 'C2:E2', 'F2:F3', 'C3:D3'];
    const head = ['Đơn vị', null, ...(wide[0] ?? []).slice(1)];
    const given = await read({ rows: shifted.with(0, head), merges: merged });
    expect(figures(given, false)).toEqual(both);
  });

  it('one header merged over two columns of figures is an error', async () => {
    const given = await read({ rows: wide.with(3, ['Xã Nam Đàn', 24, 25, 3, 26]), merges: wideMerges });
    expect(figures(given, false)).toEqual(both.filter((each) => each.includes('NNT-NU')));
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 03 ▸ B3']);
  });
});

describe('sheets', () => {
  it.each([
    ['Biểu 03', 'BIỂU 03', true],
    ['Biểu 03', 'Biểu 03 (2)', false],
    ['Biểu 03*', 'biểu  03 - Sở Y tế', true],
    ['*người nghiện*', 'DS người nghiện 6T', true],
    ['Biểu*2026', 'Biểu 03 năm 2026', true],
    ['Biểu*2026', 'Biểu 03 năm 2025', false],
    ['a*a', 'a', false],
    ['*', 'Sheet1', true],
    ['Hoà*', 'hòa bình', true],
  ])('%s: %s is %s', (pattern, name, fits) => {
    expect(fitsName(pattern, name)).toBe(fits);
  });

  it('others beside the form are left alone', async () => {
    const given = await read(
      {},
      {
        name: 'Ghi chép',
        rows: [
          ['Đơn vị', 'Số'],
          ['Xã Nam Đàn', 99],
        ],
        merges: [],
      },
    );
    expect(figures(given, false)).toEqual(both);
    expect(given.problems).toEqual([]);
  });

  it('a sheet of the name without the header is an error that says what is looked for', async () => {
    const given = await read({
      rows: [
        ['Đơn vị', 'Số người'],
        ['Xã Nam Đàn', 24],
      ],
      merges: [],
    });
    expect(given.submissions).toEqual([]);
    expect(given.problems).toEqual(['TK230 bieu.xlsx ▸ Biểu 03 ▸ A1']);
  });

  it('a copy left in the workbook: which of the two holds nobody knows', async () => {
    const given = await read({}, { name: 'Biểu 03 (2)' });
    expect(figures(given)).toEqual([]);
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 03 (2) ▸ B3']);
  });

  it('two tables in one sheet: the same', async () => {
    const below = ['A10:A12', 'B10:B12', 'C10:E10', 'F10:F12', 'C11:D11', 'E11:E12'];
    const given = await read({ rows: [...rows, ...rows], merges: [...merges, ...below] });
    expect(figures(given)).toEqual([]);
    expect(given.problems).toEqual([expect.stringMatching(/^TK231 /)]);
  });

  it('no sheet of that name: no submission', async () => {
    const given = await read({ name: 'Sheet1' });
    expect(given.problems).toEqual(['TK203 bieu.xlsx']);
  });

  it('a form of yearly reports is none of a half-year', async () => {
    const yearly = plan.replace('    from: so-y-te', '    periods: [year]\n    from: so-y-te');
    const bytes = await workbook(usual);
    expect(readBook(yearly, bytes).problems).toEqual(['TK203 bieu.xlsx']);
    expect(figures(readBook(yearly, bytes, 'bieu.xlsx', '2026'), false)).toEqual(both);
  });
});

describe('rows and columns put in anywhere', () => {
  type Range = readonly [top: number, left: number, bottom: number, right: number];
  const ranges: readonly Range[] = [
    [2, 0, 4, 0],
    [2, 1, 4, 1],
    [2, 2, 2, 4],
    [2, 5, 4, 5],
    [3, 2, 3, 3],
    [3, 4, 4, 4],
  ];
  const names = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const written = ([top, left, bottom, right]: Range): string =>
    `${names.charAt(left)}${top + 1}:${names.charAt(right)}${bottom + 1}`;

  /** As Excel does it: what lies behind moves, a merged cell around the place grows. */
  const moved = (range: Range, at: number, axis: 0 | 1): Range =>
    [0, 1, 2, 3].map((i) => {
      const edge = range[i] ?? 0;
      return i % 2 === axis && edge >= at ? edge + 1 : edge;
    }) as unknown as Range;

  interface Grid {
    readonly rows: Sheet['rows'];
    readonly ranges: readonly Range[];
  }

  const insert = ({ rows: old, ranges: spans }: Grid, [axis, at]: readonly [0 | 1, number]): Grid => ({
    rows:
      axis === 0
        ? [...old.slice(0, at), [], ...old.slice(at)]
        : old.map((row) => [...row.slice(0, at), ...(row.length > at ? [null] : []), ...row.slice(at)]),
    ranges: spans.map((span) => moved(span, at, axis)),
  });

  const insertion = fc.oneof(
    fc.tuple(fc.constant(0 as const), fc.integer({ min: 0, max: rows.length })),
    fc.tuple(fc.constant(1 as const), fc.integer({ min: 0, max: 6 })),
  );

  it('never change what is read', async () => {
    const whole = [...rows, ['Tổng cộng', null, 36, 3], [3, 'Xã Kim Lien', 7]];
    const usually = await read({ rows: whole });
    await fc.assert(
      fc.asyncProperty(fc.array(insertion, { minLength: 1, maxLength: 6 }), async (places) => {
        const grid = places.reduce<Grid>(insert, { rows: whole, ranges });
        const given = await read({ rows: grid.rows, merges: grid.ranges.map(written) });
        expect(figures(given, false)).toEqual(figures(usually, false));
        expect(given.codes).toEqual(usually.codes);
      }),
      { numRuns: 60 },
    );
    expect(usually.problems.map((each) => each.split(' ', 1)[0])).toEqual(['TK234', 'TK208']);
  });
});
