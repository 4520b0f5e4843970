import { present } from '../../model/present.ts';
import type { StatusFile } from '../../model/status.ts';
import { workingDays } from '../../model/working-days.ts';
import { type Papers, papersOf } from '../material.ts';
import { dueNext } from './next.ts';
import { districtTallies, groupTallies } from './tallies.ts';
import { pastDue, unitStatuses } from './units.ts';

/**
 * Who has sent what, how full and how right it is, what is due next; and what keeps the report from being signed, as
 * far as that was looked into.
 */
export function composeStatus(papers: Papers, signing: StatusFile['signing']): StatusFile {
  const context = papersOf(papers);
  const { plan, period, collection } = context;
  const { id, name, from, to, due, lastDay } = period;
  const units = unitStatuses(context);
  return {
    schema: 'tongket/status@1',
    plan: plan.id,
    period: present({ id, name, from, to, due, lastDay }),
    asOf: collection.asOf,
    workingDaysLeft: workingDays(collection.asOf, lastDay, plan.holidays),
    daysPast: pastDue(context),
    groups: [...groupTallies(context, units)],
    districts: [...districtTallies(context, units)],
    units: [...units],
    signing,
    next: [...dueNext(context)],
  };
}
