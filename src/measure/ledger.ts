import { type Exact, sum, whole } from '../model/exact.ts';
import { type Meeting, meetingsOf } from '../model/meeting.ts';
import type { Period } from '../model/period.ts';
import { endOf, yearWindow } from '../model/period.ts';
import { dataUnits, type Element, type Plan, standsIn } from '../model/plan.ts';
import { isOfRecord } from '../model/sources.ts';
import type { Datum, Entry, Gap, Reading } from '../model/submission.ts';
import { existsOn, type Unit } from '../model/unit.ts';

/** The whole window, or one year of a window reported year by year. */
export type Slice = 'whole' | number;

/** The entries of record by element, unit and year: what every sum is taken from. */
export interface Ledger {
  /** Units asked for an element in this period, in plan order; those whose answer made it pointless are left out. */
  readonly asked: (element: Element) => readonly Unit[];
  /** Those left out: they answered that there is nothing to ask about. */
  readonly excused: (element: Element) => readonly Unit[];
  readonly entry: (element: Element, unit: string, slice: Slice) => Entry | undefined;
  /**
   * The checking source's entries that stand against a unit's: one, or one of each unit of the branch in which the two
   * meet; none while one of those is out.
   */
  readonly checks: (element: Element, unit: string) => readonly Entry[];
  readonly reading: (element: Element, unit: string, slice: Slice) => Reading;
  /** The years of a window reported year by year; empty otherwise. */
  readonly years: readonly number[];
  /** Whether an estimate stands in the unit's figure of this period. */
  readonly isEstimated: (element: Element, unit: string) => boolean;
  /** Last year's figure as the unit gives it. */
  readonly previous: (element: Element, unit: string, slice: Slice) => Exact | undefined;
}

interface Roster {
  readonly asked: readonly Unit[];
  readonly excused: readonly Unit[];
}

/** A number, or 1 and 0 for yes and no; undefined for a gap and for what cannot be summed. */
export function numberOf(reading: Reading | undefined): Exact | undefined {
  if (reading?.tag !== 'value') return undefined;
  if (reading.datum.tag === 'number') return reading.datum.value;
  return reading.datum.tag === 'yes-no' ? whole(reading.datum.yes ? 1 : 0) : undefined;
}

export function openLedger(
  plan: Plan,
  period: Period,
  entries: readonly Entry[],
  arrived: ReadonlySet<string>,
): Ledger {
  const records = new Map<string, Entry>();
  const checks = new Map<string, Entry>();
  for (const each of entries) file(each, plan, records, checks);
  const entry: Ledger['entry'] = (element, unit, slice) => records.get(keyOf(unit, element.code, slice));
  const reading = (element: Element, unit: string, slice: Slice): Reading => {
    const own = entry(element, unit, slice);
    if (own !== undefined) return own.reading;
    if (slice === 'whole' && period.years.length > 0)
      return overYears(element, period.years, (year) => reading(element, unit, year));
    return { tag: 'gap', gap: absence(element, unit, arrived) };
  };
  const rosterOf = rostersIn(plan, period, reading);
  return {
    asked: (element) => rosterOf(element).asked,
    excused: (element) => rosterOf(element).excused,
    entry,
    checks: checksIn(plan, period, checks),
    reading,
    years: period.years,
    isEstimated: (element, unit) =>
      slicesOf(element, period.years).some((slice) => {
        const own = entry(element, unit, slice);
        return own?.estimated === true && own.reading.tag === 'value';
      }),
    previous: (element, unit, slice) => {
      const own = numberOf(entry(element, unit, slice)?.previous);
      if (own !== undefined || slice === 'whole' || !isLikeYearBefore(element, period, slice)) return own;
      return numberOf(entry(element, unit, slice - 1)?.reading);
    },
  };
}

