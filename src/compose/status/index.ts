import { present } from '../../model/present.ts';
import type { StatusFile } from '../../model/status.ts';
import { workingDays } from '../../model/working-days.ts';
import { openIn, reasonsAgainst } from '../audit/open.ts';
import { signingRows } from '../audit/signing.ts';
import { type Context, contextOf, type Material } from '../material.ts';
import { dueNext } from './next.ts';
import { districtTallies, groupTallies } from './tallies.ts';
import { pastDue, unitStatuses } from './units.ts';

/** Who has sent what, how full and how right it is, what keeps the report from being signed, what is due next. */
export function composeStatus(material: Material): StatusFile {
  const context = contextOf(material);
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
    signing: signingOf(context),
    next: [...dueNext(context)],
  };
}

/** The page "Còn thiếu gì để ký" of the internal workbook, as text. */
function signingOf(context: Context): StatusFile['signing'] {
  const open = openIn(context);
  const rows = signingRows(context, open).map(({ cells }) => {
    const [name = '', state = '', detail = ''] = cells.map(({ text }) => text);
    return { name, state, detail };
  });
  return { ready: reasonsAgainst(open).length === 0, rows };
}
