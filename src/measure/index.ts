import type { Collection } from '../model/collection.ts';
import type { Figures, IndicatorFigure } from '../model/figure.ts';
import { type Finding, type Outcome, raise } from '../model/finding.ts';
import { type Aspect, referencesOf } from '../model/formula.ts';
import { endOf, type Period } from '../model/period.ts';
import { groupOf, type Indicator, type Plan } from '../model/plan.ts';
import { existsOn } from '../model/unit.ts';
import { compareYears, measureElement } from './element.ts';
import { noBasis, wholeNotUsed, zeroDenominator } from './findings.ts';
import { type EarlierResults, openHistory } from './history.ts';
import { measureIndicator } from './indicator.ts';
import { openLedger } from './ledger.ts';
import { type Ask, type Basis, matchUnits } from './matching.ts';

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
      measureElement(basis, element, aspects.get(element.code) ?? new Set<Aspect>(['previous', 'opening'])),
    ]),
  );
  const indicators = new Map(
    plan.indicators.map((each) => [each.code, measureIndicator(basis, each, period)]),
  );
  const findings = [
    ...[...plan.elements.values()].flatMap((element) => compareYears(basis, element)),
    ...plan.indicators.flatMap((each) => explainGap(basis, each, indicators.get(each.code))),
  ];
  return { value: { elements, indicators }, findings };
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
    roster: (group, having) =>
      (groupOf(plan, group)?.units ?? []).filter(
        (unit) => existsOn(unit, endOf(period)) && (having === undefined || unit.tags.includes(having)),
      ),
  };
}

/** The times at which formulas ask for each element, beside those that a sentence compares it with. */
function aspectsOf(plan: Plan): ReadonlyMap<string, ReadonlySet<Aspect>> {
  const aspects = new Map<string, Set<Aspect>>();
  for (const { formula } of plan.indicators) {
    for (const { code, aspect } of referencesOf(formula)) {
      aspects.set(code, (aspects.get(code) ?? new Set<Aspect>(['previous', 'opening'])).add(aspect));
    }
  }
  return aspects;
}

/** Why an indicator has no value, so that nobody has to guess. */
function explainGap(
  basis: Basis,
  indicator: Indicator,
  figure: IndicatorFigure | undefined,
): readonly Finding[] {
  if (figure?.value.tag !== 'gap') return [];
  const named = { indicator: indicator.code, name: indicator.name };
  if (figure.value.gap === 'no-denominator') return [raise(zeroDenominator, named)];
  const lacking = matchUnits(basis, indicator.formula, 'whole').asks.filter(
    ({ element, aspect }) =>
      !figure.terms.some((term) => term.code === element.code && term.aspect === aspect),
  );
  return lacking.map((ask) => explainAsk(ask, named, figure));
}

function explainAsk(
  { element, aspect, from }: Ask,
  named: { readonly indicator: string; readonly name: string },
  figure: IndicatorFigure,
): Finding {
  const where = { element: element.code };
  if (from === 'whole')
    return raise(wholeNotUsed, { ...named, element: element.name, missing: figure.unmatched.length }, where);
  return raise(noBasis, { ...named, element: element.name, aspect: aspectWords(aspect) }, where);
}

function aspectWords(aspect: Aspect): string {
  if (aspect === 'now') return 'kỳ này';
  if (aspect === 'previous') return 'cùng kỳ năm trước';
  return aspect === 'opening' ? 'đầu kỳ' : `năm ${aspect.slice('base-'.length)}`;
}

export { measureFindings } from './findings.ts';
export type { EarlierResults } from './history.ts';
