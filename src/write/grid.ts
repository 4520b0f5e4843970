import type { Cell, Column, Row } from '../model/report.ts';

/** A cell and the first column it stands in, counted from 0 past the cells that span into its row. */
export interface Placed {
  readonly cell: Cell;
  readonly column: number;
}

/** The cells of each row with their columns; covered cells are left out, as they are in the report. */
export function placed(rows: readonly Row[]): Placed[][] {
  let open: readonly number[] = [];
  return rows.map((row) => {
    const { cells, next } = place(row, open);
    open = next;
    return cells;
  });
}

/** `open[i]` says how many rows, this one included, a cell above still covers column `i`. */
function place(row: Row, open: readonly number[]): { cells: Placed[]; next: number[] } {
  const next = open.map((rows) => Math.max(0, rows - 1));
  const cells: Placed[] = [];
  let column = 0;
  for (const cell of row.cells) {
    while ((open[column] ?? 0) > 0) column += 1;
    cells.push({ cell, column });
    const end = column + columnsOf(cell);
    for (; column < end; column += 1) next[column] = (cell.rows ?? 1) - 1;
  }
  // A column past the last cell of a short row is covered by nothing.
  return { cells, next: Array.from(next, (rows) => rows ?? 0) };
}

export function columnsOf(cell: Cell): number {
  return cell.columns ?? 1;
}

/** A cell's own alignment, else the centre in a head, else its column's. */
export function alignOf(
  { cell, column }: Placed,
  columns: readonly Column[],
  head: boolean,
): Column['align'] {
  if (cell.align !== undefined) return cell.align;
  return head ? 'center' : (columns[column]?.align ?? 'left');
}

export function isBold(row: Row, cell: Cell, head: boolean): boolean {
  if (cell.bold !== undefined) return cell.bold;
  return row.role === 'group' || row.role === 'total' || (head && row.role !== 'note');
}

export function isItalic(row: Row, cell: Cell): boolean {
  return cell.italic ?? row.role === 'note';
}
