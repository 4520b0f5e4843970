import { beforeAll, describe, expect, it } from 'vitest';
import { writeAudit } from '../../../src/write/xlsx.ts';
import { open, sheetOf } from './open.ts';
import { auditBook } from './samples.ts';

describe('the internal workbook', () => {
  let sheet: ReturnType<typeof sheetOf>;

  beforeAll(async () => {
    sheet = sheetOf(await open(await writeAudit(auditBook)), 'Theo xã số liệu');
  });

  it('says first what the sheet is for', () => {
    expect(sheet.getCell('A1').value).toBe('Số liệu từng xã, phường.');
  });

  it('has a filter over all rows and keeps head and first columns in view', () => {
    expect(sheet.autoFilter).toBe('A2:C4');
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 2 }]);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '2:2', orientation: 'landscape', fitToWidth: 1 });
  });

  it('numbers are numbers; codes and formulas are texts', () => {
    expect(['C3', 'A3', 'B4', 'C4'].map((address) => sheet.getCell(address).value)).toEqual([
      24,
      '012',
      '=1+1',
      '…',
    ]);
  });

  it('a state has a light fill and an ink of its own', () => {
    const look = (address: string) => {
      const { fill, font } = sheet.getCell(address);
      return [fill?.type === 'pattern' && fill.fgColor?.argb, font.color?.argb];
    };
    expect(look('C3')).toEqual(['FFE2F0D9', 'FF375623']);
    expect(look('C4')).toEqual(['FFFFF2CC', 'FF7F6000']);
    expect(look('A3')).toEqual([undefined, undefined]);
  });

  it('a book without sheets still opens', async () => {
    const book = await open(await writeAudit({ ...auditBook, sheets: [] }));
    expect(book.worksheets).toHaveLength(1);
  });

  it('a table wider than a page and a half is printed across several', async () => {
    const [source] = auditBook.sheets;
    if (source === undefined) throw new Error('the sample has a sheet');
    const columns = Array.from({ length: 60 }, () => ({ width: 10, align: 'right' as const }));
    const wide = { ...source, table: { columns, head: [], rows: [] } };
    const book = await open(await writeAudit({ ...auditBook, sheets: [wide] }));
    expect(book.worksheets[0]?.pageSetup.fitToWidth).toBe(3);
  });
});
