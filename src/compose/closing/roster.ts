import type { Finished, Opened, RosterChanges } from '../../model/closing.ts';
import { endOf } from '../../model/period.ts';
import { existsOn } from '../../model/unit.ts';
import { unitLine } from '../say/unit.ts';

/** Units that are asked in one of the two periods alone, by the rosters of both. */
export function composeRoster(finished: Finished, opened: Opened): RosterChanges {
  const then = asked(finished);
  const now = asked(opened);
  return {
    ended: [...then].flatMap((id) => {
      if (now.has(id)) return [];
      const into = opened.plan.units.get(id)?.into ?? finished.plan.units.get(id)?.into ?? [];
      return [{ unit: unitLine(finished.plan, id), into: into.map((other) => unitLine(opened.plan, other)) }];
    }),
    begun: [...now].filter((id) => !then.has(id)).map((id) => unitLine(opened.plan, id)),
  };
}

function asked({ plan, period }: Opened): ReadonlySet<string> {
  const there = [...plan.units.values()].filter((unit) => existsOn(unit, endOf(period)));
  return new Set(there.map(({ id }) => id));
}
