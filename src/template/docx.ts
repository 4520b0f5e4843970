import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { composeOutline } from './outline.ts';
import { formOf, type Sender } from './sender.ts';
import { withoutTimes } from './zip-time.ts';

/**
 * The report of one unit for one period as a Word file to write on: head and foot by Decree 30/2020, the headings of
 * the outline under which the unit is asked to write, their guides in italics, room for the text. Undefined where it
 * is asked to write nothing. The same plan, period and sender give the same bytes.
 */
export async function writeDocxForm(
  plan: Plan,
  period: Period,
  sender: Sender,
): Promise<Uint8Array | undefined> {
  const outline = composeOutline(formOf(plan, period, sender));
  if (outline === undefined) return undefined;
  // Loading the docx package takes longer than all that is written with it.
  const { outlineFile } = await import('./docx/file.ts');
  return withoutTimes(await outlineFile(outline));
}
