import type { Workbook } from 'exceljs';
import { markOf, type StampKey, stampKeys, stampSheet } from '../model/form.ts';
import type { ListColumn } from './lists.ts';
import { type Form, isCommon } from './sender.ts';
import { columnNumber, rowNumber } from './sheet.ts';

/**
 * The very hidden sheet: for which plan, in which wording of it, for which unit and period the form was made; beside
 * that the lists to choose from.
 */
export function drawStamp(workbook: Workbook, values: Stamp, lists: readonly ListColumn[]): void {
  const sheet = workbook.addWorksheet(stampSheet, { state: 'veryHidden' });
  sheet.getCell(1, 1).value = markOf('stamp');
  sheet.getCell(1, columnNumber(0)).value = 'value';
  stampKeys.forEach((key, i) => {
    sheet.getCell(rowNumber(i), 1).value = key;
    sheet.getCell(rowNumber(i), columnNumber(0)).value = values[key] ?? null;
  });
  for (const { items, column } of lists) {
    for (const [i, item] of items.entries()) sheet.getCell(rowNumber(i), column).value = item;
  }
}

/** A common form is nobody's yet. */
type Stamp = Readonly<Record<Exclude<StampKey, 'unit'>, string> & { unit?: string }>;

export function stampOf(form: Form): Stamp {
  const { plan, period, unit } = form;
  const own = isCommon(form) ? {} : { unit: unit.id };
  return { plan: plan.id, 'plan-sha256': plan.sha256, ...own, period: period.id, revision: '1' };
}
