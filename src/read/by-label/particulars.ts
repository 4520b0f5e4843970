import { figuresTitle, infoLabels, periodLabel } from '../../model/form-words.ts';
import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
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

/** What follows the title of the table of figures: the period's name, where no label says it. */
export function titlesOf(table: RawTable): readonly RawCell[] {
  const title = `${fold(figuresTitle)} `;
  return [...table.cells.values()]
    .filter(({ text }) => fold(text).startsWith(title))
    .map((cell) => ({ ...cell, text: cell.text.trim().slice(title.length) }));
}

/** Whether a sheet says whose report of which period it is: the first one of a form, or one with the particulars below. */
export function isFirstSheet(table: RawTable): boolean {
  const saysPeriod = particularsOf(table, periodLabel).length > 0 || titlesOf(table).length > 0;
  return saysPeriod && particularsOf(table, infoLabels.unit).length > 0;
}
