import type { Chart, ChartRow } from '../../model/chart.ts';

/** A chart before the charts of the report are counted. */
export type Sketch = Omit<Chart, 'number' | 'label'>;

export type BarsRow = Extract<ChartRow, { tag: 'bars' }>;

/** Rows under the headings that stand over them. */
export interface ChartPart {
  readonly headings: readonly string[];
  readonly rows: readonly BarsRow[];
}

/**
 * How many lines of print a picture may have so that it is legible on one A4 page, the first under the head of an
 * annex; about how many letters a line of a name, of a heading and of a cell has. Whoever draws it wraps to the point.
 */
const firstLines = 47;
const mostLines = 55;
const nameLetters = 44;
const headingLetters = 95;
const cellLetters = 13;
/** The space above and below the words of a row. */
const padding = 0.65;

/** The parts on as many pictures as it takes, each whole where it fits; one that goes on says its name again. */
export function paged(parts: readonly ChartPart[]): readonly (readonly ChartRow[])[] {
  const pages: ChartRow[][] = [];
  let room = 0;
  for (const part of parts.flatMap(chopped)) {
    const rows = rowsIn(part);
    const needed = linesOf(rows);
    if (needed > room) {
      room = pages.length === 0 ? firstLines : mostLines;
      pages.push([]);
    }
    pages.at(-1)?.push(...rows);
    room -= needed;
  }
  return pages;
}

function rowsIn({ headings, rows }: ChartPart): readonly ChartRow[] {
  return [...headings.map((name): ChartRow => ({ tag: 'group', name })), ...rows];
}

/** A part that is longer than a picture in pieces of about as many rows each, so that none is left alone. */
function chopped({ headings, rows }: ChartPart): readonly ChartPart[] {
  const size = Math.ceil(rows.length / Math.ceil(linesOf(rowsIn({ headings, rows })) / firstLines));
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, piece) => ({
    headings: piece === 0 ? headings : goneOn(headings),
    rows: rows.slice(piece * size, (piece + 1) * size),
  }));
}

function goneOn(headings: readonly string[]): readonly string[] {
  return headings.slice(-1).map((name) => `${name} (tiếp theo)`);
}

function linesOf(rows: readonly ChartRow[]): number {
  return rows.reduce((sum, row) => sum + padding + linesOfRow(row), 0);
}

function linesOfRow(row: ChartRow): number {
  if (row.tag === 'group') return Math.ceil(row.name.length / headingLetters);
  const name = Math.ceil(row.name.length / nameLetters) + Math.ceil(row.basis.length / nameLetters);
  return Math.max(name, row.bars.length, ...row.cells.map((cell) => Math.ceil(cell.length / cellLetters)));
}

/** `… (1/3)`: which of several pictures it is. */
export function titleOf(title: string, index: number, count: number): string {
  return count === 1 ? title : `${title} (${index + 1}/${count})`;
}

export function barsIn(rows: readonly ChartRow[]): readonly BarsRow[] {
  return rows.filter((row) => row.tag === 'bars');
}

/** The rows in words, each a sentence, under the names of their groups. */
export function alternativeOf(rows: readonly ChartRow[], say: (row: BarsRow) => string): string {
  const said = rows.map((row) => (row.tag === 'group' ? `${row.name}.` : `${row.name}: ${say(row)}.`));
  return ['Biểu đồ thanh ngang.', ...said].join(' ');
}
