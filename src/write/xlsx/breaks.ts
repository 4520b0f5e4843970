import type { Worksheet } from 'exceljs';
import type { Row } from '../../model/report.ts';
import type { Extent } from './table.ts';

/** Of a page's height what is filled: a printer sets some rows a little higher than they are measured. */
const filled = 0.97;

/** The room of a page between its margins, and where a table stands on the sheet. */
interface Paper {
  /** In points. */
  readonly height: number;
  /** Its first row, counted from 1: on later pages the head begins there again. */
  readonly top: number;
  readonly extent: Extent;
  /** The last row that is printed: notes and signatures stand under the table. */
  readonly end: number;
}

/**
 * Ends every page, so that no foot parts a heading from the rows under it, nor notes and signatures from the last
 * row. Excel itself keeps no row with the next.
 */
export function breakPages(sheet: Worksheet, rows: readonly Row[], paper: Paper): void {
  const { height, top, extent, end } = paper;
  const first = extent.head + 1;
  const headHeight = heightOf(sheet, top, extent.head);
  let used = heightOf(sheet, 1, extent.head);
  for (let row = first; row <= extent.last; row += 1) {
    const last = first + lastKept(rows, row - first);
    const kept = heightOf(sheet, row, last === extent.last ? end : last);
    if (used + kept > height * filled && row > first) {
      sheet.getRow(row - 1).addPageBreak();
      used = headHeight;
    }
    used += sheet.getRow(row).height;
  }
}

/** The row that may not be parted from this one: under headings, however many in a row, the first that is none. */
function lastKept(rows: readonly Row[], from: number): number {
  let last = from;
  while (rows[last]?.role === 'group' && last < rows.length - 1) last += 1;
  return last;
}

function heightOf(sheet: Worksheet, first: number, last: number): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += sheet.getRow(row).height;
  return height;
}
