import type { Term } from '../../model/figure.ts';
import { type Language, sayIn } from '../../model/finding.ts';
import { yearOfPeriod } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { unitLine } from '../say/unit.ts';
import { openingDay } from '../say/when.ts';
import type { Asked } from './asked.ts';

/** When a term of a formula stands: `kỳ này`, `cùng kỳ năm 2025`, `ngày 14/12/2025`. */
export function timeOf({ plan, period, language }: Asked, aspect: Term['aspect']): string {
  const say = sayIn(language);
  const day = showDay(openingDay(plan, period));
  if (aspect === 'count') return say('số đơn vị có', 'units that answered yes');
  if (aspect === 'now') return say('kỳ này', 'this period');
  if (aspect === 'opening') return say(`ngày ${day}`, `on ${day}`);
  const lastYear = yearOfPeriod(period) - 1;
  if (aspect === 'previous') return say(`cùng kỳ năm ${lastYear}`, `same period of ${lastYear}`);
  return say(`năm ${aspect.slice('base-'.length)}`, `year ${aspect.slice('base-'.length)}`);
}

/** The code of an element and its name: `[VU] Số vụ`. */
export function named({ plan }: Asked, code: string): string {
  return `[${code}] ${plan.elements.get(code)?.name ?? ''}`.trim();
}

const mostNames = 12;

/** `Xã A, xã B, …`: twelve names at most, and how many more there are. */
export function unitList(plan: Plan, ids: readonly string[], language: Language): string {
  const names = ids.slice(0, mostNames).map((id) => unitLine(plan, id));
  const more = ids.length - names.length;
  const rest = sayIn(language)(`và ${more} đơn vị khác`, `and ${more} more`);
  return more > 0 ? `${names.join(', ')} ${rest}` : names.join(', ');
}
