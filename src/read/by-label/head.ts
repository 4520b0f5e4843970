import type { RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import { labelColumn, type TableKind } from './kind.ts';

/** The head of a table, found by the labels of its columns. */
export interface TableHead {
  readonly row: number;
  /** Where the labels of rows stand. */
  readonly labels: number;
  /** Columns by the key that they had. */
  readonly columns: ReadonlyMap<string, number>;
}

/** `twice` names a label that stands for two columns: which of them is meant nobody knows. */
type HeadReading =
  | { readonly tag: 'head'; readonly head: TableHead }
  | { readonly tag: 'twice'; readonly row: number; readonly column: number };

/** Heads stand near the top; what lies far off is somebody's other table. */
const searched = { rows: 60, columns: 200 };

/** The first row with a column of labels and one that tells the kind of table; undefined for a sheet without. */
export function findHead(table: RawTable, kind: TableKind): HeadReading | undefined {
  const rows = Math.min(table.lastRow, searched.rows);
  for (let row = 1; row <= rows; row += 1) {
    const found = headAt(table, row, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headAt(table: RawTable, row: number, { keysOf, isTelling }: TableKind): HeadReading | undefined {
  const columns = new Map<string, number>();
  const last = Math.min(table.lastColumn, searched.columns);
  let second: number | undefined;
  for (let column = 1; column <= last; column += 1) {
    const { text } = tableCell(table, row, column);
    const keys = text === '' ? [] : keysOf(text);
    if (keys.length > 1 || keys.some((key) => columns.has(key))) second ??= column;
    for (const key of keys) columns.set(key, columns.get(key) ?? column);
  }
  const labels = columns.get(labelColumn);
  columns.delete(labelColumn);
  if (labels === undefined || ![...columns.keys()].some(isTelling)) return undefined;
  if (second !== undefined) return { tag: 'twice', row, column: second };
  return { tag: 'head', head: { row, labels, columns } };
}
