import type { FormMapping } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { isBlank } from '../form/cell.ts';
import { pathKey, stepsOf } from './path.ts';
import { isSameCell, type Table } from './table.ts';

/** The head of a table: its columns by the header that the plan gives them, and the last row that belongs to it. */
export interface Head {
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that two columns bear, and where the second stands: which is meant nobody knows. */
  readonly twice: readonly RawCell[];
  readonly missing: readonly string[];
  /** Headers of the sheet that the plan does not name. */
  readonly others: readonly string[];
  readonly place: RawCell['place'];
  readonly bottom: number;
}

export type HeadReading =
  | { readonly tag: 'head'; readonly head: Head }
  | { readonly tag: 'none' }
  /** Two tables fit. */
  | { readonly tag: 'twice'; readonly cell: RawCell };

/** Heads stand near the top, in three rows as a rule; rows in which nothing is written do not count. */
const searched = 60;
const deepest = 5;

/**
 * Finds the rows whose cells, read downwards, spell the headers that the form needs: the most of them, in the fewest
 * rows. A table without the columns that name its rows, or without a single figure, is another one.
 */
export function findHead(table: Table, form: FormMapping): HeadReading {
  const blocks = blocksOf(table).flatMap((rows) => matchBlock(table, rows, form) ?? []);
  const most = Math.max(...blocks.map(({ found }) => found.size));
  const complete = blocks.filter(({ found }) => found.size === most);
  const surest = Math.min(...complete.map(({ doubts }) => doubts));
  const best = complete.filter(({ doubts }) => doubts === surest);
  const [first] = best.toSorted((a, b) => a.rows.length - b.rows.length);
  if (first === undefined) return { tag: 'none' };
  const second = best.find((other) => !isSameCell(other.anchor, first.anchor));
  return second === undefined
    ? { tag: 'head', head: headOf(table, form, first) }
    : { tag: 'twice', cell: second.anchor };
}

/** Columns by path, where the rows of a head are these. */
interface Block {
  readonly rows: readonly number[];
  readonly paths: ReadonlyMap<number, string>;
  /** Columns that bear each header that was found. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  readonly doubts: number;
  /** The cell of the first header: two blocks with one anchor are one head. */
  readonly anchor: RawCell;
}

function blocksOf({ rows }: Table): readonly (readonly number[])[] {
  return rows
    .slice(0, searched)
    .flatMap((_, from) =>
      Array.from({ length: Math.min(deepest, rows.length - from) }, (__, more) =>
        rows.slice(from, from + more + 1),
      ),
    );
}

function matchBlock(table: Table, rows: readonly number[], form: FormMapping): Block | undefined {
  const paths = new Map(table.columns.map((column) => [column, pathAt(table, rows, column)]));
  const needed = keyHeaders(form);
  const figures = form.columns.filter(({ tag }) => tag === 'figure').map(({ header }) => header);
  const found = new Map<string, readonly number[]>();
  for (const header of headersOf(form)) {
    const key = pathKey(stepsOf(header));
    const columns = [...paths].filter(([, path]) => path === key).map(([column]) => column);
    if (columns.length > 0) found.set(header, oneOfMerged(table, rows, columns));
  }
  const anchor = figures.flatMap((header) => found.get(header) ?? [])[0];
  if (anchor === undefined || !needed.every((header) => found.has(header))) return undefined;
  const doubts = [...found.values()].filter((columns) => columns.length > 1).length;
  return { rows, paths, found, doubts, anchor: leafAt(table, rows, anchor) };
}

function keyHeaders({ unit, label }: FormMapping): readonly string[] {
  return [unit, label].filter((header) => header !== undefined);
}

function headersOf(form: FormMapping): readonly string[] {
  return [...keyHeaders(form), ...form.columns.map(({ header }) => header)];
}

/** The texts of a column downwards; a cell merged over several rows is one. */
function pathAt(table: Table, rows: readonly number[], column: number): string {
  const cells = rows.map((row) => table.shown(row, column)).filter((cell) => !isBlank(cell));
  const parts = cells.filter((cell, i) => {
    const above = cells[i - 1];
    return above === undefined || !isSameCell(cell, above);
  });
  return pathKey(parts.flatMap(({ text }) => stepsOf(text)));
}

/** Of several columns under one merged header those that hold something; the first where none does. */
function oneOfMerged(table: Table, rows: readonly number[], columns: readonly number[]): readonly number[] {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return columns;
  const leaf = leafAt(table, rows, first);
  if (!others.every((column) => isSameCell(leafAt(table, rows, column), leaf))) return columns;
  const below = table.rows.filter((row) => row > (rows.at(-1) ?? 0));
  const filled = columns.filter((column) => below.some((row) => !isBlank(table.own(row, column))));
  return filled.length === 0 ? [first] : filled;
}

/** The lowest header of a column. */
function leafAt(table: Table, rows: readonly number[], column: number): RawCell {
  const cells = rows.map((row) => table.shown(row, column));
  return cells.findLast((cell) => !isBlank(cell)) ?? table.own(rows[0] ?? 1, column);
}

function headOf(table: Table, form: FormMapping, { rows, paths, found }: Block): Head {
  const columns = new Map<string, number>();
  const twice: RawCell[] = [];
  for (const [header, [column, second]] of found) {
    if (second !== undefined) twice.push(leafAt(table, rows, second));
    else if (column !== undefined) columns.set(header, column);
  }
  const taken = new Set([...found.values()].flat());
  const first = [...columns.values()][0] ?? 1;
  return {
    columns,
    twice,
    missing: headersOf(form).filter((header) => !found.has(header)),
    others: [...paths].flatMap(([column, path]) => (taken.has(column) || path === '' ? [] : [path])),
    place: leafAt(table, rows, first).place,
    bottom: Math.max(...rows, ...[...columns.values()].map((column) => bottomOf(table, rows, column))),
  };
}

/** A header may be merged down to below the rows that were needed to tell it. */
function bottomOf(table: Table, rows: readonly number[], column: number): number {
  const last = rows.at(-1) ?? 0;
  return table.spanOf(last, column)?.bottom ?? last;
}