/** Whom each element is asked of, worked out once. */
function rostersIn(plan: Plan, period: Period, reading: Ledger['reading']): (element: Element) => Roster {
  const rosters = new Map<string, Roster>();
  const notAsked = (element: Element, unit: Unit): boolean => {
    const found = reading(element, unit.id, 'whole');
    return found.tag === 'gap' && found.gap === 'not-asked';
  };
  return (element) => {
    const known = rosters.get(element.code);
    if (known !== undefined) return known;
    const units = standsIn(element.periods, period) ? dataUnits(plan, element) : [];
    const there = units.filter((unit) => existsOn(unit, endOf(period)));
    const excused = there.filter((unit) => notAsked(element, unit));
    const roster = { asked: there.filter((unit) => !excused.includes(unit)), excused };
    rosters.set(element.code, roster);
    return roster;
  };
}

function checksIn(plan: Plan, period: Period, checks: ReadonlyMap<string, Entry>): Ledger['checks'] {
  const met = new Map<string, readonly Meeting[]>();
  const meetings = (element: Element): readonly Meeting[] => {
    const known = met.get(element.code) ?? meetingsOf(plan, element, period);
    met.set(element.code, known);
    return known;
  };
  return (element, unit) => {
    const checkOf = (checker: string): Entry | undefined => checks.get(keyOf(checker, element.code, 'whole'));
    const own = checkOf(checkerOf(element, unit));
    if (own !== undefined) return [own];
    const found = checkersBelow(meetings(element), unit).map(checkOf);
    const known = found.filter((entry) => entry !== undefined);
    return known.length === found.length ? known : [];
  };
}

/** What happened in half a year is not compared with what happened in a whole one; stocks stand at a day. */
function isLikeYearBefore({ nature }: Element, period: Period, year: number): boolean {
  const isPart = (each: number): boolean => yearWindow(period, each)?.part === true;
  return nature === 'stock' || !(isPart(year) || isPart(year - 1));
}

/** One agency's figure is checked by the other agency's; a unit's by its own. */
function checkerOf({ by, sources, checkers }: Element, unit: string): string {
  const [only, another] = checkers;
  return by === undefined && sources.length === 1 && another === undefined ? (only ?? unit) : unit;
}

/** The units whose sum stands against a unit's figure. */
function checkersBelow(meetings: readonly Meeting[], unit: string): readonly string[] {
  const alone = meetings.find(({ sources: [only, other] }) => only === unit && other === undefined);
  return alone?.checkers ?? [];
}

function keyOf(unit: string, code: string, slice: Slice): string {
  return `${code} ${unit} ${slice}`;
}

/** A unit's own entry outweighs one that somebody above it hands in on its behalf. */
function file(entry: Entry, plan: Plan, records: Map<string, Entry>, checks: Map<string, Entry>): void {
  const element = plan.elements.get(entry.element);
  if (element === undefined) return;
  const key = keyOf(entry.unit, entry.element, entry.year ?? 'whole');
  const book = isOfRecord(entry, element) ? records : checks;
  if (!book.has(key) || entry.reporter === entry.unit) book.set(key, entry);
}

/** Nothing came from whoever should have sent it, or it came without this figure. */
function absence(element: Element, unit: string, arrived: ReadonlySet<string>): Gap {
  const sender = element.by === undefined ? unit : (element.sources[0] ?? unit);
  return arrived.has(sender) ? 'blank' : 'not-submitted';
}

/** The slices that a figure of the whole window is made of. */
function slicesOf({ nature }: Element, years: readonly number[]): readonly Slice[] {
  return ['whole', ...(nature === 'flow' ? years : years.slice(-1))];
}

/** The whole of a window reported by year: the sum of a flow, the last year of all else. A missing year is a gap. */
function overYears(element: Element, years: readonly number[], reading: (year: number) => Reading): Reading {
  const readings = years.map(reading);
  const last = readings.at(-1) ?? { tag: 'gap', gap: 'blank' };
  if (element.nature !== 'flow') return last;
  const data: Datum[] = [];
  for (const each of readings) {
    if (each.tag === 'gap') return each;
    data.push(each.datum);
  }
  const numbers = data.flatMap((datum) => (datum.tag === 'number' ? [datum] : []));
  const [first] = numbers;
  if (first === undefined || numbers.length !== data.length) return last;
  return {
    tag: 'value',
    datum: { tag: 'number', value: sum(numbers.map((each) => each.value)), step: first.step },
  };
}
