import { describe, expect, it } from 'vitest';
import {
  figures,
  planWithForms,
  type ReadBack,
  readBook,
  type Sheet,
  workbook,
} from '../../support/mapped.ts';

/** A table of one commune: rows say what the figures are, columns of which year. One file a unit. */

const forms = (from: string, more = ''): string => `  - id: b1
    sheet: Biểu 01
    from: ${from}
    label: Nội dung
    rows:
      Số buổi tuyên truyền: TT
      Kinh phí đã chi: KP
      Xã đạt chuẩn không có ma túy: SACH
    columns: {Kết quả: value, Cùng kỳ: value@previous, Ước: estimated, Ghi chú: note}
${more}`;

const rows = [
  ['UBND XÃ NAM ĐÀN'],
  ['Đơn vị báo cáo: Xã Nam Đàn', null, 'Kỳ:', '6 tháng đầu năm 2026'],
  ['TT', 'Nội dung', 'Kết quả', 'Cùng kỳ', 'Ước', 'Ghi chú'],
  [1, 'Số buổi tuyên truyền', 12, 10, 'x', 'cả lồng ghép'],
  [2, '- Kinh phí đã chi', 35.5, 30],
  [3, 'Xã đạt chuẩn không có ma tuý', 'có'],
];
const usual: Sheet = { name: 'Biểu 01', rows };

async function read(plan: string, sheet: Partial<Sheet> = {}, name = 'bieu.xlsx'): Promise<ReadBack> {
  return readBook(plan, await workbook({ ...usual, ...sheet }), name);
}

const all = ['xa-nam-dan: TT 12 (10) @C4', 'xa-nam-dan: KP 71/2 (30) @C5', 'xa-nam-dan: SACH có @C6'];

describe('whose it is', () => {
  it.each([
    ['a cell at an address', '{cell: A1}', 'bieu.xlsx'],
    ['what stands behind a label', '{beside: Đơn vị báo cáo}', 'bieu.xlsx'],
    ['a unit that the plan names', 'xa-nam-dan', 'bieu.xlsx'],
    ['the name of the file', 'file', '016_Xa Nam Dan.xlsx'],
    ['the name of the file where the cell is blank', '{cell: H1}', '016_Xa Nam Dan.xlsx'],
  ])('%s', async (_, from, name) => {
    const given = await read(planWithForms(forms(from)), {}, name);
    expect(figures(given)).toEqual(all);
    expect(given.problems).toEqual([expect.stringMatching(/^TK312 .* C4$/)]);
  });

  it('the cell to the right of the label, however far', async () => {
    const plan = planWithForms(forms('{beside: "Đơn vị báo cáo:"}'));
    const moved = [['ĐƠN VỊ BÁO CÁO :', null, null, 'Xã Kim Liên'], ...rows.slice(2)];
    expect(figures(await read(plan, { rows: moved }), false)[0]).toBe('xa-kim-lien: TT 12 (10)');
  });

  it('a name that is not on the list is an error at its cell', async () => {
    const plan = planWithForms(forms('{beside: Đơn vị báo cáo}'));
    const other = rows.with(1, ['Đơn vị báo cáo: Xã Nam Đan']);
    const given = await read(plan, { rows: other });
    expect(given.submissions).toEqual([]);
    expect(given.problems).toEqual(['TK208 bieu.xlsx ▸ Biểu 01 ▸ A2']);
  });

  it('a label that stands twice names nobody', async () => {
    const plan = planWithForms(forms('{beside: Đơn vị báo cáo}'));
    const given = await read(plan, { rows: [...rows, ['Đơn vị báo cáo: Xã Kim Liên']] });
    expect(given.submissions).toEqual([]);
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 01 ▸ A7', expect.stringMatching(/^TK205 /)]);
  });

  it('nobody is known: an error, and nothing is used', async () => {
    const given = await read(planWithForms(forms('file')));
    expect(given.submissions).toEqual([]);
    expect(given.problems).toEqual([expect.stringMatching(/^TK205 /)]);
  });
});

describe('which period it is of', () => {
  const plan = (spot: string): string => planWithForms(forms('xa-nam-dan', `    period: ${spot}\n`));

  it.each([
    ['the name of the period', '6 tháng đầu năm 2026'],
    ['its id', '2026-6T'],
    ['a sentence with its name', '(Số liệu 6 THÁNG ĐẦU NĂM 2026)'],
  ])('%s', async (_, text) => {
    const given = await read(plan('{beside: Kỳ}'), { rows: rows.with(1, ['Kỳ:', text]) });
    expect(figures(given)).toEqual(all);
  });

  it.each(['năm 2026', 'quý I/2026', '6 tháng đầu năm 2025'])('%s: another one, not used', async (text) => {
    const given = await read(plan('{beside: Kỳ}'), { rows: rows.with(1, ['Kỳ:', text]) });
    expect(given.submissions).toEqual([]);
    expect(given.problems).toEqual(['TK207 bieu.xlsx ▸ Biểu 01 ▸ B2']);
  });

  it('a cell that says nothing is an error', async () => {
    const given = await read(plan('{cell: H1}'));
    expect(given.problems).toEqual([expect.stringMatching(/^TK205 /)]);
  });
});

