import type { CellValue, Worksheet } from 'exceljs';
import { lineCount, linesHeight } from '../table/measure-text.ts';
import { cellText, looksLikeFormula } from './cell-text.ts';
import { type Look, styleOf } from './style.ts';
import { cellPadding } from './units.ts';

/** Rows and columns of a sheet, counted from 1, both ends inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limit, in points. */
const tallestRow = 409;
/** An indent step, in points. */
const indentWidth = 9;

/**
 * Writes a text, a formula only where one is given with it, into an area, merged where it is more than one cell. Returns the height that it
 * needs there, in points, where the area is `width` points wide: neither Excel nor exceljs fits merged cells.
 */
export function putText(
  sheet: Worksheet,
  area: Area,
  source: string,
  look: Look,
  width: number,
  formula?: string,
): number {
  const text = cellText(source);
  const value = text === '' ? null : text;
  put(sheet, area, computed(value, formula), looksLikeFormula(text) ? { ...look, format: '@' } : look);
  const inner = Math.max(look.size, width - cellPadding - (look.indent ?? 0) * indentWidth);
  return linesHeight(look.wrap === false ? 1 : lineCount(text, inner, look), look.size);
}

/** Writes a number, which stands on one line, and returns its height in points. */
export function putNumber(sheet: Worksheet, area: Area, value: number, look: Look, formula?: string): number {
  put(sheet, area, computed(value, formula), look);
  return linesHeight(1, look.size);
}

/** Sets a row's height to the next quarter point, which is as fine as Excel draws. */
export function setHeight(sheet: Worksheet, row: number, points: number): void {
  sheet.getRow(row).height = Math.min(tallestRow, Math.ceil(points * 4) / 4);
}

/** The value, or the formula with what it comes to. */
function computed(value: string | number | null, formula: string | undefined): CellValue {
  return formula === undefined ? value : { formula, result: value ?? '' };
}

function put(sheet: Worksheet, area: Area, value: CellValue, look: Look): void {
  const style = styleOf(look);
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.getRow(row);
    for (let column = area.left; column <= area.right; column += 1) cells.getCell(column).style = style;
  }
  sheet.getRow(area.top).getCell(area.left).value = value;
  if (area.top === area.bottom && area.left === area.right) return;
  sheet.mergeCellsWithoutStyle(area.top, area.left, area.bottom, area.right);
}
