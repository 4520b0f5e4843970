import { askedByUnit, askedElements } from '../../model/asked.ts';
import { type Finding, raise, type Where } from '../../model/finding.ts';
import { endOf } from '../../model/period.ts';
import type { Place } from '../../model/place.ts';
import { type Element, standsIn } from '../../model/plan.ts';
import { givesForOthers, givesItsOwn } from '../../model/sources.ts';
import type { Entry, RawCell, Reading, SettledBy } from '../../model/submission.ts';
import { existsOn, type Unit, unitTitle } from '../../model/unit.ts';
import * as say from '../findings.ts';
import { matchUnitCell } from '../match-unit.ts';
import type { RawEntry, RawSettled, RawSubmission } from '../raw.ts';
import type { Context } from './context.ts';
import { type Asked, estimate, readDatum } from './datum.ts';
import { saysNothing, saysTheSame } from './same.ts';
import { doubted, witnessOf } from './signs.ts';
import { isTicked } from './tick.ts';

/** Every entry that is asked of the sender, whether it gave it or left it out, in the order of the file. */
export function readEntries(raw: RawSubmission, sender: Unit, context: Context): readonly Entry[] {
  const blankIsZero = isTicked(raw.blankIsZero);
  const witness = witnessOf(sender, context);
  const seen = new Map<string, Entry>();
  const unused = new Set<string>();
  for (const each of raw.entries) {
    const entry = readEntry(doubted(each, witness), sender, blankIsZero, context);
    if (entry === undefined) {
      if (each.unit === undefined) unused.add(each.element.text.trim());
      continue;
    }
    const key = keyOf(entry.unit, entry.element, entry.year);
    const before = seen.get(key);
    seen.set(key, before === undefined ? entry : twice(before, entry, context));
  }
  // A figure that could not be used was not left blank.
  const zeroed = (code: string): boolean => blankIsZero && raw.absentIsBlank && !unused.has(code);
  return [...seen.values(), ...leftOut(raw, sender, zeroed, seen, context)];
}

function keyOf(unit: string, element: string, year: number | undefined): string {
  return `${unit} ${element} ${year ?? ''}`;
}

/**
 * Two rows for one figure. Where they agree, or one says nothing, there is nothing to choose; else neither is chosen,
 * nor what either says of last year.
 */
function twice(first: Entry, second: Entry, context: Context): Entry {
  const name = context.plan.elements.get(second.element)?.name ?? second.element;
  const said = [first, second].filter((entry) => !saysNothing(entry));
  const isAlike = said.length < 2 || saysTheSame(first, second);
  const kind = isAlike ? say.twiceAlike : say.twiceInFile;
  context.findings.push(
    raise(kind, { name, text: second.text }, { ...whereOf(second), otherPlace: first.place }),
  );
  if (isAlike) return said[0] ?? first;
  return { ...second, reading: unreadable, ...(second.previous && { previous: unreadable }) };
}

const unreadable: Reading = { tag: 'gap', gap: 'unreadable' };

function whereOf(entry: Entry): Where {
  return { place: entry.place, unit: entry.unit, element: entry.element };
}

function readEntry(raw: RawEntry, sender: Unit, blankIsZero: boolean, context: Context): Entry | undefined {
  const element = context.plan.elements.get(raw.element.text.trim());
  if (element === undefined) {
    context.findings.push(
      raise(say.unknownElement, { code: raw.element.text }, { place: raw.element.place, unit: sender.id }),
    );
    return undefined;
  }
  const unit = raw.unit === undefined ? sender : unitOf(raw.unit, context);
  if (unit === undefined || !isAsked(element, unit, sender, raw, context)) return undefined;
  const where: Where = { place: raw.value.place, unit: unit.id, element: element.code };
  const asked: Asked = { element, conventions: context.plan.conventions, blankIsZero, where };
  const now = raw.gap === undefined ? readNow(raw, asked) : statedGap(raw.gap);
  const before =
    raw.previous &&
    readDatum(raw.previous, { ...asked, blankIsZero: false, where: { ...where, place: raw.previous.place } });
  if (now.findings.length > 0) context.findings.push(...now.findings);
  if (before !== undefined) context.findings.push(...before.findings);
  for (const finding of raw.findings) sayOnce({ ...finding, unit: unit.id, element: element.code }, context);
  const broken = raw.findings.some((finding) => finding.severity === 'error');
  return {
    element: element.code,
    unit: unit.id,
    reporter: sender.id,
    year: raw.year,
    reading: broken ? unreadable : now.reading,
    previous: broken && before !== undefined ? unreadable : before?.reading,
    estimated: now.estimated,
    note: raw.note?.text || undefined,
    text: raw.value.text,
    place: raw.value.place,
    previousPlace: raw.previous?.place,
    origin: raw.source?.text || undefined,
    settled: raw.settled && settledBefore(raw.settled, raw.value.place),
  };
}

