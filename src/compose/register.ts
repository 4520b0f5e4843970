import type { Collection } from '../model/collection.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import { type Place, placeText } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { RegisterBook, RegisterRow } from '../model/register.ts';
import { isOfRecord } from '../model/sources.ts';
import type { Entry } from '../model/submission.ts';
import { type Rankable, ranked } from './audit/rank.ts';
import { replacedFiles } from './replaced.ts';
import { unitLine } from './say/unit.ts';

interface RegisterMaterial extends Rankable {
  readonly collection: Collection;
}

/** A new register with a line for every figure that is open: for the calls of the evening. */
export function composeRegister(material: RegisterMaterial): RegisterBook {
  const { period } = material.collection;
  return {
    title: `Sổ xử lý số liệu ${period.name}`,
    lead: [
      'Ghi vào bốn cột màu vàng; dòng chưa ghi là chưa chốt. Tệp của đơn vị giữ nguyên.',
      'Chốt lại: ghi giá trị đã chốt; hoặc zero: không phát sinh · gap: chưa có số · as-reported: đã xác minh, giữ nguyên số đơn vị ghi · from <mã đơn vị>: lấy số của nơi khác.',
    ],
    day: period.due,
    rows: openRows(material),
  };
}

/** What is open about single figures, one line each, the most important first. */
export function openRows(material: RegisterMaterial): readonly RegisterRow[] {
  const { collection, plan } = material;
  const replaced = replacedFiles(collection.files);
  const open = ranked(material)
    .map(({ finding }) => finding)
    .filter(({ severity, unit, element, place }) => {
      const stands = place !== undefined && !replaced.has(place.file);
      return severity !== 'info' && unit !== undefined && element !== undefined && stands;
    });
  const yearAt = yearsByPlace(collection.entries);
  const byFigure = groupBy(open, (finding) => [finding.unit, finding.element, yearAt(finding)].join(' '));
  return [...byFigure.values()].flatMap((findings) => rowOf(findings, plan, collection, yearAt));
}

type YearAt = (finding: Finding) => number | undefined;

/** Which year's figure a finding is about, by where it stands. */
function yearsByPlace(entries: readonly Entry[]): YearAt {
  const key = (unit: string, element: string, place: Place): string =>
    `${unit} ${element} ${placeText(place)}`;
  const years = new Map(entries.map((each) => [key(each.unit, each.element, each.place), each.year]));
  return ({ unit = '', element = '', place }) => place && years.get(key(unit, element, place));
}

function rowOf(
  findings: readonly Finding[],
  plan: Plan,
  collection: Collection,
  yearAt: YearAt,
): readonly RegisterRow[] {
  const [first] = findings;
  const year = first && yearAt(first);
  const { unit = '', element: code = '', place } = first ?? {};
  const element = plan.elements.get(code);
  if (element === undefined || !plan.units.has(unit) || place === undefined) return [];
  const entries = collection.entries.filter(
    (entry) => entry.unit === unit && entry.element === code && entry.year === year,
  );
  const target = entries.find((entry) => isCounted(entry, plan)) ?? entries[0];
  // What is said of all years at once is settled year by year.
  if (target === undefined && collection.period.years.length > 0) return [];
  return [
    {
      unitName: unitLine(plan, unit),
      elementName: element.name,
      problem: [...new Set(findings.map(({ message }) => message.vi))].join('\n'),
      reported: target?.text ?? '',
      file: place.file,
      cell: 'cell' in place ? `${place.sheet} ▸ ${place.cell}` : 'line' in place ? String(place.line) : '',
      unit,
      element: code,
      period: collection.period.id,
      ...(year !== undefined && { year: String(year) }),
    },
  ];
}

/** A settlement replaces the figure of the source of record; `reported` has to be what that says. */
function isCounted(entry: Entry, plan: Plan): boolean {
  const element = plan.elements.get(entry.element);
  return element !== undefined && isOfRecord(entry, element);
}
