import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { RawCell } from '../model/submission.ts';
import { existsOn, type Unit, unitTitle } from '../model/unit.ts';
import { fold } from '../vi/fold.ts';

export type UnitMatch =
  | { readonly tag: 'unit'; readonly unit: Unit }
  | { readonly tag: 'none'; readonly candidates: readonly Unit[] };

/** Finds a unit by what a file calls it. Near names are never matched: Hùng Chân is not Hùng Châu. */
export type UnitMatcher = (named: string) => UnitMatch;

/** What stands before a unit's own name in letters and file heads. */
const prefix = /^(?:ủy ban nhân dân|ubnd|công an|ca)\s+/;

/** Ways to write a unit, the surest first; a later way is tried only when the earlier ones find nobody. */
const ways: readonly ((unit: Unit) => readonly string[])[] = [
  (unit) => [unit.id],
  (unit) => [fold(unitTitle(unit))],
  (unit) => unit.aliases.map(fold),
  (unit) => [fold(unit.name)],
];

/** The unit that a cell names, read as stored before it is read as decoded. */
export function matchUnitCell({ text, stored }: RawCell, matchUnit: UnitMatcher): UnitMatch {
  const asStored = stored === undefined ? undefined : matchUnit(stored);
  return asStored?.tag === 'unit' ? asStored : matchUnit(text);
}

/** A province has some hundred names of units; a column of notes, taken for them, has as many as rows. */
const mostKnown = 4096;

/** Of several units of one name, as after a merger, the one that exists on the day is meant. */
export function unitMatcher(plan: Pick<Plan, 'units'>, day?: Day): UnitMatcher {
  const indexes = ways.map((way) => indexOf(plan, way));
  const find = (named: string): UnitMatch => {
    const folded = fold(named);
    for (const text of new Set([folded, folded.replace(prefix, '')])) {
      for (const index of indexes) {
        const found = thereOn(day, index.get(text) ?? []);
        const [only] = found;
        if (only !== undefined && found.length === 1) return { tag: 'unit', unit: only };
        if (found.length > 1) return { tag: 'none', candidates: found };
      }
    }
    return { tag: 'none', candidates: [] };
  };
  // A unit is named in each of its rows.
  const known = new Map<string, UnitMatch>();
  return (named) => {
    const match = known.get(named) ?? find(named);
    if (known.size < mostKnown) known.set(named, match);
    return match;
  };
}

function thereOn(day: Day | undefined, found: readonly Unit[]): readonly Unit[] {
  if (day === undefined || found.length < 2) return found;
  const there = found.filter((unit) => existsOn(unit, day));
  return there.length === 1 ? there : found;
}

function indexOf(
  plan: Pick<Plan, 'units'>,
  way: (unit: Unit) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of plan.units.values()) {
    for (const text of new Set(way(unit))) index.set(text, [...(index.get(text) ?? []), unit]);
  }
  return index;
}
