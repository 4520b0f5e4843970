import type { FormMapping } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { isBlank } from '../form/cell.ts';
import { isFigure } from './figure-cell.ts';
import { pathKey, stepsOf } from './path.ts';
import { isSameCell, type Table } from './table.ts';

/** Heads stand near the top, in three rows as a rule; rows in which nothing is written do not count. */
const searched = 60;
const deepest = 5;

type Rows = readonly [number, ...number[]];

/** Rows that may be a head, and the columns that bear the form's headers if they are. */
export interface Block {
  readonly rows: Rows;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Columns that bear each header that was found. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  readonly doubts: number;
  /** The cell of the first figure's header: two blocks with one anchor are one head. */
  readonly anchor: RawCell;
}

/** Every block in which the headers that name the rows stand, and at least one figure's. */
export function matchBlocks(table: Table, form: FormMapping): readonly Block[] {
  const spell = speller();
  return blocksOf(table, form, spell).flatMap((rows) => matchBlock(table, rows, form, spell) ?? []);
}

type Spell = (text: string) => readonly string[];

/** The same few texts are spelt for many blocks. */
function speller(): Spell {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const steps = known.get(text) ?? stepsOf(text);
    known.set(text, steps);
    return steps;
  };
}

/** Rows that follow each other, one of them with the header that names the rows of the table. */
function blocksOf(table: Table, form: FormMapping, spell: Spell): readonly Rows[] {
  const rows = table.rows.slice(0, searched);
  const key = keyHeaders(form).map((header) => spell(header).at(-1))[0];
  const isKey = (row: number): boolean =>
    table.columns.some((column) =>
      spellings(table.shown(row, column)).some((text) => spell(text).at(-1) === key),
    );
  const keyRows = new Set(rows.filter(isKey));
  const blocks = rows.flatMap((first, from) =>
    Array.from(
      { length: Math.min(deepest, rows.length - from) },
      (_, more): Rows => [first, ...rows.slice(from + 1, from + more + 1)],
    ),
  );
  return blocks.filter((block) => block.some((row) => keyRows.has(row)));
}

function matchBlock(table: Table, rows: Rows, form: FormMapping, spell: Spell): Block | undefined {
  const paths = new Map(table.columns.map((column) => [column, pathsAt(table, rows, column, spell)]));
  const needed = keyHeaders(form);
  const figures = form.columns.filter(({ tag }) => tag === 'figure').map(({ header }) => header);
  const found = new Map<string, readonly number[]>();
  for (const header of headersOf(form)) {
    const key = pathKey(spell(header));
    const columns = [...paths].filter(([, spelt]) => spelt.includes(key)).map(([column]) => column);
    const isKey = needed.includes(header);
    const looked = isKey ? [isFilled] : [isFigure, isFilled];
    if (columns.length > 0) found.set(header, oneOfMerged(table, rows, columns, looked));
  }
  const anchor = figures.flatMap((header) => found.get(header) ?? [])[0];
  if (anchor === undefined || !needed.every((header) => found.has(header))) return undefined;
  const doubts = [...found.values()].filter((columns) => columns.length > 1).length;
  return { rows, paths, found, doubts, anchor: leafAt(table, rows, anchor) };
}

function keyHeaders({ unit, label }: FormMapping): readonly string[] {
  return [unit, label].filter((header) => header !== undefined);
}

function headersOf(form: FormMapping): readonly string[] {
  return [...keyHeaders(form), ...form.columns.map(({ header }) => header)];
}

/** The texts of a column downwards, as they read and as they are stored; a cell merged over several rows is one. */
function pathsAt(table: Table, rows: Rows, column: number, spell: Spell): readonly string[] {
  const cells = rows.map((row) => table.shown(row, column)).filter((cell) => !isBlank(cell));
  const parts = cells.filter((cell, i) => {
    const above = cells[i - 1];
    return above === undefined || !isSameCell(cell, above);
  });
  const pathIn = (textOf: (cell: RawCell) => string): string =>
    pathKey(parts.flatMap((cell) => spell(textOf(cell))));
  return [pathIn(({ text }) => text), pathIn(({ text, stored = text }) => stored)];
}

/** A cell of Unicode text may have kept an old font: as it reads, and as it is stored. */
function spellings({ text, stored = text }: RawCell): readonly string[] {
  return [text, stored];
}

/** Of several columns under one merged header those that hold what is looked for first, else next; the first at last. */
function oneOfMerged(
  table: Table,
  rows: Rows,
  columns: readonly number[],
  looked: readonly ((cell: RawCell) => boolean)[],
): readonly number[] {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return columns;
  const leaf = leafAt(table, rows, first);
  if (!others.every((column) => isSameCell(leafAt(table, rows, column), leaf))) return columns;
  const below = table.rows.filter((row) => row > (rows.at(-1) ?? 0));
  const holding = looked.map((is) =>
    columns.filter((column) => below.some((row) => is(table.own(row, column)))),
  );
  return holding.find((some) => some.length > 0) ?? [first];
}

function isFilled(cell: RawCell): boolean {
  return !isBlank(cell);
}

/** The lowest header of a column. */
export function leafAt(table: Table, rows: readonly number[], column: number): RawCell {
  const cells = rows.map((row) => table.shown(row, column));
  return cells.findLast((cell) => !isBlank(cell)) ?? table.own(rows[0] ?? 1, column);
}
