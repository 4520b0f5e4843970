import { type Finding, raise } from '../model/finding.ts';
import type { Aspect } from '../model/formula.ts';
import { groupBy } from '../model/group.ts';
import type { Element } from '../model/plan.ts';
import { type Unit, unitTitle } from '../model/unit.ts';
import { mergedGap } from './findings.ts';
import type { Past } from './history.ts';
import type { Slice } from './ledger.ts';
import { type Basis, unitValue } from './matching.ts';
import type { Origins } from './succession.ts';
import { aspectWords } from './words.ts';

/** A figure of an earlier time that a merged or split unit has not got, and whose figures it lacks. */
interface Lack {
  readonly unit: Unit;
  readonly element: Element;
  readonly aspect: Past;
  /** Old units that are wholly in it and have no figure. */
  readonly silent: readonly string[];
  /** Old units that went into several. */
  readonly split: readonly string[];
}

/**
 * Units that were made of others since, and are left out of a comparison because what those had is not known whole. Said
 * only where something is known of that time: else the lack is everybody's, and is said once. One finding a unit and
 * time, with all elements that lack the same.
 */
export function explainMergers(
  basis: Basis,
  aspectsOf: (element: Element) => ReadonlySet<Aspect>,
): readonly Finding[] {
  const slice = basis.ledger.years.at(-1) ?? 'whole';
  const lacks = [...basis.plan.elements.values()].flatMap((element) =>
    [...aspectsOf(element)].flatMap((aspect) =>
      aspect === 'now' ? [] : lacksOf(basis, element, aspect, slice),
    ),
  );
  const alike = groupBy(lacks, ({ unit, aspect, silent, split }) =>
    [unit.id, aspect, silent, split].join(' '),
  );
  return [...alike.values()].flatMap((each) => findingOf(basis, each, slice));
}

function lacksOf(basis: Basis, element: Element, aspect: Past, slice: Slice): readonly Lack[] {
  const { ledger, history } = basis;
  const asked = ledger.asked(element);
  const made = asked.flatMap((unit) => {
    const origins = history.origins(unit.id, aspect, slice);
    return isMade(unit, origins) ? [{ unit, origins }] : [];
  });
  if (made.length === 0) return [];
  const has = (unit: string): boolean => history.own(element, unit, aspect, slice) !== undefined;
  const ask = { element, aspect, from: 'units' } as const;
  const known = asked.some(({ id }) => has(id));
  return made
    .filter(({ unit }) => unitValue(basis, ask, unit.id, slice) === undefined)
    .filter(({ origins: { parts, split } }) => known || [...parts, ...split].some(has))
    .map(({ unit, origins: { parts, split } }) => ({
      unit,
      element,
      aspect,
      silent: parts.filter((id) => !has(id)),
      split,
    }));
}

/** Whether a unit was made of others since. */
export function isMade({ id }: Unit, { parts, split }: Origins): boolean {
  return split.length > 0 || parts.some((part) => part !== id);
}

function findingOf(basis: Basis, lacks: readonly Lack[], slice: Slice): readonly Finding[] {
  const [first] = lacks;
  if (first === undefined) return [];
  const { unit, element, aspect, silent, split } = first;
  const named = (ids: readonly string[]): string => ids.map((id) => titleOf(basis, id)).join(', ');
  const args = {
    unit: unitTitle(unit),
    when: aspectWords(aspect, slice),
    elements: lacks.map((each) => each.element.name).join('; '),
    silent: named(silent),
    split: named(split),
    rows: [...silent, ...(split.length > 0 ? [unit.id] : [])].join(', '),
  };
  const place = basis.history.place(aspect, slice);
  return [raise(mergedGap, args, { place, unit: unit.id, element: element.code })];
}

function titleOf({ plan }: Basis, id: string): string {
  const unit = plan.units.get(id);
  return unit === undefined ? id : unitTitle(unit);
}
