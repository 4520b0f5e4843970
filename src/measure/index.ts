import type { Collection } from '../model/collection.ts';
import type { Figures, IndicatorFigure, Value } from '../model/figure.ts';
import { type Finding, type Outcome, raise } from '../model/finding.ts';
import { type Aspect, referencesOf } from '../model/formula.ts';
import { endOf, type Period } from '../model/period.ts';
import { type Element, type Indicator, type Plan, rosterOf } from '../model/plan.ts';
import type { EarlierResults } from '../model/results.ts';
import type { Gap } from '../model/submission.ts';
import { compareYears, measureElement } from './element.ts';
import { noBasis, wholeNotUsed, zeroDenominator } from './findings.ts';
import { tellForgotten } from './forgotten.ts';
import { openHistory } from './history.ts';
import { measureIndicator } from './indicator.ts';
import { openLedger, type Slice } from './ledger.ts';
import { type Ask, type Basis, matchUnits, termOf, unitValue } from './matching.ts';
import { explainMergers } from './merged.ts';
import { measureParts } from './parts.ts';
import { rosters } from './rosters.ts';
import { aspectWords } from './words.ts';

/** Entries → figures: every element summed, every indicator computed exactly and held against its target. */
export function measure(
  plan: Plan,
  period: Period,
  collection: Collection,
  earlier: readonly EarlierResults[],
): Outcome<Figures> {
  const basis = openBasis(plan, period, collection, earlier);
  const aspects = aspectsOf(plan);
  const elements = new Map(
    [...plan.elements.values()].map((element) => [
      element.code,
      // Beside what formulas ask for, a sentence compares it with last year and with the opening.
      measureElement(basis, element, new Set(['previous', 'opening', ...(aspects.get(element.code) ?? [])])),
    ]),
  );
  const indicators = new Map(
    plan.indicators.map((each) => [each.code, measureIndicator(basis, each, period)]),
  );
  const findings = [
    ...[...plan.elements.values()].flatMap((element) => compareYears(basis, element)),
    ...explainMergers(basis, (element) => comparedAt(element, aspects)),
    ...tellForgotten(basis, (element) => comparedAt(element, aspects)),
    ...plan.indicators.flatMap((each) => explainGap(basis, each, indicators.get(each.code))),
  ];
  return { value: { elements, indicators, parts: measureParts(basis, period) }, findings };
}

function openBasis(
  plan: Plan,
  period: Period,
  collection: Collection,
  earlier: readonly EarlierResults[],
): Basis {
  const arrived = new Set(
    [...collection.arrivals.values()]
      .flat()
      .flatMap((each) => (each.arrival === 'missing' ? [] : [each.unit])),
  );
  return {
    plan,
    ledger: openLedger(plan, period, collection.entries, arrived),
    history: openHistory(plan, period, earlier),
    roster: rosters((group, having) => rosterOf(plan, group, having, endOf(period))),
  };
}

/** The times at which formulas ask for each element. */
function aspectsOf(plan: Plan): ReadonlyMap<string, ReadonlySet<Aspect>> {
  const aspects = new Map<string, Set<Aspect>>();
  for (const { formula } of plan.indicators) {
    for (const { code, aspect } of referencesOf(formula))
      aspects.set(code, (aspects.get(code) ?? new Set()).add(aspect));
  }
  return aspects;
}

/** The times that a figure of each unit is compared with: those of formulas, and last year's where the form asks for it. */
function comparedAt(
  { code, comparesYears }: Element,
  aspects: ReadonlyMap<string, ReadonlySet<Aspect>>,
): ReadonlySet<Aspect> {
  return new Set([...(aspects.get(code) ?? []), ...(comparesYears ? (['previous'] as const) : [])]);
}

/** Why an indicator has no value, so that nobody has to guess. Of a window reported by year, why its years have none. */
function explainGap(
  basis: Basis,
  indicator: Indicator,
  figure: IndicatorFigure | undefined,
): readonly Finding[] {
  if (figure === undefined) return [];
  const named = { indicator: indicator.code, name: indicator.name };
  if (isGap(figure, 'no-denominator')) return [raise(zeroDenominator, named)];
  if (figure.years.length === 0)
    return isGap(figure, 'no-basis') ? explainSlice(basis, indicator, 'whole') : [];
  const judged = figure.years.filter(
    ({ standing }) => indicator.target === undefined || standing !== undefined,
  );
  return judged.flatMap((each) => (isGap(each, 'no-basis') ? explainSlice(basis, indicator, each.year) : []));
}

function isGap({ value }: { readonly value: Value }, gap: Gap): boolean {
  return value.tag === 'gap' && value.gap === gap;
}

function explainSlice(basis: Basis, indicator: Indicator, slice: Slice): readonly Finding[] {
  const matching = matchUnits(basis, indicator.formula, slice);
  const lacking = matching.asks.filter((ask) => termOf(basis, ask, matching) === undefined);
  const given = (ask: Ask): boolean =>
    matching.expected.some((unit) => unitValue(basis, ask, unit.id, slice) !== undefined);
  const absent = lacking.filter((ask) => ask.from === 'whole' || !given(ask));
  return (absent.length === 0 ? lacking : absent).map(({ element, aspect, from }) => {
    const named = { indicator: indicator.code, name: indicator.name, element: element.name };
    const where = { element: element.code };
    if (from === 'units') return raise(noBasis, { ...named, aspect: aspectWords(aspect, slice) }, where);
    return raise(
      wholeNotUsed,
      { ...named, missing: matching.expected.length - matching.matched.size },
      where,
    );
  });
}

export { measureFindings } from './findings.ts';
