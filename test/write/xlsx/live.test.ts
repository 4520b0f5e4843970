import { describe, expect, it } from 'vitest';
import type { AuditSheet, Cell, Live, Row } from '../../../src/model/report.ts';
import { writeAudit } from '../../../src/write/xlsx.ts';
import { open, sheetOf } from './open.ts';

/** Cells that other cells compute: formulas name figures, sheets have addresses. */

function sheet(name: string, ...rows: readonly (readonly Cell[])[]): AuditSheet {
  const count = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: count }, () => ({ width: 10, align: 'left' as const }));
  const head: Row = { cells: columns.map(() => ({ text: 'Cột' })) };
  return {
    name,
    lead: '',
    table: { columns, head: [head], rows: rows.map((cells) => ({ cells })) },
    freeze: { rows: 1, columns: 0 },
  };
}

const data = sheet(
  'Dữ liệu xa',
  [{ text: 'Xã Nam Đàn' }, { text: '20', exact: '20', figure: 'a' }],
  [{ text: 'Xã Kim Liên' }, { text: 'Chưa gửi báo cáo', figure: 'b' }],
  [{ text: 'Phường Cửa Lò' }, { text: '1,5', exact: '3/2', figure: 'c' }],
);

async function written(cell: Cell, ...more: readonly AuditSheet[]): Promise<unknown> {
  const book = await open(
    await writeAudit({ title: '', day: '2026-06-14', sheets: [...more, sheet('Tổng', [cell])] }),
  );
  return sheetOf(book, 'Tổng').getCell('A3').value;
}

const total: Live = ['SUM(', { from: 'a', to: 'c' }, ')'];

describe('a live cell', () => {
  it('reads the cells in which the figures stand, and holds our value', async () => {
    const cell = { text: '21,5', exact: '43/2', formula: total };
    expect(await written(cell, data)).toEqual({ formula: "SUM('Dữ liệu xa'!B3:B5)", result: 21.5 });
  });

  it('names no sheet for cells of its own', async () => {
    const cell = { text: '7', exact: '7', figure: 'own', formula: ['1*', { from: 'own' }] };
    expect(await written(cell)).toEqual({ formula: '1*A3', result: 7 });
  });

  it('may come to words', async () => {
    const formula: Live = ['IF(', { from: 'a' }, '>10,"Đạt","Chưa đạt")'];
    expect(await written({ text: 'Đạt', formula }, data)).toEqual({
      formula: `IF('Dữ liệu xa'!B3>10,"Đạt","Chưa đạt")`,
      result: 'Đạt',
    });
  });

  it.each<[string, Live, readonly AuditSheet[]]>([
    ['a figure that stands nowhere', ['2*', { from: 'gone' }], [data]],
    [
      'the ends of a range in two sheets',
      ['SUM(', { from: 'a', to: 'd' }, ')'],
      [data, sheet('Khác', [{ text: '1', figure: 'd' }])],
    ],
    ['more letters than Excel takes', [...Array.from({ length: 9000 }, () => '+'), { from: 'a' }], [data]],
  ])('stays a constant: %s', async (_case, formula, sheets) => {
    expect(await written({ text: '4', exact: '4', formula }, ...sheets)).toBe(4);
  });

  it('stays the text that it is where no number format shows it', async () => {
    const cell = { text: '8/20', exact: '2/5', formula: total };
    expect(await written(cell, data)).toBe('8/20');
  });

  it.each([
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', async (column, letters) => {
    const cells = Array.from(
      { length: column + 1 },
      (_, index): Cell => ({ text: '1', figure: `f${index}` }),
    );
    const cell = { text: '1', exact: '1', formula: [{ from: `f${column}` }] };
    expect(await written(cell, sheet('Rộng', cells))).toEqual({ formula: `'Rộng'!${letters}3`, result: 1 });
  });
});
