import type { Workbook } from 'exceljs';
import { markOf, type StampKey, stampKeys, stampSheet } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { ListColumn } from './lists.ts';
import { columnNumber, rowNumber } from './sheet.ts';

/**
 * The very hidden sheet: for which plan, in which wording of it, for which unit and period the form was made; beside
 * that the lists to choose from.
 */
export function drawStamp(
  workbook: Workbook,
  values: Readonly<Record<StampKey, string>>,
  lists: readonly ListColumn[],
): void {
  const sheet = workbook.addWorksheet(stampSheet, { state: 'veryHidden' });
  sheet.getCell(1, 1).value = markOf('stamp');
  sheet.getCell(1, columnNumber(0)).value = 'value';
  stampKeys.forEach((key, i) => {
    sheet.getCell(rowNumber(i), 1).value = key;
    sheet.getCell(rowNumber(i), columnNumber(0)).value = values[key];
  });
  for (const { items, column } of lists) {
    for (const [i, item] of items.entries()) sheet.getCell(rowNumber(i), column).value = item;
  }
}

export function stampOf(plan: Plan, period: Period, unit: Unit): Readonly<Record<StampKey, string>> {
  return { plan: plan.id, 'plan-sha256': plan.sha256, unit: unit.id, period: period.id };
}
