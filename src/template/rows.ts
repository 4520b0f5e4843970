import { infoName } from '../model/form-names.ts';
import { heightFor } from './height.ts';
import { quoted } from './live/excel.ts';
import { type Form, isCommon } from './sender.ts';
import type { FormCell, FormColumn, FormRow, Look } from './sheet.ts';
import { isGoverned, unitHead } from './words.ts';

/** Rows and cells that several sheets have in common. */

export function cell(column: number, look: Look, text?: string): FormCell {
  return text === undefined ? { column, look } : { column, look, text };
}

/** Widths that A4 takes at a size still read with ease. */
const readableWidth = { portrait: 150, landscape: 190 };

/** How many pages a table goes over from left to right. */
export function pagesAcross(columns: readonly FormColumn[], landscape: boolean): number {
  return Math.ceil(totalWidth(columns) / readableWidth[landscape ? 'landscape' : 'portrait']);
}

/** One text over the whole width of the sheet, or of its first page where it is wider. */
export function wide(columns: readonly FormColumn[], look: Look, text: string, height: number): FormRow {
  return { height, cells: [{ column: 0, look, text, across: onFirstPage(columns) }] };
}

/** How many columns stand on the first page; all of them in a table that needs no second one. */
export function onFirstPage(columns: readonly FormColumn[]): number {
  const pages = pagesAcross(columns, true);
  let width = 0;
  const beyond = printed(columns).findIndex((column) => {
    width += column.width;
    return width > totalWidth(columns) / pages;
  });
  return pages === 1 || beyond <= 0 ? printed(columns).length : beyond;
}

/** Name of the unit, left; the right half stays free for the digital signature (Decree 30/2020, Annex I). */
export function headRow(columns: readonly FormColumn[], form: Form): FormRow {
  const across = Math.ceil(onFirstPage(columns) / 2);
  return { height: 28, cells: [{ column: 0, look: 'issuer', ...headOf(form), across }] };
}

/** The unit as its own paper names it; in a common form the one that was picked. */
function headOf(form: Form): Pick<FormCell, 'text' | 'live'> {
  if (!isCommon(form)) return { text: unitHead(form.unit) };
  const before = isGoverned(form.unit) ? 'UBND ' : '';
  const result = `${before}…………………………`;
  return {
    live: {
      formula: `IF(${infoName('unit')}="",${quoted(result)},"${before}"&UPPER(${infoName('unit')}))`,
      result,
    },
  };
}

/** The labels of a table's columns; beside the table no box is drawn. */
export function labelRow(columns: readonly LabelledColumn[]): FormRow {
  return {
    height: Math.max(...columns.map(({ label, width }) => heightFor(label, width - 2))),
    cells: columns.map(({ label, aside }, i) => cell(i, aside === true ? 'aside' : 'head', label)),
  };
}

export interface LabelledColumn extends FormColumn {
  readonly label: string;
}

/** (1) (2) (3) … under the labels, as in the annexes of a report. */
export function numberRow(count: number): FormRow {
  return { height: 16, cells: Array.from({ length: count }, (_, i) => cell(i, 'numbers', `(${i + 1})`)) };
}

/** The columns that are printed. */
export function printed<Column extends FormColumn>(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ aside }) => aside !== true);
}

/** Of the printed columns. */
export function totalWidth(columns: readonly FormColumn[]): number {
  return printed(columns).reduce((total, { width }) => total + width, 0);
}
