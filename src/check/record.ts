import type { Element } from '../model/plan.ts';
import type { Entry } from '../model/submission.ts';

/** Whether an entry comes from its element's source of record; otherwise it is only compared with it. */
export function isOfRecord(entry: Pick<Entry, 'unit' | 'reporter'>, element: Element): boolean {
  if (element.by !== undefined) return element.sources.includes(entry.reporter);
  return element.sources.includes(entry.unit);
}
