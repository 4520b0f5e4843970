import type { RegisterLayout, RegisterRow } from '../model/register.ts';
import { Cells, columnLetters, setText } from './package/cells.ts';
import { attributeOf, setAttribute } from './package/element.ts';
import { Workbook } from './package/workbook.ts';
import { Unpatchable } from './package/xml.ts';

/**
 * A register with lines added below its last one, set like that; everything that stood in it stays. Undefined where
 * the workbook cannot be edited so.
 */
export function appendRows(
  workbook: Uint8Array,
  layout: RegisterLayout,
  rows: readonly RegisterRow[],
): Uint8Array | undefined {
  try {
    const book = new Workbook(workbook);
    const part = book.sheets.find(({ name }) => name === layout.sheet)?.part;
    if (part === undefined) return undefined;
    const cells = new Cells(book.pack.tree(part));
    for (const [index, row] of rows.entries()) appendRow(cells, layout, layout.lastRow + 1 + index, row);
    return book.pack.bytes();
  } catch (error) {
    if (error instanceof Unpatchable) return undefined;
    throw error;
  }
}

function appendRow(
  cells: Cells,
  { columns, headRow, lastRow }: RegisterLayout,
  at: number,
  row: RegisterRow,
): void {
  for (const [key, column] of columns) {
    const letters = columnLetters(column);
    const cell = cells.at(`${letters}${at}`);
    const format = lastRow > headRow ? attributeOf(cells.at(`${letters}${lastRow}`), 's') : undefined;
    if (format !== undefined) setAttribute(cell, 's', format);
    const text = row[key] ?? '';
    if (text !== '') setText(cell, text);
  }
}
