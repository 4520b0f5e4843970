import type { Worksheet } from 'exceljs';
import { putText, setHeight } from './put.ts';
import type { Look } from './style.ts';

const look: Look = { size: 13, align: 'center', bold: true };
const signatureRoom = 66;
const lineRoom = 20;

/**
 * Writes who made the sheet (left) and the head of the unit (right), with room for both signatures and a row for the
 * names, from the row `top` on. Returns the last row.
 */
export function putSigners(sheet: Worksheet, widths: readonly number[], top: number): number {
  const middle = halfway(widths);
  const last = Math.max(widths.length, middle + 1);
  const names = top + 3;
  setHeight(sheet, top, lineRoom / 2);
  putPair(sheet, top + 1, [1, middle, last], ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']);
  setHeight(sheet, top + 2, signatureRoom);
  putPair(sheet, names, [1, middle, last], ['', '']);
  return names;
}

type Bounds = readonly [first: number, middle: number, last: number];

function putPair(
  sheet: Worksheet,
  row: number,
  [first, middle, last]: Bounds,
  texts: readonly [string, string],
) {
  putText(sheet, { top: row, left: first, bottom: row, right: middle }, texts[0], look, 0);
  putText(sheet, { top: row, left: middle + 1, bottom: row, right: last }, texts[1], look, 0);
  setHeight(sheet, row, lineRoom);
}

/** How many columns make the left half: as near to the middle of the table as its columns allow, at least one. */
function halfway(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let left = 0;
  let best = 1;
  let nearest = total;
  for (const [index, width] of widths.slice(0, -1).entries()) {
    left += width;
    const distance = Math.abs(total / 2 - left);
    if (distance < nearest) [best, nearest] = [index + 1, distance];
  }
  return best;
}
