import { evaluate } from '../../formula/evaluate.ts';
import { compare, type Exact, sum, whole } from '../../model/exact.ts';
import type { ElementEntry, IndicatorFigure, Term } from '../../model/figure.ts';
import { type Formula, referencesOf } from '../../model/formula.ts';
import { endOf } from '../../model/period.ts';
import { groupOf, type Indicator } from '../../model/plan.ts';
import type { Datum } from '../../model/submission.ts';
import { existsOn } from '../../model/unit.ts';
import type { Asked } from './asked.ts';

/** A sum of a formula, added up again from the figures of its units. */
export interface Resummed {
  readonly term: Term;
  /** Undefined where the figures of the units are not at hand: those of an earlier year, from its results. */
  readonly again: Exact | undefined;
}

export interface Recomputed {
  readonly sums: readonly Resummed[];
  /** The formula applied to the sums; undefined where there is no value. */
  readonly value: Exact | undefined;
  readonly agrees: boolean;
}

/** Adds up and divides anew, by nothing that the figure was first computed with but the formula itself. */
export function recompute(asked: Asked, indicator: Indicator, figure: IndicatorFigure): Recomputed {
  const year = comparedYear(asked, indicator.formula);
  const sums = figure.terms.map((term) => ({ term, again: resum(asked, term, year) }));
  const isShare = indicator.perUnit && figure.target !== undefined;
  const value = isShare ? shareReaching(figure) : applied(asked, indicator.formula, sums);
  const addsUp = sums.every(({ term, again }) => again === undefined || compare(again, term.value) === 0);
  return { sums, value, agrees: addsUp && isSame(value, figure) };
}

function isSame(value: Exact | undefined, { value: had }: IndicatorFigure): boolean {
  if (value === undefined || had.tag === 'gap') return value === undefined && had.tag === 'gap';
  return compare(value, had.value) === 0;
}

/** Over several years a comparison with the year before is that of the last one. */
function comparedYear({ period }: Asked, formula: Formula): number | undefined {
  const compares = referencesOf(formula).some(({ aspect }) => aspect === 'previous');
  return compares ? period.years.at(-1) : undefined;
}

function resum({ figures }: Asked, term: Term, year: number | undefined): Exact | undefined {
  if (term.whole !== undefined) return term.whole.value;
  const entries = new Map(figures.elements.get(term.code)?.units.map((each) => [each.unit, each]));
  const values = term.units.map((unit) => valueAt(entries.get(unit), term.aspect, year));
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}

function valueAt(
  entry: ElementEntry | undefined,
  aspect: Term['aspect'],
  year: number | undefined,
): Exact | undefined {
  if (aspect === 'previous') return year === undefined ? entry?.previous : undefined;
  if (aspect !== 'now' && aspect !== 'count') return undefined;
  const datum = year === undefined ? entry?.datum : entry?.years?.find((each) => each.year === year)?.datum;
  return datum && numberIn(datum);
}

/** Yes counts as one, no as none. */
export function numberIn(datum: Datum): Exact | undefined {
  if (datum.tag === 'number') return datum.value;
  return datum.tag === 'yes-no' ? whole(datum.yes ? 1 : 0) : undefined;
}

function applied(asked: Asked, formula: Formula, sums: readonly Resummed[]): Exact | undefined {
  const at = (code: string, aspect: string): Exact | undefined => {
    const found = sums.find(({ term }) => term.code === code && term.aspect === aspect);
    return found?.again ?? found?.term.value;
  };
  const computed = evaluate(formula, {
    element: at,
    count: (code) => at(code, 'now'),
    units: (group, having) => whole(rosterOf(asked, group, having)),
  });
  return computed.tag === 'value' ? computed.value : undefined;
}

/** How many units a formula counts by `units(group)`. */
export function rosterOf({ plan, period }: Asked, group: string, having: string | undefined): number {
  const units = (groupOf(plan, group)?.units ?? []).filter((unit) => existsOn(unit, endOf(period)));
  return units.filter(({ tags }) => having === undefined || tags.includes(having)).length;
}

function shareReaching({ units }: IndicatorFigure): Exact | undefined {
  if (units.length === 0) return undefined;
  const reaching = units.filter(({ standing }) => standing === 'met' || standing === 'exceeded');
  return whole(reaching.length).div(whole(units.length));
}
