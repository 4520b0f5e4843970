import type { FormMapping } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { type Block, leafAt, matchBlocks } from './block.ts';
import { isSameCell, type Table } from './table.ts';

/** The head of a table: its columns by the header that the plan gives them, and the last row that belongs to it. */
export interface Head {
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that two columns bear, and where the second stands: which is meant nobody knows. */
  readonly twice: readonly RawCell[];
  /** Headers that are not there; notes are not missed. */
  readonly missing: readonly string[];
  /** Headers of the sheet that the plan does not name. */
  readonly others: readonly string[];
  readonly place: RawCell['place'];
  readonly bottom: number;
}

type HeadReading =
  | { readonly tag: 'head'; readonly head: Head }
  | { readonly tag: 'none' }
  /** Two tables fit. */
  | { readonly tag: 'twice'; readonly cell: RawCell };

/**
 * Finds the rows whose cells, read downwards, spell the headers that the form needs: the most of them, from the lowest
 * row on, since titles stand above. A table without the columns that name its rows, or without a single figure, is
 * another one.
 */
export function findHead(table: Table, form: FormMapping): HeadReading {
  const blocks = matchBlocks(table, form);
  const most = Math.max(...blocks.map(({ found }) => found.size));
  const complete = blocks.filter(({ found }) => found.size === most);
  const [first, ...others] = complete.toSorted(surestFirst);
  if (first === undefined) return { tag: 'none' };
  const isAnother = ({ rows, anchor }: Block): boolean =>
    !rows.some((row) => first.rows.includes(row)) && !isSameCell(anchor, first.anchor);
  if (others.some(isAnother)) return { tag: 'twice', cell: first.anchor };
  return { tag: 'head', head: headOf(table, form, first) };
}

function surestFirst(a: Block, b: Block): number {
  return b.rows[0] - a.rows[0] || a.doubts - b.doubts || a.rows.length - b.rows.length;
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
    missing: form.columns.flatMap(({ tag, header }) => (tag === 'note' || found.has(header) ? [] : [header])),
    others: [...paths].flatMap(([column, [path = '']]) => (taken.has(column) || path === '' ? [] : [path])),
    place: leafAt(table, rows, first).place,
    bottom: Math.max(...rows, ...[...columns.values()].map((column) => bottomOf(table, rows, column))),
  };
}

/** A header may be merged down to below the rows that were needed to tell it. */
function bottomOf(table: Table, rows: Block['rows'], column: number): number {
  const last = rows.at(-1) ?? 0;
  return table.spanOf(last, column)?.bottom ?? last;
}
