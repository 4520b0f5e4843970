import type { UnitArrival } from './collection.ts';
import type { Period } from './period.ts';
import type { Plan } from './plan.ts';
import type { Award, Entry, Narrative, ProjectReport, TaskReport } from './submission.ts';
import type { Unit } from './unit.ts';

/** What one unit reported, as it goes up with the consolidation of its branch. */
export interface HandedOver {
  readonly unit: Unit;
  /** Its figures; those about other units where it gives them one by one. */
  readonly entries: readonly Entry[];
  readonly narratives: readonly Narrative[];
  readonly tasks: readonly TaskReport[];
  readonly projects: readonly ProjectReport[];
  readonly awards: readonly Award[];
  /** How its papers came in, and in which file. */
  readonly arrival?: UnitArrival;
  readonly file?: string;
}

/**
 * The consolidation of a branch as the submission that the level above takes: every entry of every unit, since sums
 * cannot be matched again.
 */
export interface Handover {
  readonly plan: Plan;
  readonly period: Period;
  readonly top: HandedOver;
  readonly below: readonly HandedOver[];
}
