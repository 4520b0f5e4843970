import type { Collection, SettlementUse, UnitArrival } from '../model/collection.ts';
import { compare, type Exact, exactText } from '../model/exact.ts';
import type {
  ElementEntry,
  ElementFigure,
  ElementYear,
  Figures,
  IndicatorFigure,
  Value,
  YearEntry,
} from '../model/figure.ts';
import type { Finding, Language } from '../model/finding.ts';
import { comparePlaces, compareText } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Results } from '../model/results.ts';
import type { Datum } from '../model/submission.ts';
import type { Target } from '../model/target.ts';
import { partResults } from './part-results.ts';
import { fingerprintsBy } from './say/copied.ts';

/** Everything that goes into ket-qua.json but the hashes of the other outputs. */
interface ResultsMaterial {
  readonly tool: string;
  readonly plan: Plan;
  readonly collection: Collection;
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly language: Language;
}

/** The results of a run (contracts: Results). Keys in plan order, exact numbers as text. */
export function composeResults(material: ResultsMaterial): Omit<Results, 'outputs'> {
  const { tool, plan, collection, figures, findings, language } = material;
  const { id, from, to, due } = collection.period;
  return {
    schema: 'tongket/results@1',
    tool,
    plan: { id: plan.id, sha256: plan.sha256 },
    period: present({ id, from, to, due }),
    ...(plan.branch !== undefined && { branch: plan.branch }),
    asOf: collection.asOf,
    coverage: mapValues(collection.arrivals, coverageOf),
    elements: mapValues(figures.elements, (figure) => elementResult(figure, plan)),
    indicators: mapValues(figures.indicators, indicatorResult),
    ...partResults(figures.parts),
    findings: findingItems(findings, language),
    settlements: collection.settlements.map(settlementItem),
    narratives: mapValues(fingerprintsBy(plan, collection), (prints) => [...prints]),
    files: collection.files.map((file) => ({ ...file })),
  };
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries([...map].map(([key, value]) => [key, make(value)]));
}

function coverageOf(arrivals: readonly UnitArrival[]): Results['coverage'][string] {
  const count = (arrival: UnitArrival['arrival']): number =>
    arrivals.filter((each) => each.arrival === arrival).length;
  const missing = arrivals.filter((each) => each.arrival === 'missing').map((each) => each.unit);
  return {
    expected: arrivals.length,
    received: arrivals.length - missing.length,
    onTime: count('on-time'),
    late: count('late'),
    undated: count('undated'),
    missing,
  };
}

type ElementResult = Results['elements'][string];

function elementResult(figure: ElementFigure, plan: Plan): ElementResult {
  const type = plan.elements.get(figure.code)?.type;
  const summed = type !== 'percent' && type !== 'choice' && type !== 'text' && type !== 'date';
  const { matched } = figure;
  const total = present({
    value: textOf(figure.total),
    reported: figure.reported,
    expected: figure.expected,
    estimated: figure.estimated > 0 ? figure.estimated : undefined,
    matched: matched && {
      value: exactText(matched.value),
      previous: exactText(matched.previous),
      units: matched.units,
    },
    years: figure.years && Object.fromEntries(figure.years.map(yearTotal)),
  });
  const whole = [...figure.whole].map(([aspect, { value, source, place }]) => [
    aspect,
    { value: exactText(value), source, place },
  ]);
  return present({
    total: summed ? total : undefined,
    whole: whole.length > 0 ? Object.fromEntries(whole) : undefined,
    units: unitResults(figure, plan),
  });
}

function yearTotal({ year, total, reported }: ElementYear) {
  return [year, present({ value: textOf(total), reported })] as const;
}

function textOf(value: Exact | undefined): string | undefined {
  return value && exactText(value);
}

