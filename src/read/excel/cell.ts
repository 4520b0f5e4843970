/** A stretch of a text with one font; without `font` it has the cell's own. */
export interface Run {
  readonly text: string;
  readonly font?: string;
}

export interface TextValue {
  readonly type: 'text';
  readonly text: string;
  /** Given only where a stretch has a font of its own: legacy encodings are told by font name. */
  readonly runs?: readonly Run[];
}

/**
 * What a cell holds, typed as the file types it; nothing is guessed from its looks.
 * `text` of a number or a percentage is a plain decimal with a point, no exponent, at most 15 significant digits, as
 * Excel shows it; a percentage is the stored fraction (12 % is `0.12`).
 */
export type CellValue =
  | { readonly type: 'blank' }
  | TextValue
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'percent'; readonly text: string }
  | DateValue
  | { readonly type: 'boolean'; readonly value: boolean }
  /** An error value of Excel, or the stored text of a value that cannot be read (the sheet's problems say why). */
  | { readonly type: 'error'; readonly text: string }
  /** A formula that was never computed: written by a program, not yet opened in Excel. */
  | { readonly type: 'no-cached-value' };

/**
 * `iso` is `2026-06-10`, `2026-06-10T08:30:00`, a time of day `T08:30:00` (detail `time`) or, under an elapsed-time
 * format such as [h]:mm, `PT36H30M` (detail `duration`). `1900-02-29` exists here because it does in Excel.
 */
export interface DateValue {
  readonly type: 'date';
  readonly iso: string;
  readonly detail?: 'time' | 'duration';
  /** The number stored under the date format: 24 typed into such a cell shows as 24/01/1900. */
  readonly serial?: string;
}

export interface Cell {
  readonly address: string;
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 1. */
  readonly column: number;
  readonly value: CellValue;
  /** The number format code, `General` left out. */
  readonly format?: string | undefined;
  readonly font?: string | undefined;
  /**
   * Gives the text without the equals sign. The followers of a shared formula have none; their value is the cached one.
   */
  readonly formula?: (() => string) | undefined;
}

/** Something in one cell's record that contradicts the format; the rest of the sheet is read all the same. */
export interface CellProblem {
  readonly kind: 'duplicate-address' | 'bad-address' | 'misplaced' | 'unreadable-value' | 'unknown-style';
  /** As written in the file where it is no address. */
  readonly address: string;
  readonly detail: string;
}
