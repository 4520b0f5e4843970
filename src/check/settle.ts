import type { SettlementUse } from '../model/collection.ts';
import { compare, exact, one, zero } from '../model/exact.ts';
import { type Finding, type Language, raise, type Words } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import { isOfRecord } from '../model/sources.ts';
import type { Entry, Reading, SettledBy, Settlement } from '../model/submission.ts';
import { fold } from '../vi/fold.ts';
import { applied, contradicting, noSource, stale, untraced } from './settle-findings.ts';

export interface Settled {
  readonly entries: readonly Entry[];
  readonly settlements: readonly SettlementUse[];
  readonly findings: readonly Finding[];
}

/** Applies the register to the entries; `aside` may be taken instead of one. Nothing in a submission is changed: a settled entry carries both places. */
export function settle(
  entries: readonly Entry[],
  settlements: readonly Settlement[],
  plan: Plan,
  aside: readonly Entry[] = [],
): Settled {
  const findings: Finding[] = [];
  const result = [...entries];
  const lines = groupBy(settlements, keyOf);
  for (const alike of lines.values()) findings.push(...contradictionIn(alike, plan));
  const uses = settlements.map((settlement): SettlementUse => {
    const alike = lines.get(keyOf(settlement)) ?? [];
    if (textsOf(alike).length > 1) return { ...settlement, applied: false };
    // Said twice over, it is done once.
    if (alike[0] !== settlement) return { ...settlement, applied: true };
    findings.push(...gapsOfTrace(settlement, plan));
    const outcome = apply(settlement, result, plan, aside);
    if (outcome.finding !== undefined) findings.push(outcome.finding);
    if (outcome.entry === undefined) return { ...settlement, applied: false };
    if (outcome.at < 0) result.push(outcome.entry);
    else result[outcome.at] = outcome.entry;
    return { ...settlement, applied: true };
  });
  return { entries: result, settlements: uses, findings };
}

function keyOf({ unit, element, year }: Settlement): string {
  return `${unit} ${element} ${year ?? ''}`;
}

/** The different words that lines about one figure settle it with. */
function textsOf(lines: readonly Settlement[]): readonly string[] {
  return [...new Set(lines.map(({ settledText }) => fold(settledText)))];
}

function contradictionIn(lines: readonly Settlement[], plan: Plan): readonly Finding[] {
  const [first, ...others] = lines;
  const last = others.at(-1);
  if (first === undefined || last === undefined || textsOf(lines).length === 1) return [];
  const args = { name: nameOf(first, plan), settled: textsOf(lines) };
  const { unit, element } = first;
  return [raise(contradicting, args, { place: last.place, otherPlace: first.place, unit, element })];
}

const traceWords = {
  reason: { vi: 'lý do', en: 'the reason' },
  by: { vi: 'người chốt', en: 'the person' },
  at: { vi: 'ngày chốt', en: 'the day' },
} as const satisfies Readonly<Partial<Record<keyof Settlement, Words>>>;

function gapsOfTrace(settlement: Settlement, plan: Plan): readonly Finding[] {
  const keys = ['reason', 'by', 'at'] as const;
  const lacking = keys.filter((key) => settlement[key] === '').map((key) => traceWords[key]);
  if (lacking.length === 0) return [];
  const list = (language: Language): string => lacking.map((each) => each[language]).join(', ');
  const args = { name: nameOf(settlement, plan), lacking: { vi: list('vi'), en: list('en') } };
  const { place, unit, element } = settlement;
  return [raise(untraced, args, { place, unit, element })];
}

function nameOf({ element, year }: Settlement, plan: Plan): string {
  const title = plan.elements.get(element)?.name ?? element;
  return year === undefined ? title : `${title}, năm ${year}`;
}

interface Applied {
  readonly finding?: Finding;
  readonly entry?: Entry;
  /** Index of the entry that it replaces, -1 for a new one. */
  readonly at: number;
}

