import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { drawSheet } from './draw.ts';
import { composeForm } from './form.ts';
import { Lists } from './lists.ts';
import { drawStamp, stampOf } from './stamp.ts';
import { receiver } from './words.ts';
import { withoutTimes } from './zip-time.ts';

/**
 * The blank workbook of one unit for one period: only the sheets in which it is asked something, its cells to fill in
 * coloured and unlocked. The same plan, period and unit give the same bytes.
 */
export async function writeForm(plan: Plan, period: Period, unit: Unit): Promise<Uint8Array> {
  // Loading exceljs costs a third of a second, which no other command should pay.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const day = new Date(`${period.due}T00:00:00Z`);
  Object.assign(workbook, { creator: receiver(plan), title: plan.title, created: day, modified: day });
  const shared = { lists: new Lists(), names: new Set<string>() };
  for (const sheet of composeForm(plan, period, unit)) drawSheet(workbook, sheet, shared);
  drawStamp(workbook, stampOf(plan, period, unit), shared.lists.columns);
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
