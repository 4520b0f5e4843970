import { compare } from '../model/exact.ts';
import { type Finding, type FindingKind, raise } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
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

const keyOf = (entry: Entry): string => `${entry.unit} ${entry.element} ${entry.year ?? ''}`;

/** The checking source's figure against the source of record's, unit by unit, where both were read. */
export function compareSources(entries: readonly Entry[], plan: Plan): readonly Finding[] {
  const ofRecord = new Map<string, Entry>();
  const checks: Entry[] = [];
  for (const entry of entries) {
    const element = plan.elements.get(entry.element);
    if (element === undefined) continue;
    if (isOfRecord(entry, element)) ofRecord.set(keyOf(entry), entry);
    else checks.push(entry);
  }
  return checks.flatMap((check) => {
    const record = ofRecord.get(keyOf(check));
    return record === undefined || !differ(record, check) ? [] : [findingOf(record, check, plan)];
  });
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
