import type { Column } from '../../model/report.ts';
import { type Face, textWidth, wordWidth } from './measure-text.ts';
import type { Square } from './squares.ts';

/** What Excel keeps free in a cell, left and right together, in points. */
export const cellPadding = 7;
/** One unit of a column's width: a digit of the default font, 7 pixels on most screens, 5.25 to 5.5 points. */
const pointsPerUnit = 5.4;
/** A link or a path may break; letting it widen its column would starve the others. */
const widestWord = 0.2;

/** A width in points as a column width of Excel. */
export function columnUnits(points: number): number {
  return Math.round((points / pointsPerUnit) * 100) / 100;
}

/**
 * Widths of the columns in points. They share `total` by their weights, but none is narrower than its numbers, which
 * cannot wrap, or its longest word; only where that leaves no room do they take more than `total`.
 */
export function columnWidths(
  columns: readonly Column[],
  cells: readonly Square[],
  total: number,
  size: number,
): number[] {
  const least = leastWidths(columns.length, cells, total * widestWord, size);
  const raised = new Set<number>();
  let widths = share(total, columns, raised, least);
  // Each round fixes one column more, so that it ends.
  for (let narrow = tooNarrow(widths, least); narrow.length > 0; narrow = tooNarrow(widths, least)) {
    for (const column of narrow) raised.add(column);
    widths = share(total, columns, raised, least);
  }
  return widths;
}

/** The raised columns get their least width, the others share the rest. */
function share(
  total: number,
  columns: readonly Column[],
  raised: ReadonlySet<number>,
  least: readonly number[],
): number[] {
  let rest = total;
  let weights = 0;
  columns.forEach(({ width }, column) => {
    if (raised.has(column)) rest -= least[column] ?? 0;
    else weights += width;
  });
  const part = weights > 0 ? Math.max(0, rest) / weights : 0;
  return columns.map(({ width }, column) => (raised.has(column) ? (least[column] ?? 0) : width * part));
}

function tooNarrow(widths: readonly number[], least: readonly number[]): number[] {
  return [...widths.keys()].filter((column) => (widths[column] ?? 0) < (least[column] ?? 0));
}

function leastWidths(count: number, cells: readonly Square[], cap: number, size: number): number[] {
  const least = Array.from({ length: count }, () => 0);
  for (const { cell, column, columns, bold } of cells) {
    if (columns > 1) continue;
    least[column] = Math.max(least[column] ?? 0, leastWidth(cell, cap, { size, bold }));
  }
  return least;
}

function leastWidth(cell: Square['cell'], cap: number, face: Face): number {
  if (cell.exact !== undefined) return textWidth(cell.text, face) + cellPadding;
  return Math.min(wordWidth(cell.text, face) + cellPadding, cap);
}
