import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planWithForms } from '../../support/mapped.ts';
import { linesOf, planOf, planText } from '../../support/plan-text.ts';

/** Forms that are not ours, as the plan declares them. Lines are counted from `forms:` on. */

const list = `forms:
  - id: b3
    sheet: Biểu 03*
    from: cong-an-tinh
    unit: Xã, phường
    group: xa-phuong
    columns: {Tổng số: NNT, Cùng kỳ: NNT@previous, Ghi chú: note}
`;
const table = `forms:
  - id: b1
    from: file
    label: Nội dung
    rows: {Kinh phí: KP, Trong đó / Ngoài xã hội: NNT-NGOAI}
    columns: {Kết quả: value, Ước: estimated}
    period: {beside: Kỳ}
`;

function found(form: string, old: string, other: string): readonly string[] {
  if (!form.includes(old)) throw new Error(`the form does not hold: ${old}`);
  return lines(form.replace(old, () => other));
}

const above = planText.split('\n').length - 1;

function lines(form: string): readonly string[] {
  return linesOf(planText + form).map((line) =>
    line.replace(/(?<=plan\.yaml:)\d+/, (number) => String(Number(number) - above)),
  );
}

it.each([list, table])('a good one is nothing to speak of', (form) => {
  expect(lines(form)).toEqual([]);
});

it('the README shows one that works', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
  const shown = /```yaml\n(forms:\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(planOf(planWithForms(shown.replace('forms:\n', ''))).forms.map(({ id }) => id)).toEqual([
    'danh-sach',
    'bieu-xa',
  ]);
});

it('is resolved', () => {
  expect(planOf(planText + list).forms).toEqual([
    {
      id: 'b3',
      sheet: 'Biểu 03*',
      from: { tag: 'unit', unit: 'cong-an-tinh' },
      unit: 'Xã, phường',
      group: 'xa-phuong',
      rows: [],
      columns: [
        { tag: 'figure', header: 'Tổng số', element: 'NNT', isPrevious: false },
        { tag: 'figure', header: 'Cùng kỳ', element: 'NNT', isPrevious: true },
        { tag: 'note', header: 'Ghi chú' },
      ],
    },
  ]);
});

describe('what is not there', () => {
  it.each([
    [list, 'Tổng số: NNT', 'Tổng số: NGT', '7:15 Không có chỉ tiêu số liệu "NGT".'],
    [list, 'from: cong-an-tinh', 'from: cong-an', '4:5 Không có đơn vị "cong-an".'],
    [list, 'group: xa-phuong', 'group: xa', '6:5 Không có nhóm đơn vị "xa".'],
    [table, 'Kinh phí: KP', 'Kinh phí: KPH', '5:12 Không có chỉ tiêu số liệu "KPH".'],
  ])('%#', (form, old, other, finding) => {
    expect(found(form, old, other)).toContain(`TK104 plan.yaml:${finding}`);
  });
});

describe('what has the wrong shape', () => {
  it.each([
    [
      list,
      '    unit: Xã, phường\n',
      '    units: Xã, phường\n',
      'TK103 plan.yaml:5:5 Không có khóa "units" ở chỗ này.',
    ],
    [list, 'id: b3', 'sheets: a', 'TK102 plan.yaml:2:5 Khóa "forms.0.id": còn thiếu.'],
    [
      table,
      '{beside: Kỳ}',
      '{cell: 3C}',
      'TK102 plan.yaml:7:14 Khóa "forms.0.period.cell": viết không đúng dạng.',
    ],
    [
      list,
      'sheet: Biểu',
      'periods: [nua-nam]\n    sheet: Biểu',
      expect.stringMatching(/^TK102 plan\.yaml:3:15 .*phải là một trong/),
    ],
  ])('%#', (form, old, other, finding) => {
    expect(found(form, old, other)).toContainEqual(finding);
  });
});

describe('what contradicts itself', () => {
  it.each([
    [list, '    unit: Xã, phường\n', '', '6:5 "b3": phải có unit, hoặc label và rows.'],
    [list, 'from: cong-an-tinh\n    unit: Xã, phường', 'from: rows', '4:5 "b3": from: rows cần cột unit.'],
    [table, '    label: Nội dung\n', '', '4:5 "b1": có rows thì phải có cột label.'],
    [list, 'group:', 'label: Nội dung\n    group:', '6:5 "b3": có label thì phải có rows.'],
    [
      list,
      'Ghi chú: note',
      'TỔNG SỐ: note',
      '7:52 "b3": "TỔNG SỐ" trùng tên hoặc trùng số liệu với một dòng khác.',
    ],
    [list, 'Ghi chú: note', 'Số: NNT', '7:52 "b3": "Số" trùng tên hoặc trùng số liệu với một dòng khác.'],
    [
      list,
      'Ghi chú: note',
      '"xã, phường": note',
      '7:52 "b3": "xã, phường" trùng tên hoặc trùng số liệu với một dòng khác.',
    ],
    [list, 'Tổng số: NNT,', '', '7:5 "b3": cột "Cùng kỳ" thiếu cột số trong kỳ đi cùng.'],
    [list, 'Tổng số: NNT, Cùng kỳ: NNT@previous, ', '', '7:5 "b3": không cột nào có số liệu.'],
    [list, 'NNT@previous', 'NNT@cumulative', '7:29 "b3": không hiểu "NNT@cumulative".'],
    [list, 'NNT@previous', 'NNT@2025', '7:29 "b3": không kỳ nào có năm 2025.'],
    [table, 'Ước: estimated', 'Ước: KP', '6:31 "b1": có rows thì cột ghi value, không ghi "KP".'],
    [
      table,
      'Kinh phí: KP',
      '1. Ngoài xã hội: KP, Ngoài xã  hội: SACH',
      '5:33 "b1": "Ngoài xã  hội" trùng tên hoặc trùng số liệu với một dòng khác.',
    ],
    [
      table,
      'Ngoài xã hội: NNT-NGOAI',
      'Ngoài xã hội: KP',
      '5:26 "b1": "Trong đó / Ngoài xã hội" trùng tên hoặc trùng số liệu với một dòng khác.',
    ],
    [
      list,
      'from: cong-an-tinh',
      'from: so-y-te',
      '4:5 "b3": kế hoạch không hỏi số liệu "NNT" ở "so-y-te" theo từng đơn vị.',
    ],
    [
      table,
      'from: file',
      'from: cong-an-tinh',
      '3:5 "b1": kế hoạch không hỏi số liệu "KP" ở "cong-an-tinh".',
    ],
  ])('%#', (form, old, other, finding) => {
    expect(found(form, old, other)).toContain(`TK114 plan.yaml:${finding}`);
  });

  it('two forms of one id', () => {
    const twice = list + list.replace('forms:\n', '');
    expect(lines(twice)).toEqual(['TK105 plan.yaml:8:5 Mã "b3" của biểu mẫu đã dùng ở trên.']);
  });
});
