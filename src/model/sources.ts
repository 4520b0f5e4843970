import { isListed } from './listed.ts';
import type { Element } from './plan.ts';
import type { Entry } from './submission.ts';

/** Whether the unit gives its own figure of the element, as source or as check. */
export function givesItsOwn({ by, sources, checkers }: Element, unit: string): boolean {
  return (by === undefined && isListed(sources, unit)) || isListed(checkers, unit);
}

/** Whether the unit gives the element for other units, one by one (`by`). */
export function givesForOthers({ by, sources }: Element, unit: string): boolean {
  return by !== undefined && isListed(sources, unit);
}

/** Whether an entry comes from its element's source of record; otherwise it is only compared with it. */
export function isOfRecord(entry: Pick<Entry, 'unit' | 'reporter'>, { by, sources }: Element): boolean {
  return isListed(sources, by === undefined ? entry.unit : entry.reporter);
}
