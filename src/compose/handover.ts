import { unitsWithin } from '../model/branch.ts';
import type { Collection } from '../model/collection.ts';
import { groupBy } from '../model/group.ts';
import type { HandedOver, Handover } from '../model/handover.ts';
import { endOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { existsOn, type Unit } from '../model/unit.ts';

/** What goes up to the next level from the branch that the plan is narrowed to; nothing where it is the whole. */
export function composeHandover(plan: Plan, collection: Collection): Handover | undefined {
  const top = plan.units.get(plan.branch ?? '');
  if (top === undefined) return undefined;
  const { period } = collection;
  const tell = teller(collection);
  const below = unitsWithin(plan, top.id).filter(
    (unit) => unit.id !== top.id && existsOn(unit, endOf(period)),
  );
  return { plan, period, top: tell(top), below: below.map(tell) };
}

function teller({ submissions, entries, arrivals, files }: Collection): (unit: Unit) => HandedOver {
  const byReporter = groupBy(entries, ({ reporter }) => reporter);
  const sent = new Map(submissions.map((each) => [each.unit, each]));
  const arrived = new Map([...arrivals.values()].flat().map((each) => [each.unit, each]));
  return (unit) => {
    const own = sent.get(unit.id);
    const { narratives = [], tasks = [], projects = [], awards = [] } = own ?? {};
    return present({
      unit,
      entries: byReporter.get(unit.id) ?? [],
      narratives,
      tasks,
      projects,
      awards,
      arrival: arrived.get(unit.id),
      file: own?.origin ?? own?.file ?? files.find((each) => each.unit === unit.id)?.path,
    });
  };
}
