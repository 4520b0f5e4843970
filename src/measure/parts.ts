import { indicatorOfPart, nodesOf, unitsWithin } from '../model/branch.ts';
import { sum } from '../model/exact.ts';
import type { PartFigure, PartSum } from '../model/figure.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Element } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { existsOn, type Unit } from '../model/unit.ts';
import { isSummed } from './element.ts';
import { measureIndicator } from './indicator.ts';
import { numberOf } from './ledger.ts';
import type { Basis } from './matching.ts';
import { rosters } from './rosters.ts';

/** A figure at every node of the tree and for every tag, from the same entries as those of the whole. */
export function measureParts(basis: Basis, period: Period): readonly PartFigure[] {
  const { plan } = basis;
  const standing = (units: readonly Unit[]): readonly Unit[] =>
    units.filter((unit) => existsOn(unit, endOf(period)));
  const nodes = standing(nodesOf(plan)).filter(({ id }) => id !== plan.branch);
  const all = standing(plan.groups.flatMap(({ units }) => units));
  const tags = [...new Set(all.flatMap((unit) => unit.tags))];
  return [
    ...nodes.map((node) =>
      measurePart(basis, period, node.id, standing(unitsWithin(plan, node.id)), node.id),
    ),
    ...tags.map((tag) =>
      measurePart(
        basis,
        period,
        tag,
        all.filter((unit) => unit.tags.includes(tag)),
      ),
    ),
  ].filter(({ elements }) => elements.size > 0);
}

function measurePart(
  basis: Basis,
  period: Period,
  id: string,
  units: readonly Unit[],
  node?: string,
): PartFigure {
  const part = narrow(basis, new Set(units.map((unit) => unit.id)));
  const elements = [...basis.plan.elements.values()].flatMap((element) => {
    const total = sumOf(part, element);
    return total === undefined ? [] : [[element.code, total] as const];
  });
  const indicators = basis.plan.indicators
    .map((indicator) => indicatorOfPart(indicator, node))
    .map((indicator) => measureIndicator(part, indicator, period))
    .filter(({ expected }) => expected > 0);
  return {
    id,
    kind: node === undefined ? 'tag' : 'node',
    units: units.map((unit) => unit.id),
    elements: new Map(elements),
    indicators: new Map(indicators.map((figure) => [figure.code, figure])),
  };
}

/** Undefined for what cannot be summed and where none of these units is asked. */
function sumOf({ ledger }: Basis, element: Element): PartSum | undefined {
  const asked = ledger.asked(element);
  if (!isSummed(element) || asked.length === 0) return undefined;
  const numbers = asked.flatMap((unit) => numberOf(ledger.reading(element, unit.id, 'whole')) ?? []);
  const total = numbers.length === 0 ? undefined : sum(numbers);
  return present({ total, reported: numbers.length, expected: asked.length });
}

/** The same entries, of these units only. */
function narrow(basis: Basis, within: ReadonlySet<string>): Basis {
  const inside = (units: readonly Unit[]): readonly Unit[] => units.filter(({ id }) => within.has(id));
  const asked = new Map<string, readonly Unit[]>();
  return {
    ...basis,
    ledger: {
      ...basis.ledger,
      asked: (element) => {
        const known = asked.get(element.code) ?? inside(basis.ledger.asked(element));
        asked.set(element.code, known);
        return known;
      },
      excused: (element) => inside(basis.ledger.excused(element)),
    },
    history: { ...basis.history, whole: () => undefined },
    roster: rosters((group, having) => inside(basis.roster(group, having))),
  };
}
