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
  { sheet, columns, headRow, lastRow }: RegisterLayout,
  rows: readonly RegisterRow[],
): Uint8Array | undefined {
  try {
    const book = new Workbook(workbook);
    const part = book.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) return undefined;
    const cells = new Cells(book.pack.tree(part));
    for (const [index, row] of rows.entries()) {
      for (const [key, column] of columns) {
        const cell = cells.at(`${columnLetters(column)}${lastRow + 1 + index}`);
        const above =
          lastRow > headRow ? attributeOf(cells.at(`${columnLetters(column)}${lastRow}`), 's') : undefined;
        if (above !== undefined) setAttribute(cell, 's', above);
        const text = row[key] ?? '';
        if (text !== '') setText(cell, text);
      }
    }
    return book.pack.bytes();
  } catch (error) {
    if (error instanceof Unpatchable) return undefined;
    throw error;
  }
}
