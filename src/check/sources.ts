import { compare, type Exact, sum } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import { type Meeting, meetingsOf } from '../model/meeting.ts';
import type { Period } from '../model/period.ts';
import type { Element, Plan } from '../model/plan.ts';
import { isOfRecord } from '../model/sources.ts';
import type { Entry } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';
import { showExact } from '../vi/show-number.ts';

interface Difference {
  readonly name: string;
  /** Whom it is about: a unit, or nothing where the check is a sum over several. */
  readonly unit?: string;
  readonly ofRecord: string;
  /** Who says otherwise: `đơn vị`, `tổng 3 đơn vị`. */
  readonly who: { readonly vi: string; readonly en: string };
  readonly other: string;
}

const sourcesDiffer: FindingKind<Difference> = {
  code: 'TK510',
  severity: 'warning',
  title: { vi: 'Hai nguồn ghi khác nhau', en: 'Two sources differ' },
  why: {
    vi: 'Báo cáo dùng số của nguồn chính thức; số kia chỉ để đối chiếu, không cộng thêm.',
    en: 'The report takes the source of record; the other is compared, never added.',
  },
  message: ({ name, unit, ofRecord, who, other }) => {
    const about = unit === undefined ? name : `${name}, ${unit}`;
    return {
      vi: `${about}: nguồn chính thức ghi ${ofRecord}, ${who.vi} ghi ${other}.`,
      en: `${about}: the source of record says ${ofRecord}, ${who.en} ${other}.`,
    };
  },
  remedy: () => ({
    vi: 'Đề nghị hai bên đối chiếu lại; đã xác minh thì ghi vào sổ xử lý (as-reported).',
    en: 'Have both check; once verified, settle it as-reported.',
  }),
  example: 'so-a.yaml: units: {xa-a: {SO-HO: 24}}\nxa-a.yaml: values: {SO-HO: 26}',
};

export const sourceKinds = [sourcesDiffer] as const;

/** The checking source's figures against the source of record's, where both were read. Nothing is ever added. */
export function compareSources(entries: readonly Entry[], plan: Plan, period: Period): readonly Finding[] {
  const byElement = groupBy(entries, (entry) => entry.element);
  return [...plan.elements.values()].flatMap((element) => {
    if (element.checkers.length === 0) return [];
    const own = byElement.get(element.code) ?? [];
    if (element.by !== undefined) return compareUnits(split(own, element), plan);
    const meetings = meetingsOf(plan, element, period);
    return [...groupBy(own, (entry) => entry.year).values()].flatMap((each) => {
      const sides = split(each, element);
      return meetings.flatMap((meeting) => compareTotals(element, sides, meeting, plan));
    });
  });
}

interface Sides {
  readonly ofRecord: readonly Entry[];
  readonly checks: readonly Entry[];
}

function split(entries: readonly Entry[], element: Element): Sides {
  return {
    ofRecord: entries.filter((entry) => isOfRecord(entry, element)),
    checks: entries.filter((entry) => !isOfRecord(entry, element)),
  };
}

const keyOf = (entry: Entry): string => `${entry.unit} ${entry.year ?? ''}`;

/** The source gives it unit by unit, and so do the units themselves. */
function compareUnits({ ofRecord, checks }: Sides, plan: Plan): readonly Finding[] {
  const records = new Map(ofRecord.map((entry) => [keyOf(entry), entry]));
  return checks.flatMap((check) => {
    const record = records.get(keyOf(check));
    if (record === undefined || !differ(record, check)) return [];
    return [findingOf(record, check, titleOf(check.unit, plan), plan)];
  });
}

/** Each side gives one figure, or units of the branch whose sum it is: comparable once all of them are in. */
function compareTotals(element: Element, sides: Sides, meeting: Meeting, plan: Plan): readonly Finding[] {
  const records = entriesOf(sides.ofRecord, meeting.sources);
  const checks = entriesOf(sides.checks, meeting.checkers);
  const [record, check] = [records[0], checks[0]];
  const [left, right] = [sumOf(records), sumOf(checks)];
  if (record === undefined || check === undefined || left === undefined || right === undefined) return [];
  if (compare(left, right) === 0) return [];
  const [ofRecord = '', other = ''] = [left, right].map((value) => showExact(value, { decimals: 9 }));
  if (meeting.checkers.length === 1) {
    const unit = titleOf(check.unit, plan);
    return [findingOf({ ...record, text: ofRecord }, { ...check, text: other }, unit, plan)];
  }
  // No single unit of a sum is wrong: the source has to answer, in whose figure it can be settled.
  const unit = records.length === 1 ? record.unit : meeting.node;
  const where = { place: record.place, otherPlace: check.place, element: element.code, unit };
  const args = { name: element.name, ofRecord, who: whoIn(meeting, plan), other };
  const also = [...records.slice(1), ...checks.slice(1)].map(({ place }) => place);
  return [{ ...raise(sourcesDiffer, args, where), ...(also.length > 0 && { also }) }];
}

/** `tổng 3 đơn vị thuộc huyện Đông`. */
function whoIn({ node, checkers: { length } }: Meeting, plan: Plan): Difference['who'] {
  if (node === undefined) return { vi: `tổng ${length} đơn vị`, en: `the sum of ${length} units is` };
  const top = titleOf(node, plan);
  return { vi: `tổng ${length} đơn vị thuộc ${top}`, en: `the sum of ${length} units of ${top} is` };
}

function titleOf(id: string, plan: Plan): string {
  const unit = plan.units.get(id);
  return unit === undefined ? id : unitTitle(unit);
}

/** One entry of each of the units, its own before one handed in for it; none while one of them is out. */
function entriesOf(entries: readonly Entry[], units: readonly string[]): readonly Entry[] {
  const byUnit = groupBy(entries, (entry) => entry.unit);
  const found = units.flatMap((unit) => {
    const given = byUnit.get(unit) ?? [];
    return given.find((entry) => entry.reporter === unit) ?? given[0] ?? [];
  });
  return found.length === units.length ? found : [];
}

/** Undefined where one of them cannot be read. */
function sumOf(entries: readonly Entry[]): Exact | undefined {
  const numbers = entries.flatMap((entry) => numberOf(entry) ?? []);
  return numbers.length === entries.length ? sum(numbers) : undefined;
}

function numberOf({ reading }: Entry): Exact | undefined {
  return reading.tag === 'value' && reading.datum.tag === 'number' ? reading.datum.value : undefined;
}

function differ(a: Entry, b: Entry): boolean {
  if (a.reading.tag === 'gap' || b.reading.tag === 'gap') return false;
  const [left, right] = [a.reading.datum, b.reading.datum];
  if (left.tag === 'number' && right.tag === 'number') return compare(left.value, right.value) !== 0;
  if (left.tag === 'yes-no' && right.tag === 'yes-no') return left.yes !== right.yes;
  return false;
}

function findingOf(record: Entry, check: Entry, unit: string, plan: Plan): Finding {
  const args = {
    name: plan.elements.get(check.element)?.name ?? check.element,
    unit,
    ofRecord: record.text,
    who: { vi: 'đơn vị', en: 'the unit says' },
    other: check.text,
  };
  return raise(sourcesDiffer, args, {
    place: check.place,
    otherPlace: record.place,
    unit: check.unit,
    element: check.element,
  });
}
