import type { Place } from '../model/place.ts';
import type { RawCell } from '../model/submission.ts';
import { addressOf, type Sheet } from './excel/index.ts';
import { blankCell, isBlank, rawCell } from './form/cell.ts';
import type { RawTable } from './raw.ts';

/** A sheet as it lies there, for what has no keys. */
export function rawTable(file: string, sheet: Sheet): RawTable {
  const cells = new Map<string, RawCell>();
  for (const cell of sheet.filled()) {
    const raw = rawCell(cell, { file, sheet: sheet.name, cell: cell.address });
    if (!isBlank(raw)) cells.set(cell.address, raw);
  }
  return { file, sheet: sheet.name, lastRow: sheet.lastRow, lastColumn: sheet.lastColumn, cells };
}

/** Rows and columns count from 1; blank, with its place, where the sheet has nothing. */
export function tableCell(table: RawTable, row: number, column: number): RawCell {
  return cellOf(table, addressOf(row, column));
}

/** The same, by its address. */
export function cellOf({ file, sheet, cells }: RawTable, cell: string): RawCell {
  const place: Place = { file, sheet, cell };
  return cells.get(cell) ?? blankCell(place);
}
