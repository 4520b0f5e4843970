import type { Day } from '../model/day.ts';
import { sum } from '../model/exact.ts';
import type { WholeFigure } from '../model/figure.ts';
import { groupBy } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import { existsOn, type Unit } from '../model/unit.ts';

/** What a unit of today was made of on an earlier day. */
export interface Origins {
  /** Units that are wholly in it: their figures add up to its own. Itself among them, if it stood then. */
  readonly parts: readonly string[];
  /** Units that went into several: nobody knows how much of them into which. */
  readonly split: readonly string[];
}

/** Finds what a unit was made of on a day, by `into`. */
type FindOrigins = (unit: string, day: Day) => Origins;

export function originsIn(plan: Plan): FindOrigins {
  const units = [...plan.units.values()];
  const before = groupBy(
    units.flatMap((unit) => unit.into.map((heir) => ({ heir, unit }))),
    ({ heir }) => heir,
  );
  const find = (unit: Unit, day: Day, seen: readonly Unit[]): Origins => {
    if (seen.includes(unit)) return { parts: [], split: [unit.id] };
    const old = (before.get(unit.id) ?? []).map((each) => each.unit);
    const ended = old.filter(({ until }) => until === undefined || until >= day);
    const found = ended.map((each) =>
      each.into.length === 1 ? find(each, day, [...seen, unit]) : { parts: [], split: [each.id] },
    );
    return {
      parts: [...(existsOn(unit, day) ? [unit.id] : []), ...found.flatMap(({ parts }) => parts)],
      split: found.flatMap(({ split }) => split),
    };
  };
  return (id, day) => {
    const unit = plan.units.get(id);
    return unit === undefined ? { parts: [], split: [] } : find(unit, day, []);
  };
}

/** What the old units had, each of them: a sum without one of them would look like a fall. */
export function sumOfFormer(
  { parts, split }: Origins,
  figureOf: (unit: string) => WholeFigure | undefined,
): WholeFigure | undefined {
  const figures = split.length > 0 ? [] : parts.map(figureOf);
  const known = figures.filter((each) => each !== undefined);
  const [first, ...others] = known;
  if (first === undefined || known.length < figures.length) return undefined;
  return others.length === 0 ? first : { ...first, value: sum(known.map(({ value }) => value)) };
}
