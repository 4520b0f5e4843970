import { groupOf, type Plan } from '../../model/plan.ts';
import { type Unit, unitTitle } from '../../model/unit.ts';
import { capitalised } from './case.ts';

/** `xã Nam Đàn`, `Sở Y tế` inside a sentence; an id that is no unit is a text of the plan and stays. */
export function unitName(plan: Plan, id: string): string {
  const unit = plan.units.get(id);
  return unit === undefined ? (groupOf(plan, id)?.name ?? id) : unitTitle(unit);
}

/** `Xã Nam Đàn` at the head of a line. */
export function unitLine(plan: Plan, id: string): string {
  return capitalised(unitName(plan, id));
}

/** `Công an tỉnh, Sở Y tế`. */
export function unitNames(plan: Plan, ids: readonly string[]): string {
  return ids.map((id) => unitName(plan, id)).join(', ');
}

/** What these units are called together: `xã, phường` of one group, else `đơn vị`. */
export function unitsWord(plan: Plan, ids: readonly string[]): string {
  const groups = new Set(ids.map((id) => plan.units.get(id)?.group));
  const [first] = groups;
  if (groups.size !== 1 || first === undefined) return 'đơn vị';
  return groupOf(plan, first)?.short ?? 'đơn vị';
}

/** Communes and districts are "địa phương"; their voice does not stand in a report unmarked. */
export function isLocal(unit: Unit | undefined): boolean {
  return unit?.level === 'commune' || unit?.level === 'district';
}
