import type { SettlementUse } from '../model/collection.ts';
import { compare, exact, one, zero } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Entry, Reading, SettledBy, Settlement } from '../model/submission.ts';
import { fold } from '../vi/fold.ts';
import { isOfRecord } from './record.ts';

const stale: FindingKind<{ name: string; reported: string; found: string }> = {
  code: 'TK504',
  severity: 'error',
  title: { vi: 'Sổ xử lý không còn khớp với tệp', en: 'A settlement that no longer fits the file' },
  why: {
    vi: 'Đơn vị đã gửi số khác sau khi gọi điện; số chốt cũ có thể không còn đúng.',
    en: 'The unit sent another figure after the call; what was settled may no longer hold.',
  },
  message: ({ name, reported, found }) => ({
    vi: `${name}: sổ xử lý ghi đơn vị báo "${reported}", tệp hiện ghi "${found}"; chưa áp dụng.`,
    en: `${name}: settled when the file said "${reported}", it now says "${found}"; not applied.`,
  }),
  remedy: () => ({
    vi: 'Gọi lại đơn vị, rồi sửa hoặc xóa dòng này trong sổ xử lý.',
    en: 'Call the unit again, then correct or delete this line.',
  }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, reported: 24, settled: 42, …}]\nxa-a.yaml: {SO-HO: 26}',
};

const noSource: FindingKind<{ name: string; from: string }> = {
  code: 'TK505',
  severity: 'error',
  title: { vi: 'Nguồn thay thế không có số', en: 'The other source has no figure' },
  why: { vi: 'Không có số để lấy thay.', en: 'There is no figure to take.' },
  message: ({ name, from }) => ({
    vi: `${name}: sổ xử lý lấy số của "${from}", nhưng nơi đó không có số đọc được.`,
    en: `${name}: to be taken from "${from}", which has no readable figure.`,
  }),
  remedy: () => ({ vi: 'Ghi số cụ thể vào cột chốt lại.', en: 'Write the figure itself into the register.' }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, settled: from so-a, …}]',
};

const applied: FindingKind<{ name: string; settled: string; reason: string; by: string; at: string }> = {
  code: 'TK506',
  severity: 'info',
  title: { vi: 'Đã áp dụng sổ xử lý', en: 'A settlement was applied' },
  why: {
    vi: 'Số này do người tổng hợp chốt với đơn vị.',
    en: 'The clerk settled this figure with the unit.',
  },
  message: ({ name, settled, reason, by, at }) => ({
    vi: `${name}: chốt lại "${settled}" (${reason}; ${by}, ${at}).`,
    en: `${name}: settled as "${settled}" (${reason}; ${by}, ${at}).`,
  }),
  remedy: () => ({ vi: 'Không cần làm gì.', en: 'Nothing to do.' }),
  example: 'xu-ly.yaml: [{unit: xa-a, element: SO-HO, reported: 12-15, settled: 13, …}]',
};

export const settleKinds = [stale, noSource, applied] as const;

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
  const uses = settlements.map((settlement): SettlementUse => {
    const outcome = apply(settlement, result, plan, aside);
    if (outcome.finding !== undefined) findings.push(outcome.finding);
    if (outcome.entry === undefined) return { ...settlement, applied: false };
    if (outcome.at < 0) result.push(outcome.entry);
    else result[outcome.at] = outcome.entry;
    return { ...settlement, applied: true };
  });
  return { entries: result, settlements: uses, findings };
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
  const { unit, element, year } = settlement;
  const title = plan.elements.get(element)?.name ?? element;
  const name = year === undefined ? title : `${title}, năm ${year}`;
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
