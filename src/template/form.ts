import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { composeByUnit } from './parts/by-unit.ts';
import { composeFigures } from './parts/figures.ts';
import { composeInfo } from './parts/info.ts';
import { composeProjects } from './parts/projects.ts';
import { composeSections } from './parts/sections.ts';
import { composeTasks } from './parts/tasks.ts';
import type { FormSheet } from './sheet.ts';

/** The sheets of a unit's form, only those in which it is asked something; the first one always. */
export function composeForm(plan: Plan, period: Period, unit: Unit): readonly FormSheet[] {
  return [
    composeInfo(plan, period, unit),
    ...composeFigures(plan, period, unit),
    ...composeByUnit(plan, period, unit),
    ...composeSections(plan, period, unit),
    ...composeTasks(plan, period, unit),
    ...composeProjects(plan, period, unit),
  ];
}