/** Units asked and units excused by their own answer, in plan order. */
function unitResults({ units, excused }: ElementFigure, plan: Plan): ElementResult['units'] {
  const found = new Map(units.map((entry) => [entry.unit, unitResult(entry)]));
  if (excused.length === 0) return Object.fromEntries(found);
  for (const unit of excused) found.set(unit, { gap: 'not-asked' });
  const order = [...plan.units.keys()];
  return Object.fromEntries([...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function unitResult(each: ElementEntry): ElementResult['units'][string] {
  return present({
    value: each.datum && datumText(each.datum),
    gap: each.gap,
    previous: textOf(each.previous),
    estimated: each.estimated ? (true as const) : undefined,
    place: each.datum === undefined && each.gap === 'not-submitted' ? undefined : each.entry?.place,
    source: each.entry?.origin,
    previousPlace: isItsOwn(each) ? each.entry?.previousPlace : undefined,
    settled: each.entry?.settled?.place,
    check: each.check && checkResult(each.check),
    years: each.years && Object.fromEntries(each.years.map((entry) => [entry.year, yearResult(entry)])),
  });
}

function checkResult({ value, place, units }: NonNullable<ElementEntry['check']>) {
  return { value: exactText(value), place, ...(units && { units: [...units] }) };
}

function yearResult({
  datum,
  gap,
  entry,
}: YearEntry): NonNullable<ElementResult['units'][string]['years']>[string] {
  return present({ value: datum && datumText(datum), gap, place: entry?.place });
}

/** Whether last year's figure is the unit's own word, not one of earlier results or of the baseline. */
function isItsOwn({ previous, entry }: ElementEntry): boolean {
  const own = entry?.previous;
  return (
    previous !== undefined &&
    own?.tag === 'value' &&
    own.datum.tag === 'number' &&
    compare(own.datum.value, previous) === 0
  );
}

function datumText(datum: Datum): string | boolean {
  switch (datum.tag) {
    case 'number':
      return exactText(datum.value);
    case 'yes-no':
      return datum.yes;
    case 'text':
      return datum.text;
    case 'date':
      return datum.day;
  }
}

type IndicatorResult = Results['indicators'][string];

function valueOrGap(value: Value): {
  readonly value?: string;
  readonly gap?: NonNullable<IndicatorResult['gap']>;
} {
  return value.tag === 'value' ? { value: exactText(value.value) } : { gap: value.gap };
}

function indicatorResult(figure: IndicatorFigure): IndicatorResult {
  return present({
    ...valueOrGap(figure.value),
    display: figure.display,
    target: figure.target && targetResult(figure.target, figure.milestone),
    standing: figure.standing,
    firm: figure.standing === undefined ? undefined : figure.firm,
    completion:
      figure.completion === undefined || figure.completion === null
        ? figure.completion
        : exactText(figure.completion),
    reported: figure.reported,
    expected: figure.expected,
    terms: figure.terms.map(({ code, aspect, value, units, whole }) =>
      present({ element: code, aspect, value: exactText(value), units: units.length, whole: whole?.place }),
    ),
    units: Object.fromEntries(
      figure.units.map(({ unit, value, standing }) => [unit, present({ ...valueOrGap(value), standing })]),
    ),
    years:
      figure.years.length === 0
        ? undefined
        : Object.fromEntries(
            figure.years.map(({ year, value, standing }) => [
              year,
              present({ ...valueOrGap(value), standing }),
            ]),
          ),
  });
}

function targetResult(target: Target, milestone: number | undefined): NonNullable<IndicatorResult['target']> {
  const { text, test, bound, high } = target;
  if (test === 'range') return present({ text, test, low: exactText(bound), high: textOf(high), milestone });
  return present({ text, test, bound: exactText(bound), milestone });
}

/** Findings as programs read them: by path, sheet, row, column, code. */
export function findingItems(findings: readonly Finding[], language: Language): Results['findings'] {
  const sorted = [...findings].sort((a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code));
  return sorted.map(({ code, severity, message, remedy, unit, element, place, otherPlace }) =>
    present({
      code,
      severity,
      message: message[language],
      remedy: remedy[language],
      unit,
      element,
      place,
      otherPlace,
    }),
  );
}

function settlementItem(use: SettlementUse): Results['settlements'][number] {
  const { unit, element, period, year, reported, settledText: settled, reason, by, at, applied, place } = use;
  return present({ unit, element, period, year, reported, settled, reason, by, at, applied, place });
}
