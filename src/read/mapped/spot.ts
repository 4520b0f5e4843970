import { raise, type Words } from '../../model/finding.ts';
import type { Spot } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
import { columnOf, readAddress, rowOf } from '../excel/index.ts';
import { fitsTwice } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { Context } from '../normalise/context.ts';
import { filledIn, type Table } from './table.ts';

const cellWords: Words = { vi: 'ô', en: 'cells' };

/** The cell of a particular; undefined where nothing stands there, or two places could be meant. */
export function readSpot(table: Table, spot: Spot | undefined, context: Context): RawCell | undefined {
  if (spot === undefined) return undefined;
  const found = 'cell' in spot ? atAddress(table, spot.cell) : besideLabel(table, spot.beside, context);
  return found === undefined || isBlank(found) ? undefined : found;
}

function atAddress(table: Table, address: string): RawCell | undefined {
  const key = readAddress(address);
  return key === undefined ? undefined : table.shown(rowOf(key), columnOf(key));
}

function besideLabel(table: Table, label: string, context: Context): RawCell | undefined {
  const wanted = fold(label).replace(/\s*:$/, '');
  const found = table.rows.flatMap((row) => valuesIn(table, row, wanted));
  const [first, second] = found;
  if (second === undefined) return first;
  context.findings.push(raise(fitsTwice, { what: cellWords, label }, { place: second.place }));
  return undefined;
}

/** What stands behind a label in a row: after its colon, else in the next cell to the right. */
function valuesIn(table: Table, row: number, wanted: string): readonly RawCell[] {
  const columns = filledIn(table, row);
  return columns.flatMap((column, index) => {
    const cell = table.own(row, column);
    const [label = '', ...rest] = cell.text.split(':');
    if (fold(label) !== wanted) return [];
    const text = rest.join(':').trim();
    if (text !== '') return [{ value: { tag: 'text', text }, text, place: cell.place } as const];
    const next = columns[index + 1];
    return next === undefined ? [] : [table.own(row, next)];
  });
}
