import { leadsTask } from '../../model/asked.ts';
import { endOf } from '../../model/period.ts';
import type { Task } from '../../model/plan.ts';
import { existsOn } from '../../model/unit.ts';
import type { PaperContext } from '../material.ts';
import { capitalised } from './case.ts';
import { unitName } from './unit.ts';

/** Ids of the units that lead a task in this period, in plan order; a group named as lead is all of its units. */
export function leadsOf({ plan, period }: PaperContext, task: Task): readonly string[] {
  const units = [...plan.units.values()].filter((unit) => existsOn(unit, endOf(period)));
  return units.filter((unit) => leadsTask(task, unit)).map(({ id }) => id);
}

/** `Công an tỉnh, Sở Y tế`: units by name, whatever else is named in words as it stands. */
export function namesOf({ plan }: PaperContext, ids: readonly string[]): string {
  return capitalised(ids.map((id) => unitName(plan, id)).join(', '));
}
