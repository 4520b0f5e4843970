import { describe, expect, it } from 'vitest';
import {
  figures,
  planWithForms,
  type ReadBack,
  readBook,
  type Sheet,
  workbook,
} from '../../support/mapped.ts';

/** An agency's list of communes, a row each: its own submission with figures by unit. */

const plan = planWithForms(`  - id: b3
    sheet: Biểu 03*
    from: so-y-te
    unit: Xã, phường
    group: xa-phuong
    columns:
      Người nghiện / Tổng số: NNT
      "Người nghiện / Trong đó: nữ": NNT-NU
      Cùng kỳ năm trước: NNT@previous
      Ghi chú: note
`);

const title = ['BIỂU TỔNG HỢP NGƯỜI NGHIỆN'];
const head = [
  ['STT', 'Xã, phường', 'Người nghiện', null, 'Cùng kỳ năm trước', 'Ghi chú'],
  [null, null, 'Tổng số', 'Trong đó: nữ'],
];
const merges = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'];
const rows = [
  [1, 'Xã Nam Đàn', 24, 3, 26, 'đã rà soát'],
  [2, 'UBND xã Kim Liên', 11, null, 10],
  [3, 'P. Cộng Hòa', null, null, null],
];
const usual: Sheet = { name: 'Biểu 03', rows: [title, ...head, ...rows], merges };

async function read(sheet: Partial<Sheet>, text = plan): Promise<ReadBack> {
  return readBook(text, await workbook({ ...usual, ...sheet }));
}

const both = [
  'so-y-te: xa-nam-dan NNT 24 (26) @C4',
  'so-y-te: xa-nam-dan NNT-NU 3 @D4',
  'so-y-te: xa-kim-lien NNT 11 (10) @C5',
];

describe('a list under a header of two rows', () => {
  it('is the agency’s submission, each figure with its cell', async () => {
    const given = await read({});
    expect(figures(given)).toEqual(both);
    expect(given.problems).toEqual([]);
    expect(given.messages).toContain('TK238 Đọc theo biểu "b3": 3 số liệu.');
  });

  it('carries the note of the row', async () => {
    const [submission] = (await read({})).submissions;
    expect(submission?.entries.find(({ element }) => element === 'NNT')?.note).toBe('đã rà soát');
  });

  it('a blank is a gap at its cell', async () => {
    const [submission] = (await read({})).submissions;
    const blank = submission?.entries.find(
      ({ unit, element }) => unit === 'xa-kim-lien' && element === 'NNT-NU',
    );
    expect(blank).toMatchObject({ reading: { tag: 'gap', gap: 'blank' }, place: { cell: 'D5' } });
  });
});