/** Why a figure passed on is none, as found by whoever consolidated it: it is not the same as a blank. */
function statedGap({ text }: RawCell): ReturnType<typeof readDatum> {
  const gap = text.trim() === 'conflict' ? 'conflict' : 'unreadable';
  return { reading: { tag: 'gap', gap }, estimated: false, findings: [] };
}

function settledBefore({ reason, by, at, accepted }: RawSettled, place: Place): SettledBy {
  const textIn = (cell: RawCell | undefined): string => cell?.text.trim() ?? '';
  return { place, reason: textIn(reason), by: textIn(by), at: textIn(at), accepted: isTicked(accepted) };
}

function readNow(raw: RawEntry, asked: Asked): ReturnType<typeof readDatum> {
  const now = readDatum(raw.value, asked);
  if (now.reading.tag === 'gap' || now.estimated || !isTicked(raw.estimated)) return now;
  const marked = estimate(now.reading.datum, raw.value, asked);
  return { ...marked, findings: [...now.findings, ...marked.findings] };
}

function unitOf(named: RawCell, context: Context): Unit | undefined {
  const match = matchUnitCell(named, context.matchUnit);
  if (match.tag === 'unit') return match.unit;
  const candidates = match.candidates.map(unitTitle);
  sayOnce(raise(say.unknownUnit, { named: named.text, candidates }, { place: named.place }), context);
  return undefined;
}

/** One unknown unit stands over many figures, one stray key among many years: the very same place is named once. */
function sayOnce(finding: Finding, context: Context): void {
  if (!context.findings.some(({ place }) => place === finding.place)) context.findings.push(finding);
}

/** Whether the sender's figure about this unit has a use, as source or as check; in a window reported by year, for one of its years. */
function isAsked(element: Element, unit: Unit, sender: Unit, raw: RawEntry, context: Context): boolean {
  const { period } = context;
  const inYears = raw.year === undefined ? period.years.length === 0 : period.years.includes(raw.year);
  if (inYears && standsIn(element.periods, period) && gives(element, unit, sender, context)) return true;
  if (raw.value.value.tag !== 'blank') {
    const args = { name: element.name, unit: unitTitle(sender) };
    context.findings.push(
      raise(say.notAskedHere, args, { place: raw.value.place, unit: unit.id, element: element.code }),
    );
  }
  return false;
}

function gives(element: Element, unit: Unit, sender: Unit, context: Context): boolean {
  if (!existsOn(unit, endOf(context.period))) return false;
  if (unit.group === element.by && givesForOthers(element, sender.id)) return true;
  return unit.id === sender.id && givesItsOwn(element, unit.id);
}

/** Entries that are asked but not in the file. In YAML that is a blank cell; in a form the row was taken out. */
function leftOut(
  raw: RawSubmission,
  sender: Unit,
  zeroed: (code: string) => boolean,
  given: ReadonlyMap<string, Entry>,
  context: Context,
): readonly Entry[] {
  const { plan, period } = context;
  const years = period.years.length > 0 ? period.years : [undefined];
  const named = new Set([...given.values()].map((entry) => entry.unit));
  const make = (element: Element, unit: Unit, zero: boolean): readonly Entry[] =>
    years.flatMap((year) => {
      if (given.has(keyOf(unit.id, element.code, year))) return [];
      return [missing(element, unit, sender, year, zero, raw.place, context)];
    });
  const own = askedElements(plan, period, sender).flatMap((element) =>
    make(element, sender, zeroed(element.code)),
  );
  const others = askedByUnit(plan, period, sender).flatMap(({ units, elements }) =>
    units.flatMap((unit) =>
      elements.flatMap((element) => make(element, unit, zeroed(element.code) && named.has(unit.id))),
    ),
  );
  return [...own, ...others];
}

function missing(
  element: Element,
  unit: Unit,
  sender: Unit,
  year: number | undefined,
  blankIsZero: boolean,
  place: Place,
  context: Context,
): Entry {
  const blank: RawCell = { value: { tag: 'blank' }, text: '', place };
  const { reading } = readDatum(blank, {
    element,
    conventions: context.plan.conventions,
    blankIsZero,
    where: {},
  });
  return {
    element: element.code,
    unit: unit.id,
    reporter: sender.id,
    year,
    reading,
    estimated: false,
    text: '',
    place,
  };
}
