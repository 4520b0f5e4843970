import type { Exact } from '../model/exact.ts';
import type { FormPart } from '../model/form.ts';
import { cellAddress } from './address.ts';
import type { LiveText } from './live/excel.ts';

/**
 * A sheet of the form before anything is drawn: what stands in which cell, what it accepts, how it looks.
 * The drawing and the published layout are both made from it, so they cannot disagree.
 */
export interface FormSheet {
  readonly part: FormPart;
  readonly name: string;
  readonly landscape: boolean;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Rows from the top and columns from the left that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows repeated on every printed page, counted within `rows`. */
  readonly repeated?: { readonly from: number; readonly to: number };
  /** Colours that come and go with what is written. */
  readonly conditions?: readonly Condition[];
}

/** Cells that look otherwise while a formula, written for the first of them, is true. Earlier ones win. */
export interface Condition {
  /** Ranges, a space between them. */
  readonly cells: string;
  readonly formula: string;
  readonly look: 'missing' | 'doubtful' | 'warning';
}

export interface FormColumn {
  readonly width: number;
  /** Stands in the hidden row of column keys. */
  readonly key?: string;
  /** Beside the table: seen on the screen, never printed. */
  readonly aside?: boolean;
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** Stands in the hidden column of row keys. */
  readonly key?: string;
  /** In points; without it the program that opens the form decides. */
  readonly height?: number;
}

export interface FormCell {
  /** Index into the sheet's `columns`. */
  readonly column: number;
  readonly look: Look;
  readonly text?: string;
  /** Text that the program keeps up; takes the place of `text`. */
  readonly live?: LiveText;
  /** A number shown in a cell that is not for input, as plain decimal text. */
  readonly figure?: string;
  /** A second line in small italics. */
  readonly help?: string;
  /** Steps to the right, as part of the line above. */
  readonly indent?: number;
  /** What is typed stands left, as in a list of particulars, whatever its type. */
  readonly left?: boolean;
  /** How many columns and rows it covers. */
  readonly across?: number;
  readonly down?: number;
  readonly input?: Input;
}

export type Look =
  | 'issuer'
  | 'title'
  | 'subtitle'
  | 'italic'
  | 'head'
  | 'numbers'
  | 'group'
  | 'label'
  | 'centred'
  /** Locked and grey: nothing belongs here. */
  | 'closed'
  /** The same in a table, with its mark. */
  | 'crossed'
  /** Locked and grey: a figure known from an earlier report. */
  | 'given'
  | 'heading'
  | 'guide'
  | 'plain'
  | 'signature'
  /** The name of a sum, and the sum, kept up by the program. */
  | 'sum'
  | 'total'
  /** What an input cell to the right of it asks. */
  | 'question'
  | 'status'
  | 'aside'
  | 'input';

export interface Input {
  readonly accepts: Accepts;
  readonly prefilled?: string | number;
  /** Defined name of the cell. */
  readonly name?: string | undefined;
  /** How it is filled in; shown while the cell is selected. */
  readonly guide?: string;
}

/** What may be typed into a cell; Excel says so when something else is. */
export type Accepts =
  | { readonly tag: 'whole'; readonly min: Exact; readonly max?: Exact }
  | { readonly tag: 'decimal'; readonly min?: Exact; readonly max?: Exact }
  | { readonly tag: 'percent' }
  | { readonly tag: 'list'; readonly items: readonly string[]; readonly open?: boolean }
  | { readonly tag: 'date' }
  /** A number that is a name: a document's, a phone's; kept as it is typed. */
  | { readonly tag: 'word' }
  | { readonly tag: 'paragraph' };

/** The hidden lines of keys come before everything else. */
const hiddenLines = 1;

export function rowNumber(index: number): number {
  return index + 1 + hiddenLines;
}

export function columnNumber(index: number): number {
  return index + 1 + hiddenLines;
}

/** An input cell with the two keys that identify it. */
export interface InputCell {
  readonly sheet: FormSheet;
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly input: Input;
}

/** The address of a cell of the sheet by its indexes. */
export function addressAt(row: number, column: number): string {
  return cellAddress(rowNumber(row), columnNumber(column));
}

/** Every keyed input cell of a sheet, row by row. */
export function inputsOf(sheet: FormSheet): readonly InputCell[] {
  return sheet.rows.flatMap(({ key: row, cells }, index) =>
    cells.flatMap(({ column: at, input }) => {
      const column = sheet.columns[at]?.key;
      if (row === undefined || column === undefined || input === undefined) return [];
      return [{ sheet, row, column, cell: addressAt(index, at), input }];
    }),
  );
}
