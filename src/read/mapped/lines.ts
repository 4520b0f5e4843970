import type { RawCell } from '../../model/submission.ts';
import { fold } from '../../vi/fold.ts';
import { isBlank } from '../form/cell.ts';
import { isFigure } from './figure-cell.ts';
import { figureColumns, type Layout } from './layout.ts';
import { filledIn, isSameCell, type Table } from './table.ts';

/** What goes by one name: a row, or several over which the name is merged. */
export interface Line {
  readonly name: RawCell;
  readonly rows: readonly [number, ...number[]];
}

/** The lines below a head, named by a column. Those without a name are each a line of their own. */
export function linesBelow(layout: Layout, column: number): readonly Line[] {
  const { table, head } = layout;
  const rows = table.rows.filter((row) => row > head.bottom);
  const [first] = rows;
  const data = first !== undefined && isNumbering(layout, first, column) ? rows.slice(1) : rows;
  const lines: { readonly name: RawCell; readonly rows: [number, ...number[]] }[] = [];
  for (const row of data) {
    const name = nameAt(table, head.bottom, row, column);
    const last = lines.at(-1);
    if (last !== undefined && !isBlank(name) && isSameCell(last.name, name)) last.rows.push(row);
    else lines.push({ name, rows: [row] });
  }
  return lines;
}

/** A name merged down from the head is the head's. */
function nameAt(table: Table, bottom: number, row: number, column: number): RawCell {
  const span = table.spanOf(row, column);
  return span !== undefined && span.top <= bottom ? table.own(row, column) : table.shown(row, column);
}

const numberOfColumn = /^\(?(\d{1,2}|[a-zđ])\)?(?:\s*=.*)?$/;

/** The row under a head that numbers the columns: `A B 1 2 3=4+5`, `(1) (2) (3)`. */
function isNumbering({ table }: Layout, row: number, column: number): boolean {
  const cells = filledIn(table, row).map((each) => table.own(row, each));
  const numbers = cells.map(({ text }) => numberOfColumn.exec(fold(text))?.[1]);
  if (isBlank(table.own(row, column)) || numbers.includes(undefined)) return false;
  const counted = numbers.filter((each) => each !== undefined && /^\d/.test(each)).map(Number);
  const letters = numbers.length - counted.length;
  const [first = 0] = counted;
  return first >= 1 && first <= letters + 1 && counted.every((each, i) => each === first + i);
}

/** The figures that stand in a line, in whatever column. */
export function figuresIn(layout: Layout, { rows }: Line): readonly RawCell[] {
  return rows
    .flatMap((row) => figureColumns(layout).map((column) => layout.table.own(row, column)))
    .filter(isFigure);
}
