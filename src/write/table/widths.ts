import type { Column } from '../../model/report.ts';
import { type Face, textWidth, widestOf, wordWidth } from './measure-text.ts';
import type { Square } from './squares.ts';

/** How a table's letters are set, in points. */
interface Setting {
  readonly size: number;
  /** What a cell keeps free, left and right together. */
  readonly padding: number;
  /** Numbers go on in the next line where they have words beside them; Excel shows all of one or nothing. */
  readonly wrapsNumbers?: boolean;
}

/** A link or a path may break; letting it widen its column would starve the others. */
const widestWord = 0.2;
/** What a column without a word under its head keeps of its weight: room for the clerk's pen. */
const emptyWeight = 0.65;

/**
 * Widths of the columns in points. They share `total` by their weights, but none is narrower than its numbers, which
 * cannot wrap, or its longest word; only where that leaves no room do they take more than `total`.
 */
export function columnWidths(
  columns: readonly Column[],
  cells: readonly Square[],
  total: number,
  setting: Setting,
): number[] {
  const least = leastWidths(columns.length, cells, total * widestWord, setting);
  const weights = weightsOf(columns, cells);
  const raised = new Set<number>();
  let widths = share(total, weights, raised, least);
  // Each round fixes one column more, so that it ends.
  for (let narrow = tooNarrow(widths, least); narrow.length > 0; narrow = tooNarrow(widths, least)) {
    for (const column of narrow) raised.add(column);
    widths = share(total, weights, raised, least);
  }
  return widths;
}

/** The declared weights, less the emptier a column of the body is. */
function weightsOf(columns: readonly Column[], cells: readonly Square[]): number[] {
  const all = columns.map(() => 0);
  const blank = columns.map(() => 0);
  for (const { cell, column, columns: span, head } of cells) {
    if (head || span > 1) continue;
    all[column] = (all[column] ?? 0) + 1;
    if (cell.text === '') blank[column] = (blank[column] ?? 0) + 1;
  }
  return columns.map(({ width }, column) => {
    const share = (blank[column] ?? 0) / Math.max(1, all[column] ?? 0);
    return width * (1 - (1 - emptyWeight) * share);
  });
}

/** The raised columns get their least width, the others share the rest. */
function share(
  total: number,
  weights: readonly number[],
  raised: ReadonlySet<number>,
  least: readonly number[],
): number[] {
  let rest = total;
  let shared = 0;
  weights.forEach((weight, column) => {
    if (raised.has(column)) rest -= least[column] ?? 0;
    else shared += weight;
  });
  const part = shared > 0 ? Math.max(0, rest) / shared : 0;
  return weights.map((weight, column) => (raised.has(column) ? (least[column] ?? 0) : weight * part));
}

function tooNarrow(widths: readonly number[], least: readonly number[]): number[] {
  return [...widths.keys()].filter((column) => (widths[column] ?? 0) < (least[column] ?? 0));
}

function leastWidths(count: number, cells: readonly Square[], cap: number, setting: Setting): number[] {
  const { size, padding, wrapsNumbers = false } = setting;
  const least = Array.from({ length: count }, () => 0);
  for (const { cell, column, columns, bold } of cells) {
    if (columns > 1) continue;
    const isWhole = cell.exact !== undefined && !wrapsNumbers;
    const face = { size, bold };
    if (widestOf(cell.text.length, face) + padding <= (least[column] ?? 0)) continue;
    const room = isWhole ? linesWidth(cell.text, face) : Math.min(wordWidth(cell.text, face), cap - padding);
    least[column] = Math.max(least[column] ?? 0, room + padding);
  }
  return least;
}

function linesWidth(text: string, face: Face): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, face)));
}
