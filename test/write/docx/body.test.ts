import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, HeadingKind, Table } from '../../../src/model/report.ts';
import { columnWidths } from '../../../src/write/docx/table.ts';
import { writeDocx } from '../../../src/write/docx.ts';
import { cells, heading, paragraph, runs, sample } from '../sample.ts';
import { documentOf, elements, paragraphOf, part, textOf, values } from './parts.ts';

const xml = await documentOf(sample);
const styles = part(await writeDocx(sample), 'word/styles.xml');

/** The sizes of letters in half points that the styles of these paragraphs give, no run having one of its own. */
function sizes(found: string): readonly string[] {
  expect(values(found, 'w:sz', 'w:val')).toEqual([]);
  const used = new Set(values(found, 'w:pStyle', 'w:val'));
  return [...used].flatMap((id) => {
    const style = elements(styles, 'w:style').find((each) => each.includes(`w:styleId="${id}"`)) ?? '';
    return values(style, 'w:sz', 'w:val');
  });
}

async function bodied(...body: Block[]): Promise<string> {
  return documentOf({ ...sample, body, annexes: [] });
}

describe('headings', () => {
  test.each<[HeadingKind, boolean, boolean, boolean, string]>([
    ['part', true, false, false, 'center'],
    ['roman', true, false, true, 'both'],
    ['arabic', true, false, false, 'both'],
    ['decimal', true, true, false, 'both'],
    ['letter', false, true, false, 'both'],
    ['plain', true, false, false, 'both'],
  ])('%s: bold %s, italic %s, capitals %s, %s', async (kind, bold, italic, capitals, align) => {
    const found = paragraphOf(await bodied(heading(kind, 2, 'Mục')), 'Mục');
    expect(found.includes('<w:b/>')).toBe(bold);
    expect(found.includes('<w:i/>')).toBe(italic);
    expect(found.includes('<w:caps/>')).toBe(capitals);
    expect(values(found, 'w:jc', 'w:val')).toEqual([align]);
  });

  test.each([
    [1, 'Heading1'],
    [3, 'Heading3'],
    [6, 'Heading6'],
    [9, 'Heading6'],
  ])('level %i is the style %s, kept with what follows', async (level, style) => {
    const found = paragraphOf(await bodied(heading('plain', level, 'Mục')), 'Mục');
    expect(values(found, 'w:pStyle', 'w:val')).toEqual([style]);
    expect(found).toContain('<w:keepNext/>');
  });

  test('their styles carry the outline level that navigation goes by', async () => {
    const styles = elements(part(await writeDocx(sample), 'word/styles.xml'), 'w:style');
    const levels = styles
      .filter((style) => style.includes('"Heading'))
      .flatMap((style) => values(style, 'w:outlineLvl', 'w:val'));
    expect(levels).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});

describe('paragraphs', () => {
  test('a bullet is typed, as offices do', async () => {
    const found = await bodied(paragraph('Một.', '-'), paragraph('Hai.', '+'));
    expect(paragraphOf(found, '- Một.')).not.toBe('');
    expect(paragraphOf(found, '+ Hai.')).not.toBe('');
  });

  test('line ends are breaks', async () => {
    expect(paragraphOf(await bodied(paragraph('Một\r\nHai')), 'Một\nHai')).toContain('<w:br/>');
  });

  test('a figure stands in a content control tagged with its id', async () => {
    const found = await bodied(runs({ text: 'Đạt ' }, { text: '8,08%', figure: 'indicator/A1', bold: true }));
    const [control = ''] = elements(found, 'w:sdt');
    expect(values(control, 'w:tag', 'w:val')).toEqual(['indicator/A1']);
    expect(textOf(control)).toBe('8,08%');
  });

  test('an id longer than Word holds leaves the text without a control', async () => {
    const found = await bodied(runs({ text: '8', figure: `element/${'X'.repeat(60)}` }));
    expect(elements(found, 'w:sdt')).toEqual([]);
    expect(paragraphOf(found, '8')).not.toBe('');
  });

  test('a run to be looked at is yellow and carries its comment, dated by the report', async () => {
    const bytes = await writeDocx(sample);
    const comments = elements(part(bytes, 'word/comments.xml'), 'w:comment');
    expect(comments.map(textOf)).toEqual([
      'Tổng hợp từ báo cáo của 42 xã, phường: Kim Liên, Nam Đàn, Tri Lễ, …',
    ]);
    expect(comments[0]).toContain('w:date="2026-06-14T00:00:00.000Z"');
    expect(values(xml, 'w:highlight', 'w:val')).toEqual(['yellow']);
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(values(xml, `w:${name}`, 'w:id')).toEqual(['0']);
    }
  });

  test('a report with nothing to look at has no comments', async () => {
    const bytes = await writeDocx({ ...sample, body: [paragraph('Xong./.')] });
    expect(part(bytes, 'word/document.xml')).not.toMatch(/w:comment|w:highlight/);
  });
});

describe('tables', () => {
  const long = elements(xml, 'w:tbl').at(-1) ?? '';
  const rows = elements(long, 'w:tr');

  test('every head row is repeated, no row is split', () => {
    const repeated = rows.map((row) => row.includes('<w:tblHeader/>'));
    expect(repeated.slice(0, 4)).toEqual([true, true, true, false]);
    expect(repeated.slice(4)).not.toContain(true);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  test('the columns fill the text width of the page', () => {
    const [portrait = '', landscape = ''] = elements(xml, 'w:tbl').slice(-2);
    const sum = (table: string) =>
      values(table, 'w:gridCol', 'w:w').reduce((all, one) => all + Number(one), 0);
    expect([sum(portrait), sum(landscape)]).toEqual([11906 - 1701 - 850, 16838 - 1701 - 850]);
  });

  test('each row’s cells are as wide as the columns they stand in', () => {
    const total = 16838 - 1701 - 850;
    for (const row of rows) {
      expect(values(row, 'w:tcW', 'w:w').reduce((sum, one) => sum + Number(one), 0)).toBe(total);
    }
  });

  test('letters are of 11 pt in a table of eight columns and more, of 12 pt in others', () => {
    const [portrait = ''] = elements(xml, 'w:tbl').slice(-2);
    expect(sizes(portrait)).toEqual(['24']);
    expect(sizes(long)).toEqual(['22']);
  });

  test('group and total rows are bold, column numbers italic and centred, figures right', () => {
    expect(paragraphOf(long, 'I. CÁC XÃ')).toContain('<w:b/>');
    expect(paragraphOf(long, 'TỔNG CỘNG')).toContain('<w:b/>');
    expect(paragraphOf(long, '(3)')).toContain('<w:i/>');
    expect(paragraphOf(long, '(3)')).toContain('<w:jc w:val="center"/>');
    expect(paragraphOf(long, '294')).toContain('<w:jc w:val="right"/>');
    expect(paragraphOf(long, 'Xã Kim Liên')).not.toContain('<w:b/>');
  });

  test('a label of "trong đó" is indented', () => {
    expect(values(paragraphOf(long, 'Trong đó: xã biên giới'), 'w:ind', 'w:left')).toEqual(['200']);
  });

  test('a cell over two rows covers the one below', () => {
    expect(values(rows[0] ?? '', 'w:vMerge', 'w:val')).toEqual(['restart', 'restart']);
    expect(values(rows[1] ?? '', 'w:vMerge', 'w:val')).toEqual(['continue', 'continue']);
  });

  test('a figure in a cell is tagged, an empty cell is not', async () => {
    const row = {
      cells: [
        { text: '7', figure: 'element/NNT' },
        { text: '', figure: 'element/NSD' },
      ],
    };
    const column = { width: 1, align: 'right' } as const;
    const found = await bodied({ tag: 'table', table: { columns: [column, column], head: [], rows: [row] } });
    expect(values(found, 'w:tag', 'w:val')).toEqual(['element/NNT']);
  });

  test('the measure stands right over the table, in italics', () => {
    const measure = paragraphOf(xml, 'Đơn vị tính: người');
    expect(measure).toContain('<w:jc w:val="right"/>');
    expect(measure).toContain('<w:i/>');
  });

  test('shares of any size become whole widths that add up, none lost by more than one twip', () => {
    const share = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (shares) => {
        const columns = shares.map((width) => ({ width, align: 'left' as const }));
        const widths = columnWidths({ columns, head: [], rows: [] }, 9355);
        const all = shares.reduce((sum, one) => sum + one, 0);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBe(9355);
        widths.forEach((width, index) => {
          expect(Math.abs(width - ((shares[index] ?? 0) * 9355) / all)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test.each<[string, Table]>([
    ['no column', { columns: [], head: [], rows: [] }],
    ['no row', { columns: [{ width: 1, align: 'left' }], head: [{ cells: cells('A') }], rows: [] }],
  ])('a table of %s still opens', async (_, table) => {
    expect(await bodied({ tag: 'table', table }, paragraph('Sau bảng.'))).toContain('Sau bảng.');
  });
});

describe('annexes', () => {
  test('label bold, title bold capitals, reference italic, all centred', () => {
    for (const text of ['Phụ lục II', 'Số liệu theo xã, phường']) {
      expect(paragraphOf(xml, text)).toContain('<w:b/>');
      expect(paragraphOf(xml, text)).toContain('<w:jc w:val="center"/>');
    }
    expect(paragraphOf(xml, 'Số liệu theo xã, phường')).toContain('<w:caps/>');
    expect(values(paragraphOf(xml, 'Phụ lục II'), 'w:pStyle', 'w:val')).toEqual(['Heading1']);
    const reference = elements(xml, 'w:p').find((one) => textOf(one).startsWith('(Kèm theo')) ?? '';
    expect(reference).toContain('<w:i/>');
    expect(reference).toContain('<w:jc w:val="center"/>');
  });

  test('notes stand under the table in its size', () => {
    expect(sizes(paragraphOf(xml, '(*) Số liệu ước.'))).toEqual(['22']);
  });
});
