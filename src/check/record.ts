import { isListed } from '../model/listed.ts';
import type { Element } from '../model/plan.ts';
import type { Entry } from '../model/submission.ts';

/** Whether an entry comes from its element's source of record; otherwise it is only compared with it. */
export function isOfRecord(entry: Pick<Entry, 'unit' | 'reporter'>, element: Element): boolean {
  if (element.by !== undefined) return isListed(element.sources, entry.reporter);
  return isListed(element.sources, entry.unit);
}
