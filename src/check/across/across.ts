import { type Exact, exact } from '../../model/exact.ts';
import type { Finding, FindingPage } from '../../model/finding.ts';
import { endOf, type Period } from '../../model/period.ts';
import { compareText, type Place } from '../../model/place.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { EarlierResults } from '../../model/results.ts';
import { isOfRecord } from '../../model/sources.ts';
import type { Entry } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';

/** A number that counts in this period: whose it is and of what. */
export interface Figure {
  readonly element: Element;
  readonly unit: Unit;
  readonly entry: Entry;
  readonly value: Exact;
  /** The value of its last written digit. */
  readonly step: Exact;
}

/** What a check across periods and units sees. */
export interface Span {
  readonly plan: Plan;
  readonly period: Period;
  readonly figures: readonly Figure[];
  /** Results of other periods, the earliest first. */
  readonly earlier: readonly EarlierResults[];
}

/** What was found about a figure; accepted as reported by the clerk, it becomes information. */
export interface AcrossFinding {
  readonly finding: Finding;
  readonly about?: Figure;
}

/** A check of figures against those of other periods or units. Add one by a file and a line in index.ts. */
export interface AcrossCheck {
  readonly kinds: readonly FindingPage[];
  readonly run: (span: Span) => readonly AcrossFinding[];
}

/** The numbers of record of the whole window, and the results of other periods in their order. */
export function spanOf(
  plan: Plan,
  period: Period,
  entries: readonly Entry[],
  earlier: readonly EarlierResults[],
): Span {
  const others = earlier.filter(
    ({ results }) => results.period.id !== period.id || results.plan.id !== plan.id,
  );
  const byEnd = (a: EarlierResults, b: EarlierResults): number =>
    compareText(lastDayOf(a), lastDayOf(b)) || compareText(a.path, b.path);
  return {
    plan,
    period,
    figures: entries.flatMap((entry) => figureOf(entry, plan)),
    earlier: [...others].sort(byEnd),
  };
}

function figureOf(entry: Entry, plan: Plan): readonly Figure[] {
  const [element, unit] = [plan.elements.get(entry.element), plan.units.get(entry.unit)];
  const { reading, year } = entry;
  if (element === undefined || unit === undefined || year !== undefined || !isOfRecord(entry, element))
    return [];
  if (reading.tag !== 'value' || reading.datum.tag !== 'number') return [];
  const { value, step } = reading.datum;
  return [{ element, unit, entry, value, step }];
}

/** The day that results stand at. */
export function lastDayOf({ results }: EarlierResults): string {
  return results.period.to ?? results.period.due;
}

/** What a unit's figure was in other results; undefined where it had none. */
export function valueThen({ results }: EarlierResults, { element, unit }: Figure): Exact | undefined {
  const found = results.elements[element.code]?.units[unit.id]?.value;
  return typeof found === 'string' ? exact(found) : undefined;
}

/** The latest figure before this period, with where it stands. */
export function lastBefore(
  span: Span,
  figure: Figure,
): { readonly value: Exact; readonly from: EarlierResults } | undefined {
  for (const from of [...span.earlier].reverse()) {
    const value = lastDayOf(from) < endOf(span.period) ? valueThen(from, figure) : undefined;
    if (value !== undefined) return { value, from };
  }
  return undefined;
}

/** Where a finding about a figure stands, and where what it is compared with. */
export function whereIs(
  { entry }: Figure,
  other?: EarlierResults,
): {
  readonly place: Place;
  readonly otherPlace?: Place;
  readonly unit: string;
  readonly element: string;
} {
  const { place, unit, element } = entry;
  return { place, unit, element, ...(other && { otherPlace: { file: other.path } }) };
}