describe('whatever else stands in the sheet does not matter', () => {
  it('rows and columns put in between, another title, the columns in another order', async () => {
    const given = await read({
      rows: [
        ['SỞ Y TẾ'],
        title,
        ['Ghi chú', 'Cùng kỳ năm trước', 'cột mới', 'Người nghiện', null, 'XÃ, PHƯỜNG'],
        [null, null, null, 'Trong đó: nữ', 'TỔNG  SỐ'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['đã rà soát', 26, 7, 3, 24, '1. Xã Nam Đàn'],
        [null, 10, 8, null, 11, '2. Xã Kim Liên'],
      ],
      merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
    });
    expect(figures(given)).toEqual([
      'so-y-te: xa-nam-dan NNT 24 (26) @E6',
      'so-y-te: xa-nam-dan NNT-NU 3 @D6',
      'so-y-te: xa-kim-lien NNT 11 (10) @E7',
    ]);
    expect(given.problems).toEqual([]);
  });

  it('the numbers of columns under the head are no figures', async () => {
    const numbered = ['A', 'B', '1=2+3', 2, 3, 4];
    const given = await read({ rows: [title, ...head, numbered, ...rows] });
    expect(figures(given, false)).toEqual(both.map((each) => each.replace(/ @.*/, '')));
    expect(given.problems).toEqual([]);
  });

  it('a first commune whose figures happen to count up is a commune', async () => {
    const given = await read({ rows: [title, ...head, [1, 'Xã Nam Đàn', 2, 3, 4]] });
    expect(figures(given, false)).toEqual(['so-y-te: xa-nam-dan NNT 2 (4)', 'so-y-te: xa-nam-dan NNT-NU 3']);
  });

  it('a signature below the table, headings between the rows', async () => {
    const given = await read({
      rows: [
        title,
        ...head,
        ['I', 'Các xã'],
        ...rows.slice(0, 2),
        ['II', 'Các phường'],
        [],
        [null, 'NGƯỜI LẬP BIỂU', null, 'KT. GIÁM ĐỐC'],
        [null, null, null, 'PHÓ GIÁM ĐỐC'],
        [null, 'Nguyễn Văn A', null, 'Trần Thị B'],
      ],
    });
    expect(figures(given, false)).toEqual(both.map((each) => each.replace(/ @.*/, '')));
    expect(given.problems).toEqual([]);
  });
});

describe('names of units', () => {
  it.each([
    ['xã nam đàn', 'xa-nam-dan'],
    ['- Xã Nam Đàn', 'xa-nam-dan'],
    ['1. Nam Đàn', 'xa-nam-dan'],
    ['tt nam đàn', 'xa-nam-dan'],
    ['PHƯỜNG CỘNG HOÀ', 'phuong-cong-hoa'],
    ['Cộng Hòa', 'phuong-cong-hoa'],
  ])('%s is %s', async (name, unit) => {
    const given = await read({ rows: [title, ...head, [1, name, 24]] });
    expect(figures(given, false)).toEqual([`so-y-te: ${unit} NNT 24`]);
  });

  it.each(['Xã Nam Đan', 'Nam Đàn 2', 'Huyện Nam Đàn'])(
    '%s with a figure is an error at its cell',
    async (name) => {
      const given = await read({ rows: [title, ...head, [1, name, 24]] });
      expect(given.problems).toEqual(['TK208 bieu.xlsx ▸ Biểu 03 ▸ B4']);
    },
  );

  it('without a group a name that two units bear is nobody’s', async () => {
    const given = await read(
      { rows: [title, ...head, [1, 'Nam Đàn', 24]] },
      plan.replace('    group: xa-phuong\n', ''),
    );
    expect(given.messages).toContain(
      'TK208 Tên đơn vị "Nam Đàn" không có trong danh sách hoặc trùng với: xã Nam Đàn, huyện Nam Đàn.',
    );
    expect(figures(given)).toEqual([]);
  });

  it('one unit in two rows that differ: neither is taken', async () => {
    const given = await read({ rows: [title, ...head, [1, 'Xã Nam Đàn', 24], [2, 'Nam Đàn', 25]] });
    expect(figures(given, false)).toEqual(['so-y-te: xa-nam-dan NNT gap: unreadable']);
    expect(given.problems).toEqual(['TK317 bieu.xlsx ▸ Biểu 03 ▸ C5']);
  });

  it('figures without any name are said', async () => {
    const given = await read({ rows: [title, ...head, ...rows, [4, null, 5]] });
    expect(given.problems).toEqual(['TK236 bieu.xlsx ▸ Biểu 03 ▸ C7']);
  });
});

describe('totals are never added, and held against their rows', () => {
  const total = (row: readonly (string | number | null)[]): Promise<ReadBack> =>
    read({ rows: [title, ...head, ...rows, row] });

  it.each([
    ['in the column of names', [null, 'Tổng cộng', 35, 3]],
    ['in the first column', ['Cộng', null, 35, 3]],
    ['with a remark', ['Tổng số (I+II)', null, 35, 3]],
    ['of the whole province', [null, 'Tổng cộng toàn tỉnh', 35, 3]],
    ['that says nothing of some columns', [null, 'TỔNG CỘNG:', 35]],
  ])('%s', async (_, row) => {
    const given = await total(row);
    expect(figures(given)).toEqual(both);
    expect(given.problems).toEqual([]);
  });

  it('one that differs is a warning at its cell', async () => {
    const given = await total([null, 'Tổng cộng', 36, 3, 36]);
    expect(figures(given)).toEqual(both);
    expect(given.problems).toEqual(['TK234 bieu.xlsx ▸ Biểu 03 ▸ C7']);
    expect(given.messages).toContain('TK234 Số người nghiện: hàng tổng ghi 36, cộng các hàng được 35.');
  });

  it('sections have totals of their own, above or below their rows', async () => {
    const given = await read({
      rows: [
        title,
        ...head,
        ['I', 'Các xã', 35],
        ...rows.slice(0, 2),
        ['II', 'Các phường', 4],
        [1, 'Phường Cộng Hòa', 4],
        ['Tổng cộng', null, 39],
      ],
    });
    expect(figures(given, false)).toContain('so-y-te: phuong-cong-hoa NNT 4');
    expect(given.problems).toEqual([]);
  });

  it('a commune whose name begins like a total is a commune', async () => {
    const given = await read({ rows: [title, ...head, [1, 'Cộng Hòa', 9]] });
    expect(figures(given, false)).toEqual(['so-y-te: phuong-cong-hoa NNT 9']);
  });

  it('nothing is held against rows that cannot be read', async () => {
    const given = await read({ rows: [title, ...head, [1, 'Xã Nam Đàn', '12-15'], ['Tổng cộng', null, 35]] });
    expect(given.problems).toEqual(['TK301 bieu.xlsx ▸ Biểu 03 ▸ C4']);
  });
});

describe('merged cells', () => {
  it('a name over two rows is one line, its figure counts once', async () => {
    const given = await read({
      rows: [title, ...head, [1, 'Xã Nam Đàn', 24, 3, 26], [null, null, null], [2, 'Xã Kim Liên', 11]],
      merges: [...merges, 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5'],
    });
    expect(figures(given, false)).toEqual([
      'so-y-te: xa-nam-dan NNT 24 (26)',
      'so-y-te: xa-nam-dan NNT-NU 3',
      'so-y-te: xa-kim-lien NNT 11',
    ]);
    expect(given.problems).toEqual([]);
  });

  it('a name over two rows with a figure in each: neither is taken', async () => {
    const given = await read({
      rows: [title, ...head, [1, 'Xã Nam Đàn', 24], [null, null, 25]],
      merges: [...merges, 'B4:B5'],
    });
    expect(figures(given, false)).toEqual(['so-y-te: xa-nam-dan NNT gap: unreadable']);
    expect(given.problems).toEqual(['TK317 bieu.xlsx ▸ Biểu 03 ▸ C5']);
  });

  it('a figure over the rows of two units is nobody’s', async () => {
    const given = await read({
      rows: [title, ...head, [1, 'Xã Nam Đàn', 24], [2, 'Xã Kim Liên']],
      merges: [...merges, 'C4:C5'],
    });
    expect(figures(given, false)).toEqual([
      'so-y-te: xa-nam-dan NNT gap: unreadable',
      'so-y-te: xa-kim-lien NNT gap: unreadable',
    ]);
    expect(given.problems).toEqual(['TK235 bieu.xlsx ▸ Biểu 03 ▸ C4', 'TK235 bieu.xlsx ▸ Biểu 03 ▸ C4']);
  });

  it('a figure over two columns of figures is neither’s', async () => {
    const given = await read({ rows: [title, ...head, [1, 'Xã Nam Đàn', 24]], merges: [...merges, 'C4:D4'] });
    expect(figures(given, false)).toEqual([
      'so-y-te: xa-nam-dan NNT gap: unreadable',
      'so-y-te: xa-nam-dan NNT-NU gap: unreadable',
    ]);
  });

  it('last year’s figure over two rows spoils last year’s alone', async () => {
    const given = await read({
      rows: [title, ...head, [1, 'Xã Nam Đàn', 24, 3, 26], [2, 'Xã Kim Liên', 11]],
      merges: [...merges, 'E4:E5'],
    });
    expect(figures(given, false)).toEqual([
      'so-y-te: xa-nam-dan NNT 24',
      'so-y-te: xa-nam-dan NNT-NU 3',
      'so-y-te: xa-kim-lien NNT 11',
    ]);
    expect(given.problems).toEqual(['TK235 bieu.xlsx ▸ Biểu 03 ▸ E4', 'TK235 bieu.xlsx ▸ Biểu 03 ▸ E4']);
  });

  it('a name merged over the column of numbers too', async () => {
    const given = await read({
      rows: [title, ...head, ...rows, ['Tổng cộng', null, 35]],
      merges: [...merges, 'A7:B7'],
    });
    expect(given.problems).toEqual([]);
  });
});
