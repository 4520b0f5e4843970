import { addDays, addYears, type Day, yearOf } from '../model/day.ts';
import { type Exact, exact } from '../model/exact.ts';
import type { WholeFigure } from '../model/figure.ts';
import type { Aspect } from '../model/formula.ts';
import { groupBy } from '../model/group.ts';
import { endOf, type Period, planYearOf, yearBefore, yearOfPeriod } from '../model/period.ts';
import type { Place } from '../model/place.ts';
import type { BaselineRow, Element, Plan } from '../model/plan.ts';
import type { EarlierResults, Results } from '../model/results.ts';
import { existsOn } from '../model/unit.ts';
import type { Slice } from './ledger.ts';
import { type Origins, originsIn, sumOfFormer } from './succession.ts';

/** A time that is not now. */
export type Past = Exclude<Aspect, 'now'>;

/** Figures of other times: from earlier results, else from the baseline. The year before one of a window is its slice. */
export interface History {
  readonly unit: (element: Element, unit: string, aspect: Past, slice: Slice) => WholeFigure | undefined;
  /** The same, from results only: they outweigh what a unit now says of last year. */
  readonly unitInResults: (
    element: Element,
    unit: string,
    aspect: Past,
    slice: Slice,
  ) => WholeFigure | undefined;
  readonly whole: (element: Element, aspect: Past, slice: Slice) => WholeFigure | undefined;
  /** The figure of that very unit, whatever it has become since or was made of. */
  readonly own: (element: Element, unit: string, aspect: Past, slice: Slice) => WholeFigure | undefined;
  /** What a unit was made of then. */
  readonly origins: (unit: string, aspect: Past, slice: Slice) => Origins;
  /** Results of that time, where they are at hand. */
  readonly place: (aspect: Past, slice: Slice) => Place | undefined;
}

export function openHistory(plan: Plan, period: Period, earlier: readonly EarlierResults[]): History {
  const rows = groupBy(plan.baseline, ({ element, unit }) => baselineKey(element, unit));
  const inBaseline = (element: Element, unit: string | undefined, then: Then): WholeFigure | undefined => {
    const found = rows.get(baselineKey(element.code, unit)) ?? [];
    return latest(found.filter((row) => isAt(row, element, then, plan, period)));
  };
  const originsOf = originsIn(plan);
  const ofUnit = (
    unit: string,
    { day }: Then,
    at: (unit: string) => WholeFigure | undefined,
  ): WholeFigure | undefined => {
    const now = plan.units.get(unit);
    if (day === undefined || now === undefined) return at(unit);
    const merged = (): WholeFigure | undefined => sumOfFormer(originsOf(unit, day), at);
    return existsOn(now, day) ? merged() : (at(unit) ?? merged());
  };
  const thenOf = timesOf(plan, period, earlier);
  const unitInResults: History['unitInResults'] = (element, unit, aspect, slice) => {
    const then = thenOf(aspect, slice);
    return ofUnit(unit, then, (each) => unitResult(then.results, element, each));
  };
  const unitInBaseline: History['unit'] = (element, unit, aspect, slice) => {
    const then = thenOf(aspect, slice);
    return ofUnit(unit, then, (each) => inBaseline(element, each, then));
  };
  return {
    unitInResults,
    unit: (element, unit, aspect, slice) =>
      unitInResults(element, unit, aspect, slice) ?? unitInBaseline(element, unit, aspect, slice),
    whole: (element, aspect, slice) => {
      const then = thenOf(aspect, slice);
      const { results } = then;
      const ofAll = results?.results.branch === plan.branch ? wholeResult(results, element) : undefined;
      return ofAll ?? inBaseline(element, undefined, then);
    },
    own: (element, unit, aspect, slice) => {
      const then = thenOf(aspect, slice);
      return unitResult(then.results, element, unit) ?? inBaseline(element, unit, then);
    },
    origins: (unit, aspect, slice) => {
      const { day } = thenOf(aspect, slice);
      return day === undefined ? { parts: [unit], split: [] } : originsOf(unit, day);
    },
    place: (aspect, slice) => {
      const { results } = thenOf(aspect, slice);
      return results && { file: results.path };
    },
  };
}

function baselineKey(element: string, unit: string | undefined): string {
  return `${element} ${unit ?? ''}`;
}

/** Every unit and every formula asks about the same few times: each is looked up once. */
function timesOf(
  plan: Plan,
  period: Period,
  earlier: readonly EarlierResults[],
): (aspect: Past, slice: Slice) => Then {
  const known = new Map<string, Then>();
  return (aspect, slice) => {
    const key = `${aspect} ${slice}`;
    const then = known.get(key) ?? timeOf({ aspect, slice }, plan, period, earlier);
    known.set(key, then);
    return then;
  };
}

function timeOf(time: Time, plan: Plan, period: Period, earlier: readonly EarlierResults[]): Then {
  const results = earlier
    .filter((each) => isOf(each.results, time, plan, period))
    .sort((a, b) => (endText(a) < endText(b) ? -1 : 1))
    .at(-1);
  return { ...time, day: dayOf(time, plan, period), results };
}

