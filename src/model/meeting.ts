import { nodesOf, unitsAbove, unitsWithin } from './branch.ts';
import { endOf, type Period } from './period.ts';
import type { Element, Plan } from './plan.ts';
import { existsOn } from './unit.ts';

/** Units of a source of record and of the source it is checked with, whose sums stand against each other. */
export interface Meeting {
  /** The unit at the top of the branch in which they meet; absent where that is the whole. */
  readonly node?: string;
  readonly sources: readonly string[];
  readonly checkers: readonly string[];
}

/**
 * Where two sources of an element meet: each unit in the lowest branch that holds units of both, a district and its
 * communes in the district, a province's agency and all communes in the whole. Who finds nobody there meets nobody.
 * Of an element given unit by unit (`by`) the figures of each unit meet, and no sums.
 */
export function meetingsOf(plan: Plan, element: Element, period: Period): readonly Meeting[] {
  if (element.by !== undefined || element.checkers.length === 0) return [];
  const stands = (id: string): boolean => {
    const unit = plan.units.get(id);
    return unit !== undefined && existsOn(unit, endOf(period));
  };
  let [sources, checkers] = [element.sources.filter(stands), element.checkers.filter(stands)];
  const meetings: Meeting[] = [];
  for (const { node, within } of branches(plan)) {
    const own = sources.filter((id) => within(id));
    const others = checkers.filter((id) => within(id));
    if (own.length === 0 || others.length === 0) continue;
    meetings.push({ ...(node !== undefined && { node }), sources: own, checkers: others });
    sources = sources.filter((id) => !within(id));
    checkers = checkers.filter((id) => !within(id));
  }
  return meetings;
}

/** Every branch of the tree, the lowest first; the whole last. */
function branches(plan: Plan) {
  const depth = (id: string): number => unitsAbove(plan.units, id).length;
  const nodes = nodesOf(plan).map(({ id }) => id);
  const ordered = [...nodes].sort((a, b) => depth(b) - depth(a));
  return [
    ...ordered.map((node) => {
      const ids = new Set(unitsWithin(plan, node).map(({ id }) => id));
      return { node, within: (id: string) => ids.has(id) };
    }),
    { node: undefined, within: () => true },
  ];
}
