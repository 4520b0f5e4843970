import type { Worksheet } from 'exceljs';
import type { Live, Table } from '../../model/report.ts';
import { type Square, squares } from '../table/squares.ts';
import { columnWidths } from '../table/widths.ts';
import { numberCell } from './number.ts';
import { putNumber, putText, setHeight } from './put.ts';
import type { Look } from './style.ts';
import { cellPadding, columnUnits } from './units.ts';

/** How a table is set: its least width and its letters in points. */
interface Setting {
  readonly width: number;
  readonly size: number;
  readonly shadedHead?: boolean;
  /** Rows of one line, without blank cells and borders: Excel's own height and grid do for thousands of them. */
  readonly sparse?: boolean;
  /** A formula as the sheet spells it; undefined where a cell that it reads is in no sheet. */
  readonly spell?: (formula: Live, home: string) => string | undefined;
}

/** A table laid out in columns, not yet in rows: what stands over it needs its width first. */
export interface Layout extends Setting {
  readonly head: readonly Square[];
  readonly body: readonly Square[];
  readonly headRows: number;
  /** In points. */
  readonly widths: readonly number[];
}

/** Rows of the sheet, counted from 1: the last of the head, the last of all. */
export interface Extent {
  readonly head: number;
  readonly last: number;
}

/** Space over and under the text of a row, in points. */
const rowPadding = 4;

/** Sets the columns of the sheet for a table. */
export function layTable(sheet: Worksheet, table: Table, setting: Setting): Layout {
  const head = squares(table, true);
  const body = squares(table, false);
  const widths = columnWidths(table.columns, [...head, ...body], setting.width, {
    size: setting.size,
    padding: cellPadding,
  });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = columnUnits(width);
  });
  return { ...setting, head, body, headRows: table.head.length, widths };
}

/** Writes head and rows from the row `top` on, with borders, and sets the heights that show every text whole. */
export function putTable(sheet: Worksheet, table: Table, layout: Layout, top: number): Extent {
  const body = top + table.head.length;
  putRows(sheet, layout, layout.head, top);
  putRows(sheet, layout, layout.body, body);
  return { head: body - 1, last: body - 1 + table.rows.length };
}

function putRows(sheet: Worksheet, layout: Layout, cells: readonly Square[], top: number): void {
  const needs = cells.map((square) => putCell(sheet, layout, square, top));
  if (layout.sparse && cells[0]?.head === false) return;
  rowHeights(cells, needs).forEach((height, index) => {
    setHeight(sheet, top + index, height + rowPadding);
  });
}

/** Writes one cell and returns the height its text needs, in points. */
function putCell(sheet: Worksheet, layout: Layout, square: Square, top: number): number {
  const { cell, row, column, rows, columns } = square;
  if (layout.sparse && cell.text === '') return 0;
  const first = top + row;
  const area = { top: first, left: column + 1, bottom: first + rows - 1, right: column + columns };
  const number = numberCell(cell);
  const look = lookOf(square, layout, number?.format);
  const formula = cell.formula && layout.spell?.(cell.formula, sheet.name);
  if (number !== undefined) return putNumber(sheet, area, number.value, look, formula);
  const width = sumOf(layout.widths, column, columns);
  return putText(sheet, area, cell.text, look, width, cell.exact === undefined ? formula : undefined);
}

function lookOf(square: Square, { size, shadedHead, sparse }: Layout, format: string | undefined): Look {
  const { cell, align, bold, italic, head } = square;
  const shaded = head && shadedHead === true;
  const border = head || sparse !== true;
  const wrap = border;
  return { size, align, bold, italic, border, wrap, shaded, tone: cell.tone, indent: cell.indent, format };
}

function sumOf(sizes: readonly number[], first: number, count: number): number {
  let sum = 0;
  for (let index = first; index < first + count; index += 1) sum += sizes[index] ?? 0;
  return sum;
}

/** Each row as high as its highest cell; a cell over several rows lends what it lacks to its last. */
function rowHeights(cells: readonly Square[], needs: readonly number[]): number[] {
  const heights: number[] = [];
  cells.forEach(({ row, rows }, index) => {
    if (rows === 1) heights[row] = Math.max(heights[row] ?? 0, needs[index] ?? 0);
  });
  cells.forEach(({ row, rows }, index) => {
    if (rows === 1) return;
    const last = row + rows - 1;
    const own = sumOf(heights, row, rows);
    heights[last] = (heights[last] ?? 0) + Math.max(0, (needs[index] ?? 0) - own);
  });
  return heights;
}
