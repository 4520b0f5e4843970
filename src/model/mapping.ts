import type { PeriodKind } from './period.ts';
import type { FormFile } from './plan-file/form.ts';

/** A form that is not ours as the plan says it is to be read; every element, unit and group in it is known to exist. */
export interface FormMapping {
  readonly id: string;
  /** Name of the sheet, `*` for any letters. */
  readonly sheet: string;
  readonly periods?: readonly PeriodKind[];
  readonly from: FormSender;
  /** Header of the column that names the unit of a row; absent where the figures are the sender's own. */
  readonly unit?: string;
  /** The group in which names of units are looked for; all of them when absent. */
  readonly group?: string;
  /** Header of the column of labels, where rows say what the figures are. */
  readonly label?: string;
  readonly rows: readonly MappedRow[];
  readonly columns: readonly MappedColumn[];
  readonly period?: Spot;
  readonly revision?: Spot;
  readonly signed?: Spot;
}

export type Spot = NonNullable<FormFile['period']>;

/** Whose submission it is: a unit's, that of whom the file is named after, each row's unit's, or that of a cell. */
export type FormSender =
  | { readonly tag: 'unit'; readonly unit: string }
  | { readonly tag: 'file' }
  | { readonly tag: 'rows' }
  | { readonly tag: 'spot'; readonly spot: Spot };

export interface MappedRow {
  readonly label: string;
  readonly element: string;
}

/** What a column holds. `element` is absent where the rows say it. */
export type MappedColumn =
  | {
      readonly tag: 'figure';
      readonly header: string;
      readonly element?: string;
      readonly year?: number;
      /** The same period of last year. */
      readonly isPrevious: boolean;
    }
  | { readonly tag: 'note' | 'estimated'; readonly header: string };

export type FigureColumn = MappedColumn & { readonly tag: 'figure' };
