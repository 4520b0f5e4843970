import type { Handover } from '../model/handover.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Results } from '../model/results.ts';
import { setDefaultFont } from './default-font.ts';
import { drawSheet } from './draw.ts';
import { composeForm } from './form.ts';
import { fillIn } from './handed.ts';
import { Lists } from './lists.ts';
import { type Form, formOf, type Sender } from './sender.ts';
import type { FormSheet } from './sheet.ts';
import { drawStamp, stampOf } from './stamp.ts';
import { receiver } from './words.ts';
import { withoutTimes } from './zip-time.ts';

/**
 * The blank workbook of one unit for one period, or the one that all units of a group share: only the sheets in which
 * something is asked, the cells to fill in coloured and unlocked. Earlier results fill in last year's figures and the
 * opening stocks. The same plan, period, sender and results give the same bytes.
 */
export function writeForm(
  plan: Plan,
  period: Period,
  sender: Sender,
  earlier: readonly Results[] = [],
): Promise<Uint8Array> {
  const form = formOf(plan, period, sender, earlier);
  return writeSheets(form, composeForm(form));
}

/** The form of a consolidated branch, filled in: its own figures, and those of each unit below it. */
export function writeHandedForm(handed: Handover): Promise<Uint8Array> {
  const form = { ...formOf(handed.plan, handed.period, handed.top.unit), handed };
  return writeSheets(form, fillIn(composeForm(form), handed));
}

async function writeSheets(form: Form, sheets: readonly FormSheet[]): Promise<Uint8Array> {
  const { plan, period } = form;
  // Loading exceljs costs a third of a second, which no other command should pay.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  setDefaultFont(workbook);
  const day = new Date(`${period.due}T00:00:00Z`);
  Object.assign(workbook, { creator: receiver(plan), title: plan.title, created: day, modified: day });
  // Programs that trust stored results would show those of the blank form.
  workbook.calcProperties.fullCalcOnLoad = true;
  const shared = { lists: new Lists(), names: new Set<string>() };
  for (const sheet of sheets) drawSheet(workbook, sheet, shared);
  drawStamp(workbook, stampOf(form), shared.lists.columns);
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
