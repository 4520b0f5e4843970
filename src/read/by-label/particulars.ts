import { infoLabels, periodLabel } from '../../model/form-words.ts';
import type { RawCell } from '../../model/submission.ts';
import { columnOf, readAddress, rowOf } from '../excel/index.ts';
import { isBlank } from '../form/cell.ts';
import type { RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import { labelKey, labelKeys } from './label.ts';

/** A label and what is written beside it, to its right in the same row. */
export interface Particular {
  readonly label: RawCell;
  readonly values: readonly RawCell[];
}

/** Everywhere a label stands. */
export function particularsOf(table: RawTable, label: string): readonly Particular[] {
  const wanted = labelKey(label);
  const labels = [...table.cells.values()].filter(({ text }) => labelKeys(text).includes(wanted));
  return labels.map((found) => ({ label: found, values: beside(table, found) }));
}

function beside(table: RawTable, { place }: RawCell): readonly RawCell[] {
  const key = 'cell' in place ? readAddress(place.cell) : undefined;
  if (key === undefined) return [];
  const columns = Array.from({ length: table.lastColumn - columnOf(key) }, (_, i) => columnOf(key) + 1 + i);
  return columns.map((column) => tableCell(table, rowOf(key), column)).filter((cell) => !isBlank(cell));
}

/** Whether a sheet is the first one of a form: it says whose report of which period it is. */
export function isFirstSheet(table: RawTable): boolean {
  return [infoLabels.unit, periodLabel].every((label) => particularsOf(table, label).length > 0);
}
