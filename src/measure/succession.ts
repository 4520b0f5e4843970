import type { Day } from '../model/day.ts';
import { sum } from '../model/exact.ts';
import type { WholeFigure } from '../model/figure.ts';
import type { Plan } from '../model/plan.ts';
import { existsOn, type Unit } from '../model/unit.ts';

/** Finds the units whose figures on an earlier day make up those of one that stands now. */
export type FormerUnits = (unit: string, day: Day) => readonly string[] | undefined;

/**
 * Old units of merged and renamed ones, by `into`. Undefined where they cannot be told: a unit that was split went into
 * several, and nobody knows how much of it into which.
 */
export function formerUnits(plan: Plan): FormerUnits {
  const before = new Map<string, Unit[]>();
  for (const unit of plan.units.values())
    for (const heir of unit.into) before.set(heir, [...(before.get(heir) ?? []), unit]);
  const find = (unit: Unit, day: Day, seen: readonly Unit[]): readonly string[] | undefined => {
    if (seen.includes(unit)) return undefined;
    const ended = (before.get(unit.id) ?? []).filter(({ until }) => until === undefined || until >= day);
    const parts = ended.map((old) => (old.into.length === 1 ? find(old, day, [...seen, unit]) : undefined));
    if (parts.includes(undefined)) return undefined;
    return [...(existsOn(unit, day) ? [unit.id] : []), ...parts.flatMap((each) => each ?? [])];
  };
  return (id, day) => {
    const unit = plan.units.get(id);
    return unit && find(unit, day, []);
  };
}

/** What the old units had, each of them: a sum without one of them would look like a fall. */
export function sumOfFormer(
  units: readonly string[] | undefined,
  figureOf: (unit: string) => WholeFigure | undefined,
): WholeFigure | undefined {
  const figures = units?.map(figureOf) ?? [];
  const known = figures.filter((each) => each !== undefined);
  const [first, ...others] = known;
  if (first === undefined || known.length < figures.length) return undefined;
  return others.length === 0 ? first : { ...first, value: sum(known.map(({ value }) => value)) };
}
