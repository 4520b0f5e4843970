import { isAskedOfGroup } from '../../model/asked.ts';
import { stepsUp } from '../../model/branch.ts';
import { type Finding, raise } from '../../model/finding.ts';
import { endOf } from '../../model/period.ts';
import type { Place } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import { existsOn, type Unit, unitTitle } from '../../model/unit.ts';
import { notBelow, unitOutsidePeriod } from '../findings.ts';
import type { Context } from './context.ts';

/**
 * Whether the sender has no business with a unit that it gives figures of: the unit is not there at the end of the
 * period, or is neither below the sender nor one that the plan has it report on. Said once a unit, where it is named.
 */
export function isRefused(unit: Unit, sender: Unit, place: Place, context: Context): boolean {
  if (unit.id === sender.id) return false;
  const finding = objectionTo(unit, sender, place, context);
  const isSaid = context.findings.some(
    ({ code, unit: named }) => code === finding?.code && named === unit.id,
  );
  if (finding !== undefined && !isSaid) context.findings.push(finding);
  return finding !== undefined;
}

function objectionTo(unit: Unit, sender: Unit, place: Place, { plan, period }: Context): Finding | undefined {
  if (!existsOn(unit, endOf(period))) return outsidePeriod(unit, place, plan);
  const isBelow = stepsUp(plan.units, unit.id, sender.id) !== undefined;
  const isAsked = isAskedOfGroup(plan, period, sender, unit.group);
  if (isBelow || isAsked) return undefined;
  const args = { unit: unitTitle(unit), sender: unitTitle(sender) };
  return raise(notBelow, args, { place, unit: unit.id });
}

/** Said of a unit that the roster ends before, or begins after, the end of the period. */
export function outsidePeriod(unit: Unit, place: Place, { units }: Plan): Finding {
  const heirs = unit.into.flatMap((id) => units.get(id) ?? []);
  const args = { unit: unitTitle(unit), into: heirs.map(unitTitle).join(', ') };
  return raise(unitOutsidePeriod, args, { place, unit: unit.id });
}
