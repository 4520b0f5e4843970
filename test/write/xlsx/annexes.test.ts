import type { Workbook, Worksheet } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeAnnexes } from '../../../src/write/xlsx.ts';
import { cellWith, open, partsOf, sheetOf } from './open.ts';
import { annex, cells, reportWith } from './samples.ts';

const second = { ...annex, label: 'Phụ lục II', sheet: 'Phụ lục II', landscape: false };

describe('an annex as a sheet', () => {
  let bytes: Uint8Array;
  let book: Workbook;
  let sheet: Worksheet;

  beforeAll(async () => {
    bytes = await writeAnnexes(reportWith([annex, second]));
    book = await open(bytes);
    sheet = sheetOf(book, 'Phụ lục I');
  });

  it('there is one sheet for each annex, in their order', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('leaves room for the stamp, then label, title in capitals, what it belongs to, measure', () => {
    expect(sheet.getRow(1).height).toBeGreaterThanOrEqual(24);
    expect(sheet.getRow(1).hasValues).toBe(false);
    const titles = [2, 3, 4, 5].map((row) => sheet.getCell(row, 1));
    expect(
      titles.map(({ value, font, alignment }) => [value, font.bold, font.italic, alignment.horizontal]),
    ).toEqual([
      ['Phụ lục I', true, undefined, 'center'],
      ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU', true, undefined, 'center'],
      [annex.attached, undefined, true, 'center'],
      ['Đơn vị tính: người', undefined, true, 'right'],
    ]);
    for (const row of [2, 3, 4, 5]) expect(sheet.getCell(row, 5).master.address).toBe(`A${row}`);
  });

  it('head cells span as in the report', () => {
    expect(sheet.getCell('A7').master.address).toBe('A6');
    expect(sheet.getCell('D6').master.address).toBe('C6');
    expect(sheet.getCell('C7').value).toBe('Số lượng');
    expect(sheet.getCell('B9').master.address).toBe('B9');
    expect(sheet.getCell('E9').master.address).toBe('B9');
  });

  it('head, headings and totals are bold, column numbers italic', () => {
    const style = (text: string) => cellWith(sheet, text).font;
    for (const text of ['TT', 'Số lượng', 'A', 'TỔNG CỘNG']) expect(style(text).bold, text).toBe(true);
    expect(style('(3)')).toMatchObject({ italic: true });
    expect(style('(3)').bold).toBeUndefined();
    expect(style('trong đó: ngoài xã hội').bold).toBeUndefined();
    expect(cellWith(sheet, 'trong đó: ngoài xã hội').alignment.indent).toBe(1);
  });

  it('every cell of the table has its border and Times New Roman', () => {
    for (let row = 6; row <= 12; row += 1) {
      for (let column = 1; column <= 5; column += 1) {
        const { border, font } = sheet.getCell(row, column);
        expect([border?.top?.style, border?.left?.style, font.name], `${row}:${column}`).toEqual([
          'thin',
          'thin',
          'Times New Roman',
        ]);
      }
    }
    expect(partsOf(bytes).get('xl/styles.xml')).not.toContain('Calibri');
  });

  it('figures are numbers that show the text of the report', () => {
    expect([sheet.getCell('C10').value, sheet.getCell('C10').numFmt]).toEqual([6214, '#,##0']);
    expect([sheet.getCell('D10').value, sheet.getCell('D10').numFmt]).toEqual([483 / 6697, '0.00%']);
    expect([sheet.getCell('C11').value, sheet.getCell('C11').numFmt]).toEqual([0, '#,##0;-#,##0;"-"']);
    expect(sheet.getCell('D11').value).toBe('8/20');
    expect(sheet.getCell('C12').value).toBe('…');
  });

  it('no text is a formula, now or when its cell is opened', () => {
    for (const [address, text] of [
      ['E10', '=HYPERLINK("http://example.com","xem")'],
      ['E11', '@SUM(A1:A9)'],
      ['E12', '-12 xã'],
    ] as const) {
      expect([sheet.getCell(address).value, sheet.getCell(address).numFmt]).toEqual([text, '@']);
    }
    for (const [path, part] of partsOf(bytes)) {
      if (path.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]|<hyperlink/);
    }
  });

  it('notes and the two signers stand below', () => {
    expect(cellWith(sheet, annex.notes[0] ?? '').address).toBe('A14');
    const [maker, chief] = ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'].map((text) => cellWith(sheet, text));
    expect(maker?.address).toBe('A16');
    expect(chief?.row).toBe(maker?.row);
    expect(Number(chief?.col)).toBeGreaterThan(1);
    expect(sheet.getRow(17).height).toBeGreaterThan(50);
  });

  it('a row is as high as its longest text needs', () => {
    expect(sheet.getRow(10).height).toBeGreaterThan(1.5 * sheet.getRow(11).height);
  });

  it('prints on A4, one page wide, with the head on each page and a number from page 2', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 1,
      printTitlesRow: '6:8',
    });
    expect(sheet.pageSetup.margins).toMatchObject({ left: 1.181, right: 0.591, top: 0.787, bottom: 0.787 });
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: '&C&"Times New Roman,Regular"&13&P',
    });
    expect(sheet.headerFooter.firstHeader).toBeUndefined();
    expect(sheetOf(book, 'Phụ lục II').pageSetup.orientation).toBe('portrait');
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain('&apos;Phụ lục I&apos;!$A$1:$E$18');
  });

  it('the head stays in view', () => {
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 8, showGridLines: false }]);
  });

  it('the columns fill the page', () => {
    const units = [1, 2, 3, 4, 5].map((column) => sheet.getColumn(column).width ?? 0);
    expect(units.reduce((sum, width) => sum + width, 0)).toBeCloseTo((252 * 72) / 25.4 / 5.4, 0);
  });
});