/** The day at which figures of another time stand; which units there were then. */
function dayOf({ aspect, slice }: Time, plan: Plan, period: Period): Day | undefined {
  if (aspect === 'opening') return openingDay(plan, period);
  if (aspect !== 'previous') return `${aspect.slice('base-'.length)}-12-31`;
  return slice === 'whole' ? addYears(endOf(period), -1) : yearBefore(period, slice)?.to;
}

/** Another time: as a formula names it, of the whole window or of one of its years. */
interface Time {
  readonly aspect: Past;
  readonly slice: Slice;
}

interface Then extends Time {
  /** The day at which figures of that time stand. */
  readonly day: Day | undefined;
  readonly results: EarlierResults | undefined;
}

function endText({ results }: EarlierResults): Day {
  return results.period.to ?? results.period.due;
}

/** The day before the plan year begins: where an opening stock stands. */
export function openingDay(plan: Plan, period: Period): Day | undefined {
  const year = planYearOf(period, plan.periods);
  const firsts = plan.periods.flatMap((each) =>
    yearOfPeriod(each) === yearOfPeriod(period) ? (each.from ?? []) : [],
  );
  const start = year?.from ?? firsts.sort()[0] ?? period.from;
  return start === undefined ? undefined : addDays(start, -1);
}

function isAt(
  { at }: BaselineRow,
  element: Element,
  { aspect, slice, day }: Then,
  plan: Plan,
  period: Period,
): boolean {
  if (aspect === 'previous' && slice !== 'whole') return isYearBefore(at, element, period, slice);
  if (aspect === 'previous') return isLastYear(at, element, plan, period);
  if (aspect === 'opening') return isOpening(at, day);
  const year = Number(aspect.slice('base-'.length));
  if (at.tag === 'year') return at.year === year;
  return yearOf(at.tag === 'day' ? at.day : at.to) === year;
}

function isOpening(at: BaselineRow['at'], opening: Day | undefined): boolean {
  if (opening === undefined) return false;
  if (at.tag === 'year') return at.year === yearOf(opening);
  return at.tag === 'day' && (at.day === opening || at.day === addDays(opening, 1));
}

/** By the window, by the year where it is a whole one, and a stock by its day. */
function isYearBefore(at: BaselineRow['at'], { nature }: Element, period: Period, year: number): boolean {
  const before = yearBefore(period, year);
  if (at.tag === 'year') return at.year === year - 1 && (nature === 'stock' || before?.part !== true);
  if (at.tag === 'day') return nature === 'stock' && at.day === before?.to;
  return at.from === before?.from && at.to === before.to;
}

/** A stock by its day; a flow by its window, by the year of a yearly report, or by a day on which only one period ends. */
function isLastYear(at: BaselineRow['at'], element: Element, plan: Plan, period: Period): boolean {
  const end = endOf(period);
  switch (at.tag) {
    case 'window':
      return (
        period.from !== undefined && at.from === addYears(period.from, -1) && at.to === addYears(end, -1)
      );
    case 'year':
      return period.kind === 'year' && at.year === yearOf(end) - 1;
    case 'day': {
      const alone = plan.periods.filter((each) => endOf(each) === end).length === 1;
      return at.day === addYears(end, -1) && (element.nature === 'stock' || alone);
    }
  }
}

function latest(rows: readonly BaselineRow[]): WholeFigure | undefined {
  const timeOf = ({ at }: BaselineRow): string =>
    at.tag === 'year' ? `${at.year}-99` : at.tag === 'day' ? at.day : at.to;
  const row = [...rows].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1)).at(-1);
  return row && { value: row.value, source: row.source, place: row.place };
}

function isOf(results: Results, { aspect, slice }: Time, plan: Plan, period: Period): boolean {
  const { from, to } = results.period;
  if (to === undefined) return false;
  if (aspect === 'previous' && slice !== 'whole') {
    const before = yearBefore(period, slice);
    return before !== undefined && from === before.from && to === before.to;
  }
  if (aspect === 'previous') {
    return (
      period.from !== undefined && from === addYears(period.from, -1) && to === addYears(endOf(period), -1)
    );
  }
  if (aspect === 'opening') return to === openingDay(plan, period);
  return yearOf(to) === Number(aspect.slice('base-'.length));
}

function unitResult(
  earlier: EarlierResults | undefined,
  element: Element,
  unit: string,
): WholeFigure | undefined {
  const found = earlier?.results.elements[element.code]?.units[unit]?.value;
  return figureOf(earlier, typeof found === 'string' ? exact(found) : undefined);
}

/** A total over part of the units is no figure of the whole. */
function wholeResult(earlier: EarlierResults | undefined, element: Element): WholeFigure | undefined {
  const total = earlier?.results.elements[element.code]?.total;
  if (total === undefined || total.reported !== total.expected) return undefined;
  return figureOf(earlier, total.value === undefined ? undefined : exact(total.value));
}

function figureOf(earlier: EarlierResults | undefined, value: Exact | undefined): WholeFigure | undefined {
  if (earlier === undefined || value === undefined) return undefined;
  return { value, source: earlier.results.period.id, place: { file: earlier.path } };
}
