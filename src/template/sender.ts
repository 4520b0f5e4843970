import type { Handover } from '../model/handover.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Results } from '../model/results.ts';
import { existsOn, type Unit, type UnitGroup } from '../model/unit.ts';

/** Whom a form is for: one unit, or a group whose units pick their own name in one common form. */
export type Sender = Unit | UnitGroup;

/** What a form is made from. */
export interface Form {
  readonly plan: Plan;
  readonly period: Period;
  /** The unit, or the one that stands for all of its group: they are asked the same. */
  readonly unit: Unit;
  /** Names to pick from; empty in the form of one unit. */
  readonly choices: readonly Unit[];
  /** Results of earlier runs, from which last year's figures and opening stocks are filled in. */
  readonly earlier: readonly Results[];
  /** What a unit passes on from the units below it: filled in, with a sheet for them. */
  readonly handed?: Handover;
}

/** Throws for a group without a unit in the period: nobody is asked. */
export function formOf(plan: Plan, period: Period, sender: Sender, earlier: readonly Results[] = []): Form {
  if (!isGroup(sender)) return { plan, period, unit: sender, choices: [], earlier };
  const choices = sender.units.filter((unit) => existsOn(unit, endOf(period)));
  const [unit] = choices;
  if (unit === undefined) throw new RangeError(`a group without units: ${sender.id}`);
  return { plan, period, unit, choices, earlier: [] };
}

export function isGroup(sender: Sender): sender is UnitGroup {
  return 'units' in sender;
}

export function isCommon({ choices }: Form): boolean {
  return choices.length > 0;
}
