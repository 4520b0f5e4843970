import type { FormMapping } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { isBlank } from '../form/cell.ts';
import { pathKey, stepsOf } from './path.ts';
import { isSameCell, type Table } from './table.ts';

/** The head of a table: its columns by the header that the plan gives them, and the last row that belongs to it. */
export interface Head {
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that two columns bear, and where the second stands: which is meant nobody knows. */
  readonly twice: readonly RawCell[];
  /** Headers that are not there; notes are not missed. */
  readonly missing: readonly string[];
  /** Headers of the sheet that the plan does not name. */
  readonly others: readonly string[];
  readonly place: RawCell['place'];
  readonly bottom: number;
}

export type HeadReading =
  | { readonly tag: 'head'; readonly head: Head }
  | { readonly tag: 'none' }
  /** Two tables fit. */
  | { readonly tag: 'twice'; readonly cell: RawCell };

/** Heads stand near the top, in three rows as a rule; rows in which nothing is written do not count. */
const searched = 60;
const deepest = 5;

/**
 * Finds the rows whose cells, read downwards, spell the headers that the form needs: the most of them, from the lowest
 * row on, since titles stand above. A table without the columns that name its rows, or without a single figure, is
 * another one.
 */
export function findHead(table: Table, form: FormMapping): HeadReading {
  const spell = speller();
  const blocks = blocksOf(table, form, spell).flatMap((rows) => matchBlock(table, rows, form, spell) ?? []);
  const most = Math.max(...blocks.map(({ found }) => found.size));
  const complete = blocks.filter(({ found }) => found.size === most);
  const [first, ...others] = complete.toSorted(surestFirst);
  if (first === undefined) return { tag: 'none' };
  const isAnother = ({ rows, anchor }: Block): boolean =>
    !rows.some((row) => first.rows.includes(row)) && !isSameCell(anchor, first.anchor);
  if (others.some(isAnother)) return { tag: 'twice', cell: first.anchor };
  return { tag: 'head', head: headOf(table, form, first) };
}

function surestFirst(a: Block, b: Block): number {
  return b.rows[0] - a.rows[0] || a.doubts - b.doubts || a.rows.length - b.rows.length;
}

type Rows = readonly [number, ...number[]];

/** Columns by path, where the rows of a head are these. */
interface Block {
  readonly rows: Rows;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Columns that bear each header that was found. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  readonly doubts: number;
  /** The cell of the first figure's header: two blocks with one anchor are one head. */
  readonly anchor: RawCell;
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
    if (columns.length > 0) found.set(header, oneOfMerged(table, rows, columns));
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

/** Of several columns under one merged header those that hold something; the first where none does. */
function oneOfMerged(table: Table, rows: readonly number[], columns: readonly number[]): readonly number[] {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return columns;
  const leaf = leafAt(table, rows, first);
  if (!others.every((column) => isSameCell(leafAt(table, rows, column), leaf))) return columns;
  const below = table.rows.filter((row) => row > (rows.at(-1) ?? 0));
  const filled = columns.filter((column) => below.some((row) => !isBlank(table.own(row, column))));
  return filled.length === 0 ? [first] : filled;
}

/** The lowest header of a column. */
function leafAt(table: Table, rows: readonly number[], column: number): RawCell {
  const cells = rows.map((row) => table.shown(row, column));
  return cells.findLast((cell) => !isBlank(cell)) ?? table.own(rows[0] ?? 1, column);
}

function headOf(table: Table, form: FormMapping, { rows, paths, found }: Block): Head {
  const columns = new Map<string, number>();
  const twice: RawCell[] = [];
  for (const [header, [column, second]] of found) {
    if (second !== undefined) twice.push(leafAt(table, rows, second));
    else if (column !== undefined) columns.set(header, column);
  }
  const taken = new Set([...found.values()].flat());
  const first = [...columns.values()][0] ?? 1;
  return {
    columns,
    twice,
    missing: form.columns.flatMap(({ tag, header }) => (tag === 'note' || found.has(header) ? [] : [header])),
    others: [...paths].flatMap(([column, [path = '']]) => (taken.has(column) || path === '' ? [] : [path])),
    place: leafAt(table, rows, first).place,
    bottom: Math.max(...rows, ...[...columns.values()].map((column) => bottomOf(table, rows, column))),
  };
}

/** A header may be merged down to below the rows that were needed to tell it. */
function bottomOf(table: Table, rows: readonly number[], column: number): number {
  const last = rows.at(-1) ?? 0;
  return table.spanOf(last, column)?.bottom ?? last;
}