it('the day of signing and the revision stand in cells too', async () => {
  const plan = planWithForms(
    forms('xa-nam-dan', '    revision: {beside: Lần gửi}\n    signed: {beside: Ngày ký}\n'),
  );
  const given = await read(plan, { rows: [...rows, ['Lần gửi: 2'], ['Ngày ký', '10/6/2026']] });
  expect(given.submissions).toMatchObject([{ revision: 2, signed: '2026-06-10' }]);
});

describe('rows are found by their labels', () => {
  const plan = planWithForms(forms('xa-nam-dan'));

  it('wherever they stand; a note and a mark of an estimate go with them', async () => {
    const given = await read(plan, {
      rows: [...rows.slice(0, 3), [], ['A', 'I. Tuyên truyền'], ...rows.slice(3).reverse()],
    });
    expect(figures(given, false).toSorted()).toEqual(all.map((each) => each.replace(/ @.*/, '')).toSorted());
    const tt = given.submissions[0]?.entries.find(({ element }) => element === 'TT');
    expect(tt).toMatchObject({ estimated: true, note: 'cả lồng ghép' });
  });

  it('a reworded label is a warning, and never a near one instead', async () => {
    const given = await read(plan, { rows: rows.with(3, [1, 'Số buổi tuyên truyền, vận động', 12, 10]) });
    expect(figures(given)).toEqual(all.slice(1));
    expect(given.problems).toEqual(['TK233 bieu.xlsx ▸ Biểu 01 ▸ B3']);
    expect(given.messages).toContain(
      'TK237 Biểu "b1": 1 hàng có số không khai trong kế hoạch: "Số buổi tuyên truyền, vận động".',
    );
  });

  it('a label in two rows is an error, and neither is taken', async () => {
    const given = await read(plan, { rows: [...rows, [4, 'Số buổi tuyên truyền', 13]] });
    expect(figures(given)).toEqual(all.slice(1));
    expect(given.problems).toEqual(['TK231 bieu.xlsx ▸ Biểu 01 ▸ B7']);
  });

  it('what stands under a heading is named with it', async () => {
    const nested = planWithForms(
      forms('xa-nam-dan').replace('Số buổi tuyên truyền: TT', 'Tuyên truyền / Số buổi: TT'),
    );
    const given = await read(nested, {
      rows: [
        ...rows.slice(0, 3),
        ['I', 'Tập huấn'],
        [1, 'Số buổi', 3],
        ['II', 'Tuyên truyền'],
        [1, 'Số hội nghị', 4],
        [2, '- Số buổi', 12],
        [3, 'Kinh phí đã chi', 7],
      ].concat([rows[5] ?? []]),
    });
    expect(figures(given)).toContain('xa-nam-dan: TT 12 @C8');
  });
});

it('a form that happens to use the words of ours is read as the plan says', async () => {
  const given = await read(planWithForms(forms('{beside: Đơn vị báo cáo}')), {
    rows: [['Đơn vị báo cáo', 'Xã Nam Đàn'], ['Kỳ báo cáo', '6 tháng đầu năm 2026'], ...rows.slice(2)],
  });
  expect(figures(given, false)).toContain('xa-nam-dan: TT 12 (10)');
  expect(given.codes).toContain('TK238');
});

describe('figures by year', () => {
  it('a column a year', async () => {
    const plan = planWithForms(
      forms('xa-nam-dan').replace(
        'Kết quả: value, Cùng kỳ: value@previous',
        'Năm 2025: value@2025, Năm 2026: value@2026',
      ),
    )
      .replace('- {id: 2026, kind: year,', '- {id: 2026, kind: multi-year, years: [2025, 2026],')
      .replace('from: 2025-12-15, to: 2026-12-14', 'from: 2025-01-01, to: 2026-12-14');
    const bytes = await workbook({
      name: 'Biểu 01',
      rows: [
        ['Nội dung', 'Năm 2025', 'Năm 2026', 'Ước', 'Ghi chú'],
        ['Số buổi tuyên truyền', 9, 12],
        ['Kinh phí đã chi', 1, 2],
        ['Xã đạt chuẩn không có ma túy', 'có', 'có'],
      ],
    });
    const given = readBook(plan, bytes, 'bieu.xlsx', '2026');
    const tt = given.submissions[0]?.entries.filter(({ element }) => element === 'TT');
    expect(tt?.map(({ year, text }) => `${year} ${text}`)).toEqual(['2025 9', '2026 12']);
  });
});
