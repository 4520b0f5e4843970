import { describe, expect, it } from 'vitest';
import { figures, planWithForms, type ReadBack, readBook, workbook } from '../../support/mapped.ts';

/** Lists of which each row is its unit's own submission, and lists of which each row is one figure of one unit. */

describe('each row is its unit’s own submission', () => {
  const plan =
    planWithForms(`  - {id: ds, from: rows, unit: Tên xã, group: xa-phuong, columns: {Số buổi: TT, Năm trước: TT@previous, Kinh phí: KP}}
`);
  const head = ['TT', 'Tên xã', 'Số buổi', 'Năm trước', 'Kinh phí'];
  const read = async (
    rows: readonly (readonly (string | number | null)[])[],
    name = 'so-y-te.xlsx',
  ): Promise<ReadBack> => readBook(plan, await workbook({ name: 'Sheet1', rows: [head, ...rows] }), name);

  it('with its place, whoever the file is named after', async () => {
    const given = await read([
      [1, 'Xã Nam Đàn', 12, 10, '35,5'],
      [2, 'Xã Kim Liên', 9],
    ]);
    expect(figures(given)).toEqual([
      'xa-nam-dan: TT 12 (10) @C2',
      'xa-nam-dan: KP 71/2 @E2',
      'xa-kim-lien: TT 9 @C3',
    ]);
    expect(given.submissions.map(({ place }) => 'cell' in place && place.cell)).toEqual(['B2', 'B3']);
    expect(given.problems).toEqual([]);
  });

  it('one row alone, in a file of another unit’s name', async () => {
    const given = await read([[1, 'Xã Nam Đàn', 12]], 'Xa Kim Lien.xlsx');
    expect(figures(given)).toEqual(['xa-nam-dan: TT 12 @C2']);
    expect(given.problems).toEqual([]);
  });

  it('a blank row has sent nothing', async () => {
    const given = await read([
      [1, 'Xã Nam Đàn', 12],
      [2, 'Xã Kim Liên', null],
    ]);
    expect(given.submissions.map(({ unit }) => unit)).toEqual(['xa-nam-dan']);
  });

  it('a row twice is one submission, whose figures must agree', async () => {
    const alike = await read([
      [1, 'Xã Nam Đàn', 12],
      [2, 'Nam Đàn', 12],
    ]);
    expect(figures(alike)).toEqual(['xa-nam-dan: TT 12 @C2']);
    const differing = await read([
      [1, 'Xã Nam Đàn', 12],
      [2, 'Nam Đàn', 13],
    ]);
    expect(figures(differing, false)).toEqual(['xa-nam-dan: TT gap: unreadable']);
  });
});

describe('each row is one figure of one unit', () => {
  const plan = planWithForms(`  - id: dai
    from: rows
    unit: Đơn vị
    group: xa-phuong
    label: Nội dung
    rows: {Số buổi tuyên truyền: TT, Kinh phí: KP}
    columns: {Số liệu: value, Cùng kỳ: value@previous}
`);
  const head = ['Đơn vị', 'Nội dung', 'Số liệu', 'Cùng kỳ'];

  it.each<[string, readonly (readonly (string | number | null)[])[], readonly string[]]>([
    [
      'the unit in each',
      [
        ['Xã Nam Đàn', 'Số buổi tuyên truyền', 12, 10],
        ['Xã Nam Đàn', 'Kinh phí', 35],
        ['Xã Kim Liên', 'Số buổi tuyên truyền', 9],
      ],
      [],
    ],
    [
      'the unit merged over its rows',
      [
        ['Xã Nam Đàn', 'Số buổi tuyên truyền', 12, 10],
        [null, 'Kinh phí', 35],
        ['Xã Kim Liên', 'Số buổi tuyên truyền', 9],
        ['Tổng cộng', 'Số buổi tuyên truyền', 21],
      ],
      ['A2:A3'],
    ],
  ])('%s', async (_, rows, merges) => {
    const given = readBook(plan, await workbook({ name: 'Sheet1', rows: [head, ...rows], merges }));
    expect(figures(given)).toEqual([
      'xa-nam-dan: TT 12 (10) @C2',
      'xa-nam-dan: KP 35 @C3',
      'xa-kim-lien: TT 9 @C4',
    ]);
    expect(given.problems).toEqual([]);
  });

  it('a unit that is not on the list is named once; a figure of nobody is said', async () => {
    const rows = [
      ['Xã Nam Đan', 'Số buổi tuyên truyền', 12],
      [null, 'Kinh phí', 35],
      [null, 'Kinh phí', 36],
    ];
    const given = readBook(
      plan,
      await workbook({ name: 'Sheet1', rows: [head, ...rows], merges: ['A2:A3'] }),
    );
    expect(given.problems).toEqual(['TK208 bieu.xlsx ▸ Sheet1 ▸ A2', 'TK236 bieu.xlsx ▸ Sheet1 ▸ C4']);
  });
});

describe('several forms in one workbook', () => {
  const plan =
    planWithForms(`  - {id: b1, sheet: Biểu 01, from: '{beside}', label: Nội dung, rows: {Số buổi: TT}, columns: {Số liệu: value}}
  - {id: b2, sheet: Biểu 02, from: '{beside}', label: Nội dung, rows: {Kinh phí: KP}, columns: {Số liệu: value}}
`).replaceAll(`'{beside}'`, '{beside: Đơn vị}');
  const sheet = (name: string, unit: string, label: string, value: number) => ({
    name,
    rows: [
      ['Đơn vị:', unit],
      ['Nội dung', 'Số liệu'],
      [label, value],
    ],
  });

  it('of one unit are one submission', async () => {
    const bytes = await workbook(
      sheet('Biểu 01', 'Xã Nam Đàn', 'Số buổi', 12),
      sheet('Biểu 02', 'UBND xã Nam Đàn', 'Kinh phí', 35),
    );
    const given = readBook(plan, bytes);
    expect(given.submissions).toHaveLength(1);
    expect(figures(given)).toEqual(['xa-nam-dan: TT 12 @B3', 'xa-nam-dan: KP 35 @B3']);
  });

  it('of two units are two', async () => {
    const bytes = await workbook(
      sheet('Biểu 01', 'Xã Nam Đàn', 'Số buổi', 12),
      sheet('Biểu 02', 'Xã Kim Liên', 'Kinh phí', 35),
    );
    expect(figures(readBook(plan, bytes), false)).toEqual(['xa-nam-dan: TT 12', 'xa-kim-lien: KP 35']);
  });
});
