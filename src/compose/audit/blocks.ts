import type { ElementEntry } from '../../model/figure.ts';
import { groupBy } from '../../model/group.ts';
import type { Element } from '../../model/plan.ts';
import type { Span } from '../../model/report.ts';
import type { UnitGroup } from '../../model/unit.ts';
import type { Context } from '../material.ts';
import { type Entries, figureOf, hasPrevious, type Moment, yearsOf } from './line.ts';

/** What the units of a group reported: the units in one direction of a sheet, the elements in the other. */
export interface Block {
  readonly group: UnitGroup;
  /** Those asked for anything, in plan order. */
  readonly units: readonly string[];
  readonly entries: ReadonlyMap<Element, Entries>;
}

/** The groups that were asked for anything. */
export function blocksOf({ plan, figures }: Context): readonly Block[] {
  const byGroup = new Map(plan.groups.map(({ id }) => [id, new Map<Element, Entries>()]));
  for (const { code, units } of figures.elements.values()) {
    const element = plan.elements.get(code);
    if (element === undefined) continue;
    for (const [group, own] of groupBy(units, ({ unit }) => plan.units.get(unit)?.group ?? ''))
      byGroup.get(group)?.set(element, new Map(own.map((each) => [each.unit, each])));
  }
  return plan.groups.flatMap((group) => {
    const entries = byGroup.get(group.id);
    return entries === undefined || entries.size === 0 ? [] : blockOf(group, entries);
  });
}

function blockOf(group: UnitGroup, entries: Block['entries']): Block {
  const asked = new Set([...entries.values()].flatMap((own) => [...own.keys()]));
  return { group, units: group.units.flatMap(({ id }) => (asked.has(id) ? [id] : [])), entries };
}

/**
 * The cells of an element at a time, as few stretches as there can be. Those that are left out, and only those, break
 * a stretch: a gap or a unit that is not asked holds nothing that a sum takes.
 */
export function spansOf(
  blocks: readonly Block[],
  element: Element,
  moment: Moment,
  isLeftOut: (entry: ElementEntry) => boolean = () => false,
): readonly Span[] {
  return blocks.flatMap(({ units, entries }) => {
    const own = entries.get(element);
    if (own === undefined || !hasLine(own, moment)) return [];
    const runs = runsOf(units, (unit) => {
      const entry = own.get(unit);
      return entry !== undefined && isLeftOut(entry);
    });
    return runs.map(([first, last]) => ({
      from: figureOf(element.code, first, moment),
      to: figureOf(element.code, last, moment),
    }));
  });
}

function hasLine(own: Entries, moment: Moment): boolean {
  if (moment === 'now') return true;
  return moment === 'previous' ? hasPrevious(own) : yearsOf(own).includes(moment);
}

/** First and last of each stretch without one that is left out. */
function runsOf(
  units: readonly string[],
  isLeftOut: (unit: string) => boolean,
): readonly (readonly [string, string])[] {
  const runs: (readonly [string, string])[] = [];
  let first: string | undefined;
  for (const [index, unit] of units.entries()) {
    if (isLeftOut(unit)) {
      first = undefined;
      continue;
    }
    first ??= unit;
    const next = units[index + 1];
    if (next === undefined || isLeftOut(next)) runs.push([first, unit]);
  }
  return runs;
}
