import type { Chart, ChartRow } from '../../model/chart.ts';

/** A chart before the charts of the report are counted. */
export type Sketch = Omit<Chart, 'number' | 'label'>;

export type BarsRow = Extract<ChartRow, { tag: 'bars' }>;

/** Rows under the headings that stand over them. */
export interface ChartPart {
  readonly headings: readonly string[];
  readonly rows: readonly BarsRow[];
}

/** Rows that are legible together on one A4 page, with names of three lines among them. */
const mostRows = 15;
/** A heading takes about half the room of a row. */
const headingRoom = 0.5;

/** The parts on as many pictures as it takes, each whole where it fits; one that goes on says its name again. */
export function paged(parts: readonly ChartPart[]): readonly (readonly ChartRow[])[] {
  const pages: ChartRow[][] = [];
  let room = 0;
  for (const part of parts.flatMap(chopped)) {
    const rows = [...part.headings.map((name): ChartRow => ({ tag: 'group', name })), ...part.rows];
    const needed = roomOf(part);
    if (needed > room) {
      pages.push([]);
      room = mostRows;
    }
    pages.at(-1)?.push(...rows);
    room -= needed;
  }
  return pages;
}

function roomOf({ headings, rows }: ChartPart): number {
  return headings.length * headingRoom + rows.length;
}

function chopped({ headings, rows }: ChartPart): readonly ChartPart[] {
  const most = Math.floor(mostRows - headings.length * headingRoom);
  const pieces = Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / pieces);
  return Array.from({ length: pieces }, (_, piece) => ({
    headings: piece === 0 ? headings : headings.slice(-1).map((name) => `${name} (tiếp theo)`),
    rows: rows.slice(piece * size, (piece + 1) * size),
  }));
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
