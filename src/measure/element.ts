import { type Exact, exactText, sum } from '../model/exact.ts';
import type { ElementEntry, ElementFigure, WholeFigure, YearEntry } from '../model/figure.ts';
import { type Finding, raise, withSeverity } from '../model/finding.ts';
import type { Aspect } from '../model/formula.ts';
import type { Element } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Entry } from '../model/submission.ts';
import { type Unit, unitTitle } from '../model/unit.ts';
import { elementYears } from './element-years.ts';
import { previousDiffers } from './findings.ts';
import { numberOf } from './ledger.ts';
import { type Ask, type Basis, unitValue } from './matching.ts';

/** One element over all units asked, with what it is compared with. */
export function measureElement(basis: Basis, element: Element, aspects: ReadonlySet<Aspect>): ElementFigure {
  const units = basis.ledger.asked(element).map((unit) => entryOf(basis, element, unit));
  const filled = units.filter((each) => each.datum !== undefined);
  const numbers = units.flatMap((each) => numberOf(each.datum && { tag: 'value', datum: each.datum }) ?? []);
  return present({
    code: element.code,
    units,
    excused: basis.ledger.excused(element).map((unit) => unit.id),
    total: isSummed(element) && numbers.length > 0 ? sum(numbers) : undefined,
    reported: filled.length,
    expected: units.length,
    estimated: filled.filter((each) => each.estimated).length,
    matched: matchedOf(units),
    whole: wholeFigures(basis, element, aspects),
    years: basis.ledger.years.length > 0 && isSummed(element) ? elementYears(basis, element) : undefined,
  });
}

/** Percentages are never summed; text and dates cannot be. Of yes-no the sum is how many said yes. */
export function isSummed({ type }: Element): boolean {
  return type === 'count' || type === 'amount' || type === 'money' || type === 'yes-no';
}

function entryOf(basis: Basis, element: Element, unit: Unit): ElementEntry {
  const { ledger } = basis;
  const reading = ledger.reading(element, unit.id, 'whole');
  const entry = ledger.entry(element, unit.id, 'whole');
  const ask: Ask = { element, aspect: 'previous', from: 'units' };
  return present({
    unit: unit.id,
    datum: reading.tag === 'value' ? reading.datum : undefined,
    gap: reading.tag === 'gap' ? reading.gap : undefined,
    previous: element.comparesYears ? unitValue(basis, ask, unit.id, 'whole') : undefined,
    estimated: ledger.isEstimated(element, unit.id),
    entry,
    years:
      ledger.years.length === 0 ? undefined : ledger.years.map((year) => yearOf(basis, element, unit, year)),
    check: checkOf(ledger.checks(element, unit.id)),
  });
}

function yearOf({ ledger }: Basis, element: Element, unit: Unit, year: number): YearEntry {
  const reading = ledger.reading(element, unit.id, year);
  const value = reading.tag === 'value' ? { datum: reading.datum } : { gap: reading.gap };
  return present({ year, ...value, entry: ledger.entry(element, unit.id, year) });
}

/** One entry, or the sum of several that were all read. */
function checkOf(entries: readonly Entry[]): ElementEntry['check'] {
  const numbers = entries.flatMap(({ reading }) => numberOf(reading) ?? []);
  const [first] = entries;
  if (first === undefined || numbers.length < entries.length) return undefined;
  const check = { value: sum(numbers), place: first.place };
  return entries.length === 1 ? check : { ...check, units: entries.map(({ unit }) => unit) };
}

/** The units that have both years: any other pair of totals would compare unlike things. */
function matchedOf(units: readonly ElementEntry[]): ElementFigure['matched'] {
  const pairs = units.flatMap(({ datum, previous }): readonly (readonly [Exact, Exact])[] =>
    datum?.tag === 'number' && previous !== undefined ? [[datum.value, previous]] : [],
  );
  if (pairs.length === 0) return undefined;
  return {
    value: sum(pairs.map(([now]) => now)),
    previous: sum(pairs.map(([, then]) => then)),
    units: pairs.length,
  };
}

function wholeFigures(basis: Basis, element: Element, aspects: ReadonlySet<Aspect>): ElementFigure['whole'] {
  const found = new Map<Aspect, WholeFigure>();
  for (const aspect of aspects) {
    const figure = aspect === 'now' ? undefined : basis.history.whole(element, aspect, 'whole');
    if (figure !== undefined) found.set(aspect, figure);
  }
  return found;
}

/**
 * Where a unit's own figure for last year is not the one in last year's results: the results count. Information where
 * the clerk has accepted the entry as reported.
 */
export function compareYears(basis: Basis, element: Element): readonly Finding[] {
  if (!element.comparesYears) return [];
  return basis.ledger.asked(element).flatMap((unit) => {
    const entry = basis.ledger.entry(element, unit.id, 'whole');
    const own = numberOf(entry?.previous);
    const then = basis.history.unitInResults(element, unit.id, 'previous', 'whole');
    if (own === undefined || then === undefined || own.equals(then.value)) return [];
    const args = {
      name: element.name,
      unit: unitTitle(unit),
      own: exactText(own),
      results: exactText(then.value),
    };
    const where = {
      place: entry?.previousPlace ?? entry?.place,
      otherPlace: then.place,
      unit: unit.id,
      element: element.code,
    };
    const finding = raise(previousDiffers, args, where);
    return [entry?.settled?.accepted ? withSeverity(finding, 'info') : finding];
  });
}