describe('at the edges', () => {
  it('a report without an annex is still a workbook that opens', async () => {
    const book = await open(await writeAnnexes(reportWith([])));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Phụ lục']);
  });

  it('a head too high for a small screen is not frozen', async () => {
    const head = [{ cells: cells(...Array.from({ length: 5 }, () => 'Số người nghiện '.repeat(40))) }];
    const high = { ...annex, table: { ...annex.table, head } };
    const book = await open(await writeAnnexes(reportWith([high])));
    expect(book.worksheets[0]?.views[0]?.state).toBe('normal');
  });

  it('two annexes of one name both have a sheet', async () => {
    const book = await open(await writeAnnexes(reportWith([annex, annex])));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục I (2)']);
  });

  it('a table of one column has both signers', async () => {
    const [column] = annex.table.columns;
    const narrow = { columns: column ? [column] : [], head: [], rows: [{ cells: cells('một') }] };
    const book = await open(await writeAnnexes(reportWith([{ ...annex, table: narrow }])));
    expect(cellWith(sheetOf(book, 'Phụ lục I'), 'THỦ TRƯỞNG ĐƠN VỊ').address).toMatch(/^B/);
  });

  it('text that XML cannot hold, or that only looks like its spelling, comes out readable', async () => {
    const texts = [
      'a\u0000b\uD800c',
      'x_x0041_y',
      '<b>&amp;"',
      'dòng một\r\ndòng hai\r\n',
      'z'.repeat(40_000),
    ];
    const odd = { ...annex.table, rows: [{ cells: cells(...texts) }] };
    const book = await open(await writeAnnexes(reportWith([{ ...annex, table: odd }])));
    const row = sheetOf(book, 'Phụ lục I').getRow(9);
    const written = [1, 2, 3, 4].map((column) => row.getCell(column).value);
    expect(written).toEqual(['abc', 'x_x0041_y', '<b>&amp;"', 'dòng một\ndòng hai']);
    expect(String(row.getCell(5).value)).toHaveLength(32_767);
    expect(row.height).toBe(409);
  });
});