function apply(
  settlement: Settlement,
  entries: readonly Entry[],
  plan: Plan,
  aside: readonly Entry[],
): Applied {
  const { unit, element } = settlement;
  const name = nameOf(settlement, plan);
  const at = indexOfTarget(settlement, entries, plan);
  const target = entries[at];
  const where = { place: settlement.place, otherPlace: target?.place, unit, element };
  if (target === undefined && isAhead(settlement, entries)) return { at };
  if (settlement.reported !== undefined && !isStill(settlement.reported, target)) {
    const args = { name, reported: settlement.reported, found: target?.text ?? '' };
    return { finding: raise(stale, args, where), at };
  }
  const entry = settledEntry(settlement, target, [...entries, ...aside], plan);
  if (entry === undefined) {
    const from = settlement.settled.tag === 'from' ? settlement.settled.unit : unit;
    return { finding: raise(noSource, { name, from }, where), at };
  }
  const { settledText: settled, reason, by, at: day } = settlement;
  return { finding: raise(applied, { name, settled, reason, by, at: day }, where), entry, at };
}

/** An oddity accepted in an earlier period, of a unit that has sent nothing in this one: there is nothing to accept yet. */
function isAhead({ settled, reported, unit }: Settlement, entries: readonly Entry[]): boolean {
  const isAccepted = settled.tag === 'as-reported' && reported !== undefined;
  return isAccepted && !entries.some((entry) => entry.unit === unit);
}

/** The entry of record where there is one, else the unit's own; of two on record the one that the unit itself sent. */
function indexOfTarget({ unit, element, year }: Settlement, entries: readonly Entry[], plan: Plan): number {
  const declared = plan.elements.get(element);
  const fits = (entry: Entry): boolean =>
    entry.unit === unit && entry.element === element && entry.year === year;
  const counts = (entry: Entry): boolean =>
    fits(entry) && declared !== undefined && isOfRecord(entry, declared);
  const own = entries.findIndex((entry) => counts(entry) && entry.reporter === unit);
  const ofRecord = own >= 0 ? own : entries.findIndex(counts);
  return ofRecord >= 0 || declared?.by !== undefined ? ofRecord : entries.findIndex(fits);
}

function isStill(reported: string, target: Entry | undefined): boolean {
  const text = target?.text ?? '';
  if (fold(reported) === fold(text)) return true;
  const value = exact(reported);
  const reading = target?.reading;
  return (
    value !== undefined &&
    reading?.tag === 'value' &&
    reading.datum.tag === 'number' &&
    compare(reading.datum.value, value) === 0
  );
}

function settledEntry(
  settlement: Settlement,
  target: Entry | undefined,
  entries: readonly Entry[],
  plan: Plan,
): Entry | undefined {
  const { settled, unit, element, year } = settlement;
  if (settled.tag === 'as-reported') return target && { ...target, settled: settledBy(settlement, true) };
  const source = settled.tag === 'from' ? sourceOf(settlement, settled.unit, entries) : undefined;
  if (settled.tag === 'from' && source === undefined) return undefined;
  const base: Entry = target ?? {
    unit,
    element,
    ...(year !== undefined && { year }),
    reporter: reporterOf(settlement, plan),
    reading: blank,
    estimated: false,
    text: '',
    place: settlement.place,
  };
  return {
    ...base,
    reading: source?.reading ?? readingOf(settled),
    place: source?.place ?? base.place,
    estimated: source?.estimated ?? false,
    settled: settledBy(settlement, false),
  };
}

/** A figure that nobody sent is entered for the source of record. */
function reporterOf({ unit, element }: Settlement, plan: Plan): string {
  const declared = plan.elements.get(element);
  return (declared?.by === undefined ? undefined : declared.sources[0]) ?? unit;
}

const blank: Reading = { tag: 'gap', gap: 'blank' };
const nothing: Reading = { tag: 'value', datum: { tag: 'number', value: zero, step: one } };

function readingOf(settled: Settlement['settled']): Reading {
  if (settled.tag === 'zero') return nothing;
  return settled.tag === 'value' ? settled.reading : blank;
}

function sourceOf(
  { unit, element, year }: Settlement,
  reporter: string,
  entries: readonly Entry[],
): Entry | undefined {
  return entries.find(
    (entry) =>
      entry.reporter === reporter &&
      entry.unit === unit &&
      entry.element === element &&
      entry.year === year &&
      entry.reading.tag === 'value',
  );
}

function settledBy({ place, reason, by, at }: Settlement, accepted: boolean): SettledBy {
  return { place, reason, by, at, accepted };
}
