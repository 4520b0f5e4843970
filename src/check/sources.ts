import { compare, type Exact, sum } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Element, Plan } from '../model/plan.ts';
import type { Entry } from '../model/submission.ts';
import { existsOn, unitTitle } from '../model/unit.ts';
import { showExact } from '../vi/show-number.ts';
import { isOfRecord } from './record.ts';

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
    return [...groupBy(own, (entry) => entry.year).values()].flatMap((each) =>
      compareTotals(element, split(each, element), plan, period),
    );
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

/** Each side gives one figure, or a group of units whose sum it is: comparable once all of them are in. */
function compareTotals(element: Element, sides: Sides, plan: Plan, period: Period): readonly Finding[] {
  const [record, check] = [sides.ofRecord[0], sides.checks[0]];
  const left = totalOf(sides.ofRecord, existing(element.sources, plan, period));
  const right = totalOf(sides.checks, existing(element.checkers, plan, period));
  if (record === undefined || check === undefined || left === undefined || right === undefined) return [];
  if (compare(left, right) === 0) return [];
  const [ofRecord = '', other = ''] = [left, right].map((value) => showExact(value, { decimals: 9 }));
  if (element.checkers.length === 1) {
    const unit = titleOf(check.unit, plan);
    return [findingOf({ ...record, text: ofRecord }, { ...check, text: other }, unit, plan)];
  }
  const count = sides.checks.length;
  const who = { vi: `tổng ${count} đơn vị`, en: `the sum of ${count} units is` };
  // No single unit of a sum is wrong: the source has to answer, in whose figure it can be settled.
  const where = { place: record.place, otherPlace: check.place, element: element.code };
  const unit = element.sources.length === 1 ? record.unit : undefined;
  return [raise(sourcesDiffer, { name: element.name, ofRecord, who, other }, { ...where, unit })];
}

function titleOf(id: string, plan: Plan): string {
  const unit = plan.units.get(id);
  return unit === undefined ? id : unitTitle(unit);
}

function existing(ids: readonly string[], plan: Plan, period: Period): readonly string[] {
  return ids.filter((id) => {
    const unit = plan.units.get(id);
    return unit !== undefined && existsOn(unit, endOf(period));
  });
}

/** Undefined while a unit is out or a figure of it cannot be read. */
function totalOf(entries: readonly Entry[], units: readonly string[]): Exact | undefined {
  const byUnit = groupBy(entries, (entry) => entry.unit);
  const numbers = units.flatMap((unit) => {
    const given = byUnit.get(unit) ?? [];
    return numberOf(given.find((entry) => entry.reporter === unit) ?? given[0]) ?? [];
  });
  return numbers.length === units.length ? sum(numbers) : undefined;
}

function numberOf(entry: Entry | undefined): Exact | undefined {
  const reading = entry?.reading;
  return reading?.tag === 'value' && reading.datum.tag === 'number' ? reading.datum.value : undefined;
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
