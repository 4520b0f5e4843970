import { branchOf, nodesOf, onlyPassesOn } from '../model/branch.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { existsOn, type Unit } from '../model/unit.ts';

/** The plan of the branch under `--unit`; the whole plan without it. */
export function chooseBranch(plan: Plan, period: Period, id: string | undefined): Attempt<Plan> {
  if (id === undefined) return { ok: true, value: plan };
  const top = plan.units.get(id);
  const nodes = nodesOf(plan).filter((unit) => existsOn(unit, endOf(period)));
  if (top === undefined || !nodes.includes(top)) return noBranch(id, nodes);
  const branch = branchOf(plan, top);
  return { ok: true, value: onlyPassesOn(plan, period, top) ? withoutTop(branch, top) : branch };
}

/** Nobody waits for a report of its own from a unit that is asked for none. */
function withoutTop(plan: Plan, top: Unit): Plan {
  const groups = plan.groups.map((group) => ({
    ...group,
    units: group.units.filter(({ id }) => id !== top.id),
  }));
  return { ...plan, groups: groups.filter(({ units }) => units.length > 0) };
}

function noBranch(id: string, nodes: readonly Unit[]): Attempt<never> {
  const list = nodes.map((unit) => unit.id).join(', ');
  return failed(
    {
      vi: `Không có đơn vị "${id}" với các đơn vị bên dưới trong kỳ này.`,
      en: `There is no unit "${id}" with units below it in this period.`,
    },
    list === ''
      ? {
          vi: 'Ghi đơn vị cấp trên của từng đơn vị vào cột parent của units.csv.',
          en: 'Enter the unit above each unit in the column parent of units.csv.',
        }
      : { vi: `Nêu --unit với một trong: ${list}.`, en: `Give --unit one of: ${list}.` },
  );
}
