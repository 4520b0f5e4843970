import { planIn } from '../../model/asked.ts';
import type { Opened } from '../../model/closing.ts';
import type { Unit } from '../../model/unit.ts';

/** The units that are asked in a period: all of them, or those of the branch that the plan is narrowed to. */
export function unitsOf({ plan, period }: Opened): readonly Unit[] {
  return planIn(plan, period).groups.flatMap(({ units }) => units);
}
