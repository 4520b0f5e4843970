import type { Finished, Opened, RosterChanges } from '../../model/closing.ts';
import { unitLine } from '../say/unit.ts';
import { unitsOf } from './units.ts';

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

function asked(opened: Opened): ReadonlySet<string> {
  return new Set(unitsOf(opened).map(({ id }) => id));
}
