import { closedMark, type FormPart, partOf } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { RawCell } from '../../model/submission.ts';
import { addressOf, type Cell, type Sheet } from '../excel/index.ts';
import { blankCell, rawCell } from './cell.ts';

/**
 * A sheet of one of our forms as its hidden lines of keys describe it. Nothing is known by position: the lines are
 * found by the mark where they cross, wherever rows and columns were put since.
 */
export interface FormGrid {
  readonly sheet: string;
  readonly part: FormPart;
  /** Rows that have a key, from the top; a key may stand in several. */
  readonly rows: readonly GridRow[];
  /** Columns that have a key, from the left. */
  readonly columns: readonly RawCell[];
  /** Rows without a key, below the first that has one, in which a number was typed under a key. */
  readonly added?: readonly AddedRow[];
}

/** A row that somebody put into the form: its first number, and what stands beside it. */
export interface AddedRow {
  readonly value: RawCell;
  readonly texts: readonly string[];
}

export interface GridRow {
  readonly key: RawCell;
  /**
   * The cell in the column of that key, blank where the file has none; undefined where there is no such column or the
   * cell is one in which nothing belongs.
   */
  readonly cell: (column: string) => RawCell | undefined;
  /** Texts in columns without a key: the label of the row among them. */
  readonly texts?: readonly string[];
}

function cellAt(file: string, sheet: Sheet, address: string): RawCell {
  const place: Place = { file, sheet: sheet.name, cell: address };
  const cell = sheet.cell(address);
  return cell === undefined ? blankCell(place) : rawCell(cell, place);
}

/** The sheet as a part of a form; undefined for a sheet without a mark. */
export function readGrid(file: string, sheet: Sheet): FormGrid | undefined {
  for (const corner of sheet.cells()) {
    const part = partOf(textOf(corner));
    if (part !== undefined) return gridAt(corner, part, file, sheet);
  }
  return undefined;
}

function gridAt(corner: Cell, part: FormPart, file: string, sheet: Sheet): FormGrid {
  const at = (address: string): RawCell => cellAt(file, sheet, address);
  const filled = sheet.filled();
  const heads = filled.filter(
    (cell) => cell.row === corner.row && cell.column !== corner.column && textOf(cell) !== '',
  );
  const columns = new Map(heads.map((cell) => [textOf(cell), cell.column]));
  const { keys, texts } = columnsOf(filled, corner, new Set(columns.values()));
  const cellIn = (row: number, key: string): RawCell | undefined => {
    const column = columns.get(key);
    const cell = column === undefined ? undefined : at(addressOf(row, column));
    return cell?.text === closedMark ? undefined : cell;
  };
  const added = [...firstTyped(filled, keys, new Set(columns.values()))].map(([row, cell]) => ({
    value: at(cell.address),
    texts: texts.get(row) ?? [],
  }));
  return {
    sheet: sheet.name,
    part,
    ...(added.length > 0 && { added }),
    columns: heads.map(({ address }) => at(address)),
    rows: keys.map(({ address, row }) => ({
      key: at(address),
      cell: (key) => cellIn(row, key),
      texts: texts.get(row) ?? [],
    })),
  };
}

interface Columns {
  /** Cells with text in the column of the corner. */
  readonly keys: readonly Cell[];
  /** Texts in columns without a key, by row. */
  readonly texts: ReadonlyMap<number, readonly string[]>;
}

function columnsOf(filled: readonly Cell[], corner: Cell, keyed: ReadonlySet<number>): Columns {
  const keys: Cell[] = [];
  const texts = new Map<number, string[]>();
  for (const cell of filled) {
    const text = textOf(cell);
    if (text === '' || keyed.has(cell.column)) continue;
    if (cell.column === corner.column) {
      if (cell.row !== corner.row) keys.push(cell);
      continue;
    }
    const row = texts.get(cell.row);
    if (row === undefined) texts.set(cell.row, [text]);
    else row.push(text);
  }
  return { keys, texts };
}

/** The first number in each row without a key, below those that have one; what a formula works out was not typed. */
function firstTyped(
  filled: readonly Cell[],
  keys: readonly Cell[],
  columns: ReadonlySet<number>,
): ReadonlyMap<number, Cell> {
  const keyed = new Set(keys.map(({ row }) => row));
  const top = keys[0]?.row ?? Number.POSITIVE_INFINITY;
  const found = new Map<number, Cell>();
  for (const cell of filled) {
    const { row, column, value, formula } = cell;
    const isTyped = (value.type === 'number' || value.type === 'percent') && formula === undefined;
    if (isTyped && row > top && columns.has(column) && !keyed.has(row) && !found.has(row))
      found.set(row, cell);
  }
  return found;
}

function textOf({ value }: Cell): string {
  return value.type === 'text' ? value.text.trim() : '';
}
