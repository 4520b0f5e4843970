import { type Finding, raise } from '../model/finding.ts';
import type { Aspect } from '../model/formula.ts';
import { groupBy } from '../model/group.ts';
import type { Element } from '../model/plan.ts';
import { type Unit, unitTitle } from '../model/unit.ts';
import { pastWithout } from './findings.ts';
import type { Past } from './history.ts';
import type { Slice } from './ledger.ts';
import { type Basis, unitValue } from './matching.ts';
import { isMade } from './merged.ts';
import { aspectWords } from './words.ts';

/** Units of which the baseline or earlier results hold no figure, though they do of others. */
interface Forgotten {
  readonly element: Element;
  readonly aspect: Past;
  readonly units: readonly Unit[];
  /** The file that has the others. */
  readonly file: string;
}

/**
 * Units that a comparison leaves out because the file with the earlier figures has none of theirs, and neither do they:
 * never in silence. Merged and split ones are explained by themselves. One finding for all elements that lack the same.
 */
export function tellForgotten(
  basis: Basis,
  aspectsOf: (element: Element) => ReadonlySet<Aspect>,
): readonly Finding[] {
  const slice = basis.ledger.years.at(-1) ?? 'whole';
  const found = [...basis.plan.elements.values()].flatMap((element) =>
    [...aspectsOf(element)].flatMap((aspect) =>
      aspect === 'now' ? [] : forgottenAt(basis, element, aspect, slice),
    ),
  );
  const alike = groupBy(found, ({ aspect, units, file }) =>
    [aspect, file, ...units.map(({ id }) => id)].join(' '),
  );
  return [...alike.values()].flatMap((each) => findingOf(each, slice));
}

function forgottenAt(basis: Basis, element: Element, aspect: Past, slice: Slice): readonly Forgotten[] {
  const { ledger, history } = basis;
  const asked = ledger.asked(element);
  const known = asked.flatMap(({ id }) => history.unit(element, id, aspect, slice) ?? []);
  const [first] = known;
  if (first === undefined || known.length === asked.length) return [];
  const ask = { element, aspect, from: 'units' } as const;
  const units = asked
    .filter(({ id }) => unitValue(basis, ask, id, slice) === undefined)
    .filter((unit) => !isMade(unit, history.origins(unit.id, aspect, slice)));
  return units.length === 0 ? [] : [{ element, aspect, units, file: first.place.file }];
}

function findingOf(alike: readonly Forgotten[], slice: Slice): readonly Finding[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { aspect, units, file, element } = first;
  const [only, other] = units;
  const args = {
    file,
    when: aspectWords(aspect, slice),
    elements: alike.map((each) => each.element.name).join('; '),
    units: units.map(unitTitle).join(', '),
    count: units.length,
  };
  const unit = other === undefined ? only?.id : undefined;
  return [raise(pastWithout, args, { place: { file }, unit, element: element.code })];
}
