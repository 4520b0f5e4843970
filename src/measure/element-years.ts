import { sum } from '../model/exact.ts';
import type { ElementYear } from '../model/figure.ts';
import type { Formula } from '../model/formula.ts';
import type { Element } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { numberOf } from './ledger.ts';
import { type Basis, matchUnits, termOf } from './matching.ts';

/** Each year of the window by itself: its sum, and what it is compared with. */
export function elementYears(basis: Basis, element: Element): readonly ElementYear[] {
  return basis.ledger.years.map((year) => {
    const numbers = basis.ledger
      .asked(element)
      .flatMap((unit) => numberOf(basis.ledger.reading(element, unit.id, year)) ?? []);
    return present({
      year,
      total: numbers.length === 0 ? undefined : sum(numbers),
      reported: numbers.length,
      change: element.comparesYears ? changeIn(basis, element, year) : undefined,
    });
  });
}

/** The same units in both years, as growth compares them. */
function changeIn(basis: Basis, { code }: Element, year: number): ElementYear['change'] {
  const now: Formula = { tag: 'element', code, aspect: 'now' };
  const before: Formula = { tag: 'element', code, aspect: 'previous' };
  const matching = matchUnits(basis, { tag: 'binary', operator: '-', left: now, right: before }, year);
  const [current, last] = matching.asks.map((ask) => termOf(basis, ask, matching));
  return current && last && { now: current.value, before: last.value };
}
