import { describe, expect, test } from 'vitest';
import type { Block, Cell, Row } from '../../src/model/report.ts';
import { writeMarkdown } from '../../src/write/markdown.ts';
import { sampleChart } from './chart/sample-chart.ts';
import { cells, heading, paragraph, runs, sample } from './sample.ts';

const whole = writeMarkdown(sample);

/** What the body alone is written as. */
function body(...blocks: Block[]): string {
  const text = writeMarkdown({ ...sample, body: blocks, annexes: [] });
  return text.slice(text.indexOf('Nghệ An\n\n') + 'Nghệ An\n\n'.length, text.indexOf('\n\n---'));
}

function table(head: Row[], rows: Row[], columns = 2): string {
  const column = { width: 1, align: 'left' } as const;
  return body({ tag: 'table', table: { columns: Array(columns).fill(column), head, rows } });
}

test('the head in its order', () => {
  expect(whole.slice(0, whole.indexOf('\n\nThực hiện Kế hoạch'))).toBe(
    [
      'BỘ CÔNG AN\\\n**CÔNG AN TỈNH NGHỆ AN**',
      'Số:       /BC-CAT-PC04',
      '**DỰ THẢO**',
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\\n**Độc lập - Tự do - Hạnh phúc**',
      '*Nghệ An, ngày       tháng 6 năm 2026*',
      '# BÁO CÁO',
      `**${sample.head.title}**`,
      'Kính gửi: Ủy ban nhân dân tỉnh Nghệ An',
    ].join('\n\n'),
  );
});

test('the foot: recipients, then the signer', () => {
  expect(whole).toContain(
    '\n\n---\n\n***Nơi nhận:***\n\n- Như trên;\n- Cục C04, Bộ Công an;\n- Lưu: VT, PC04.\n\n**KT. GIÁM ĐỐC**\\\n**PHÓ GIÁM ĐỐC**\n\n**Đại tá Nguyễn Văn A**\n\n',
  );
});

test('charts are pictures beside the file, with their names and in words', () => {
  const charts = { label: 'Phụ lục III', title: 'BIỂU ĐỒ', attached: '(Kèm theo)', charts: [sampleChart] };
  expect(writeMarkdown({ ...sample, charts })).toContain(
    [
      '\n\n---',
      '# Phụ lục III',
      '**BIỂU ĐỒ**',
      '*(Kèm theo)*',
      '![Biểu đồ 1](bieu-do/bieu-do-1.svg)',
      `**Biểu đồ 1. ${sampleChart.title}**`,
      `${sampleChart.alternative}\n`,
    ].join('\n\n'),
  );
});

test('several addressees are a list', () => {
  const text = writeMarkdown({ ...sample, head: { ...sample.head, to: ['Bộ Công an', 'Tỉnh ủy'] } });
  expect(text).toContain('\n\nKính gửi:\n\n- Bộ Công an;\n- Tỉnh ủy.\n\n');
});

test('an annex: label, title, reference, measure, table, notes', () => {
  expect(whole).toContain('\n\n---\n\n# Phụ lục II\n\n**Số liệu theo xã, phường**\n\n*(Kèm theo');
  expect(whole).toContain('\n\n*Đơn vị tính: người*\n\n| TT |');
  expect(whole).toContain('\n\n(\\*) Số liệu ước.\n');
});

describe('blocks', () => {
  test.each<[string, Block, string]>([
    ['a heading', heading('roman', 1, 'I. TÌNH HÌNH'), '## I. TÌNH HÌNH'],
    ['a heading past the sixth level', heading('letter', 8, 'a) Tồn tại'), '###### a) Tồn tại'],
    ['a bullet', paragraph('Một.', '-'), '- Một.'],
    ['a second bullet', paragraph('Một.', '+'), '+ Một.'],
    ['a line end', paragraph('Một\nHai'), 'Một\\\nHai'],
    ['bold', runs({ text: 'Đạt ' }, { text: '8%', bold: true }, { text: '.' }), 'Đạt **8%**.'],
    ['bold italic', runs({ text: 'Đạt', bold: true, italic: true }), '***Đạt***'],
    ['spaces outside the marks', runs({ text: ' a ', bold: true }, { text: 'b' }), ' **a** b'],
    ['nothing to mark', runs({ text: ' ', bold: true }, { text: 'b' }), ' b'],
  ])('%s', (_, block, expected) => {
    expect(body(block)).toBe(expected);
  });

  test('a comment is a footnote at the end', () => {
    const text = writeMarkdown({ ...sample, body: [runs({ text: 'Nhiều xã', comment: 'xã A' })] });
    expect(text).toContain('\n\nNhiều xã[^1]\n\n');
    expect(text.endsWith('\n\n[^1]: xã A\n')).toBe(true);
  });
});

describe('text stays text', () => {
  test.each([
    ['<script>', '\\<script\\>'],
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['[a](b)', '\\[a\\](b)'],
    ['# một', '\\# một'],
    ['- một', '\\- một'],
    ['1. một', '1\\. một'],
    ['12/130 xã', '12/130 xã'],
    ['&amp;', '\\&amp;'],
    ['a\u0000\u202eb', 'ab'],
    ['một\n- hai', 'một\\\n\\- hai'],
  ])('%j', (text, expected) => {
    expect(body(paragraph(text))).toBe(expected);
  });
});

describe('tables', () => {
  test('columns are aligned as they are', () => {
    expect(whole).toContain(
      '| TT | Nguồn vốn | Kế hoạch giao | Giải ngân | Tỷ lệ |\n| :---: | --- | ---: | ---: | ---: |',
    );
  });

  test('pipes and line ends do not break a row', () => {
    expect(table([{ cells: cells('A', 'B') }], [{ cells: cells('a|b', 'c\nd') }])).toBe(
      '| A | B |\n| --- | --- |\n| a\\|b | c<br>d |',
    );
  });

  test('covered cells are empty', () => {
    const tall: Cell = { text: 'Cao', rows: 2 };
    const wide: Cell = { text: 'Rộng', columns: 2 };
    expect(table([{ cells: [tall, wide] }, { cells: cells('a', 'b') }], [], 3)).toBe(
      '| Cao | Rộng |  |\n| --- | --- | --- |\n|  | a | b |',
    );
  });

  test('groups and totals are bold', () => {
    const rows: Row[] = [
      { role: 'group', cells: [{ text: 'I. CÁC XÃ', columns: 2 }] },
      { role: 'total', cells: cells('Tổng', '7') },
    ];
    expect(table([{ cells: cells('A', 'B') }], rows)).toContain('| **I. CÁC XÃ** |  |\n| **Tổng** | **7** |');
  });

  test('a table without a head has an empty one, which Markdown asks for', () => {
    expect(table([], [{ cells: cells('a', 'b') }])).toBe('|  |  |\n| --- | --- |\n| a | b |');
  });
});
