import { type FigureAspect, figureKey, readFigureKey } from '../../model/form.ts';
import type { Element } from '../../model/plan.ts';
import { yearName } from '../../vi/period.ts';
import type { LabelledColumn } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormColumn } from '../sheet.ts';
import { capitalised } from '../words.ts';

export type FigureColumn = LabelledColumn;

/** Where a figure of the period, and one since the start of the year, is written. */
const valueKey = figureKey('value');
const cumulativeKey = figureKey('value', 'cumulative');
export const previousKey = figureKey('value', 'previous');

/** How the sheet is laid out: how wide its names may run, and whether the particulars of the report stand under them. */
export interface Layout {
  readonly nameWidth: number;
  readonly withParticulars: boolean;
}

/**
 * Columns of the figures sheet; one for figures since the start of the year only where such are asked beside others, one
 * for guides only where the sheet holds the particulars too: a form without a first sheet has no other place for those
 * too long to be shown beside a cell.
 */
export function columnsOf(
  elements: readonly Element[],
  form: Form,
  { nameWidth, withParticulars }: Layout,
): readonly FigureColumn[] {
  const { years } = form.period;
  const compares = years.length === 0 && elements.some((element) => element.comparesYears);
  return [
    { label: 'TT', width: 5 },
    { label: 'Nội dung', width: nameWidth },
    { label: 'Đơn vị tính', width: 11 },
    ...(years.length > 0 ? years.map((year) => yearColumn(year, form)) : natureColumns(elements)),
    ...(compares ? [{ label: 'Cùng kỳ năm trước', width: 11, key: previousKey }] : []),
    ...(form.plan.conventions.estimates === 'allow' ? [estimate] : []),
    { label: 'Ghi chú', width: 16, key: 'note' },
    { label: 'Kiểm tra (phần này không in)', width: 70, aside: true },
    ...(withParticulars ? [guide] : []),
  ];
}

const guide: FigureColumn = { label: 'Cách ghi (phần này không in)', width: 70, aside: true };

const estimate: FigureColumn = { label: 'Ước (x)', width: 6, key: 'estimated' };

function yearColumn(year: number, { period }: Form): FigureColumn {
  return { label: capitalised(yearName(period, year)), width: 11, key: figureKey('value', year) };
}

function natureColumns(elements: readonly Element[]): readonly FigureColumn[] {
  const plain = { label: 'Trong kỳ', width: 11, key: valueKey };
  const cumulative = { label: 'Lũy kế từ đầu năm', width: 11, key: cumulativeKey };
  const some = elements.some(isCumulative);
  return [...(elements.every(isCumulative) ? [] : [plain]), ...(some ? [cumulative] : [])];
}

export function isCumulative({ nature }: Element): boolean {
  return nature === 'cumulative';
}

/** Whether a column holds figures: not a remark, not the mark of an estimate. */
export function isFigures({ key }: FormColumn): boolean {
  return aspectOf(key) !== undefined;
}

/** Whether a blank in it is missing. Last year's never is: a unit that did not exist then has no figure to invent. */
export function isOwed(column: FormColumn): boolean {
  return isFigures(column) && aspectOf(column.key) !== 'previous';
}

/** `now` for a plain value. */
export function aspectOf(key: string | undefined): FigureAspect | 'now' | undefined {
  const read = key === undefined ? undefined : readFigureKey(key);
  return read?.name === 'value' ? (read.aspect ?? 'now') : undefined;
}
