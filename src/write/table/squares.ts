import type { Cell, Column, Row, Table } from '../../model/report.ts';
import { alignOf, columnsOf, isBold, isItalic, type Placed, placed } from '../grid.ts';

/** A cell with its place and look. Rows and columns count from 0, those of the head apart. */
export interface Square {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly head: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: Column['align'];
}

/** The cells of a table's head, or of its rows. */
export function squares(table: Table, head: boolean): Square[] {
  const rows = head ? table.head : table.rows;
  const grid = placed(rows);
  return rows.flatMap((source, row) =>
    (grid[row] ?? []).map((place) => squareOf(table, source, place, row, head)),
  );
}

// Spelt out, not spread: a large audit has 40.000 of them, and a spread costs ten times as much.
function squareOf(table: Table, source: Row, place: Placed, row: number, head: boolean): Square {
  const { cell, column } = place;
  return {
    cell,
    row,
    column,
    rows: cell.rows ?? 1,
    columns: columnsOf(cell),
    head,
    bold: isBold(source, cell, head),
    italic: isItalic(source, cell),
    align: alignOf(place, table.columns, head),
  };
}
