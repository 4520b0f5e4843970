import { compare, type Exact, exactText, sum } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Element, Plan } from '../model/plan.ts';
import type { Entry } from '../model/submission.ts';
import { unitTitle } from '../model/unit.ts';
import { isOfRecord } from './record.ts';

const sourcesDiffer: FindingKind<{ name: string; unit: string; ofRecord: string; other: string }> = {
  code: 'TK510',
  severity: 'warning',
  title: { vi: 'Hai nguồn ghi khác nhau', en: 'Two sources differ' },
  why: {
    vi: 'Báo cáo dùng số của nguồn chính thức; số kia chỉ để đối chiếu, không cộng thêm.',
    en: 'The report takes the source of record; the other is compared, never added.',
  },
  message: ({ name, unit, ofRecord, other }) => ({
    vi: `${name}, ${unit}: nguồn chính thức ghi ${ofRecord}, đơn vị ghi ${other}.`,
    en: `${name}, ${unit}: the source of record says ${ofRecord}, the unit says ${other}.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị hai bên đối chiếu lại; đã xác minh thì ghi vào sổ xử lý (as-reported).',
    en: 'Have both check; once verified, settle it as-reported.',
  }),
  example: 'cong-an-tinh.yaml: units: {xa-a: {NNT: 24}}\nxa-a.yaml: values: {NNT: 26}',
};

export const sourceKinds = [sourcesDiffer] as const;

/** The checking source's figures against the source of record's, where both were read. Nothing is ever added. */
export function compareSources(entries: readonly Entry[], plan: Plan): readonly Finding[] {
  const byElement = groupBy(entries, (entry) => entry.element);
  return [...plan.elements.values()].flatMap((element) => {
    if (element.checkers.length === 0) return [];
    const own = byElement.get(element.code) ?? [];
    const ofRecord = own.filter((entry) => isOfRecord(entry, element));
    const checks = own.filter((entry) => !isOfRecord(entry, element));
    return element.by === undefined
      ? compareTotals(element, ofRecord, checks, plan)
      : compareUnits(ofRecord, checks, plan);
  });
}

const keyOf = (entry: Entry): string => `${entry.unit} ${entry.year ?? ''}`;

/** The source gives it unit by unit, and so do the units themselves. */
function compareUnits(ofRecord: readonly Entry[], checks: readonly Entry[], plan: Plan): readonly Finding[] {
  const records = new Map(ofRecord.map((entry) => [keyOf(entry), entry]));
  return checks.flatMap((check) => {
    const record = records.get(keyOf(check));
    return record === undefined || !differ(record, check) ? [] : [findingOf(record, check, plan)];
  });
}

/** Each side gives one figure, or a group of units whose sum it is: comparable once all of them are in. */
function compareTotals(
  element: Element,
  ofRecord: readonly Entry[],
  checks: readonly Entry[],
  plan: Plan,
): readonly Finding[] {
  const [record, check] = [ofRecord[0], checks[0]];
  const left = totalOf(ofRecord, element.sources);
  const right = totalOf(checks, element.checkers);
  if (record === undefined || check === undefined || left === undefined || right === undefined) return [];
  if (compare(left, right) === 0) return [];
  return [findingOf({ ...record, text: exactText(left) }, { ...check, text: exactText(right) }, plan)];
}

/** Undefined while a unit is out or a figure of it cannot be read. */
function totalOf(entries: readonly Entry[], units: readonly string[]): Exact | undefined {
  const numbers = entries.flatMap(({ reading }) =>
    reading.tag === 'value' && reading.datum.tag === 'number' ? [reading.datum.value] : [],
  );
  return numbers.length === units.length ? sum(numbers) : undefined;
}

function differ(a: Entry, b: Entry): boolean {
  if (a.reading.tag === 'gap' || b.reading.tag === 'gap') return false;
  const [left, right] = [a.reading.datum, b.reading.datum];
  if (left.tag === 'number' && right.tag === 'number') return compare(left.value, right.value) !== 0;
  if (left.tag === 'yes-no' && right.tag === 'yes-no') return left.yes !== right.yes;
  return false;
}

function findingOf(record: Entry, check: Entry, plan: Plan): Finding {
  const unit = plan.units.get(check.unit);
  const args = {
    name: plan.elements.get(check.element)?.name ?? check.element,
    unit: unit === undefined ? check.unit : unitTitle(unit),
    ofRecord: record.text,
    other: check.text,
  };
  return raise(sourcesDiffer, args, {
    place: check.place,
    otherPlace: record.place,
    unit: check.unit,
    element: check.element,
  });
}
