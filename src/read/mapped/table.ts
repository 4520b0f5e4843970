import { placeText } from '../../model/place.ts';
import type { RawCell } from '../../model/submission.ts';
import { columnOf, readAddress, rowOf } from '../excel/index.ts';
import { isBlank } from '../form/cell.ts';
import type { RawRange, RawSheet } from '../raw.ts';
import { tableCell } from '../raw-table.ts';

/** A sheet with its merged cells in mind. Rows and columns in which nothing is written do not exist here. */
export interface Table {
  readonly sheet: RawSheet;
  /** Rows with something in them, from the top. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The cell itself: blank where it lies under a merged one. */
  readonly own: (row: number, column: number) => RawCell;
  /** What is to be seen there: the merged cell that covers it, else the cell itself. */
  readonly shown: (row: number, column: number) => RawCell;
  readonly spanOf: (row: number, column: number) => RawRange | undefined;
}

export function tableOf(sheet: RawSheet): Table {
  const keys = [...sheet.cells.keys()].flatMap((address) => readAddress(address) ?? []);
  const merges = new Map<number, readonly RawRange[]>();
  const mergesIn = (row: number): readonly RawRange[] => {
    const known = merges.get(row) ?? sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    merges.set(row, known);
    return known;
  };
  const own = (row: number, column: number): RawCell => tableCell(sheet, row, column);
  const spanOf = (row: number, column: number): RawRange | undefined =>
    mergesIn(row).find(({ left, right }) => left <= column && column <= right);
  const shown = (row: number, column: number): RawCell => {
    const span = spanOf(row, column);
    return span === undefined ? own(row, column) : own(span.top, span.left);
  };
  return {
    sheet,
    rows: ascending(keys.map(rowOf)),
    columns: ascending(keys.map(columnOf)),
    own,
    shown,
    spanOf,
  };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The columns of a row in which something is written. */
export function filledIn(table: Table, row: number): readonly number[] {
  return table.columns.filter((column) => !isBlank(table.own(row, column)));
}

/** Whether two cells are one: the same, or parts of one merged cell. */
export function isSameCell(one: RawCell, other: RawCell): boolean {
  return placeText(one.place) === placeText(other.place);
}
