import { isDay } from '../../model/day.ts';
import { exact } from '../../model/exact.ts';
import { raise, type Words } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { BaselineRow, Indicator, Plan } from '../../model/plan.ts';
import type { TargetSchedule } from '../../model/target.ts';
import { readTypedNumber } from '../../vi/read-number.ts';
import { readTarget } from '../../vi/target.ts';
import { type CsvRow, type CsvTable, readCsv } from '../csv.ts';
import type { Draft } from './draft.ts';
import type { Roster } from './elements.ts';
import { badTable, badTarget, unsuitableTarget } from './findings.ts';
import { suits } from './indicators.ts';

/** A CSV file that the plan names under a key; undefined, with a finding, when it is not there. */
function readTable(
  draft: Draft,
  key: 'targets' | 'baseline',
  needed: readonly string[],
): CsvTable | undefined {
  const name = draft.file[key];
  if (name === undefined) return undefined;
  const text = draft.source.beside(name);
  if (text === undefined) {
    draft.fault(
      badTable,
      {
        detail: {
          vi: `không có tệp ${name} bên cạnh kế hoạch`,
          en: `there is no file ${name} beside the plan`,
        },
      },
      key,
    );
    return undefined;
  }
  const table = readCsv(text);
  const missing = needed.filter((column) => !table.head.includes(column));
  if (missing.length === 0) return table;
  draft.fault(
    badTable,
    {
      detail: {
        vi: `tệp ${name} thiếu cột ${missing.join(', ')}`,
        en: `${name} lacks the column ${missing.join(', ')}`,
      },
    },
    key,
  );
  return undefined;
}

function placeOf(name: string, row: CsvRow): Place {
  return { file: name, line: row.line, column: 1 };
}

function faultAt(draft: Draft, name: string, row: CsvRow, detail: Words): void {
  draft.findings.push(raise(badTable, { detail }, { place: placeOf(name, row) }));
}

/** As of an unquoted `5,5%` between commas, which would be read as 5. */
const overflow: Words = {
  vi: 'dòng có nhiều ô hơn số tên cột; ô có dấu phẩy phải đặt trong ngoặc kép',
  en: 'the line has more cells than the head has names; quote a cell that holds a comma',
};

const unknown = (what: string, id: string): Words => ({
  vi: `không có "${id}" (cột ${what})`,
  en: `there is no "${id}" (column ${what})`,
});

interface Own {
  readonly indicator: Indicator;
  /** By unit id; an empty one is the whole. */
  readonly units: Map<string, TargetSchedule>;
}

/** Targets of targets.csv: `unit,indicator,target`; an empty unit is the whole. They replace the plan's own. */
export function readTargets(
  draft: Draft,
  roster: Roster,
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const table = readTable(draft, 'targets', ['unit', 'indicator', 'target']);
  if (table === undefined) return indicators;
  const found = new Map<string, Own>(
    indicators.map((indicator) => [indicator.code, { indicator, units: new Map() }]),
  );
  for (const row of table.rows) readTargetRow(draft, roster, row, found);
  return indicators.map((indicator) => {
    const unitTargets = new Map(found.get(indicator.code)?.units);
    const whole = unitTargets.get('');
    unitTargets.delete('');
    return { ...indicator, ...(whole && { target: whole }), unitTargets };
  });
}

function readTargetRow(draft: Draft, roster: Roster, row: CsvRow, found: ReadonlyMap<string, Own>): void {
  const name = draft.file.targets ?? '';
  const code = row.cells.get('indicator') ?? '';
  const unit = row.cells.get('unit') ?? '';
  const own = found.get(code);
  if (row.overflows) return faultAt(draft, name, row, overflow);
  if (own === undefined) faultAt(draft, name, row, unknown('indicator', code));
  if (unit !== '' && !roster.units.has(unit)) faultAt(draft, name, row, unknown('unit', unit));
  const schedule = own && readOwn(draft, own, row.cells.get('target') ?? '', placeOf(name, row));
  if (own === undefined || schedule === undefined) return;
  if (own.units.has(unit)) faultAt(draft, name, row, twice(unit, code));
  own.units.set(unit, schedule);
}

const twice = (unit: string, code: string): Words => ({
  vi: `"${code}" của "${unit}" đã có ở dòng trên`,
  en: `"${code}" of "${unit}" already stands above`,
});

/** A target of the table, held against its indicator like one of plan.yaml. */
function readOwn(draft: Draft, own: Own, text: string, place: Place): TargetSchedule | undefined {
  const target = readTarget(text, draft.file.numbers);
  const { code, formula, formulaText } = own.indicator;
  if (target === undefined) {
    draft.findings.push(raise(badTarget, { owner: code, text }, { place }));
    return undefined;
  }
  if (!suits(target, formula, formulaText)) {
    draft.findings.push(raise(unsuitableTarget, { owner: code, text, percent: target.percent }, { place }));
  }
  return { tag: 'every-year', target };
}

const atColumns = ['date or year', 'date', 'year', 'at'];

/** Figures of earlier years: `unit,element,date or year,value,source`; an empty unit is the whole. */
export function readBaseline(
  draft: Draft,
  roster: Roster,
  elements: Plan['elements'],
): readonly BaselineRow[] {
  const table = readTable(draft, 'baseline', ['unit', 'element', 'value']);
  if (table === undefined) return [];
  const name = draft.file.baseline ?? '';
  const atColumn = atColumns.find((column) => table.head.includes(column)) ?? '';
  return table.rows.flatMap((row) => {
    const made = baselineRow(draft, roster, elements, row, { name, atColumn });
    if (!('vi' in made)) return [made];
    faultAt(draft, name, row, made);
    return [];
  });
}

function baselineRow(
  draft: Draft,
  roster: Roster,
  elements: Plan['elements'],
  row: CsvRow,
  file: { readonly name: string; readonly atColumn: string },
): BaselineRow | Words {
  if (row.overflows) return overflow;
  const cell = (key: string): string => row.cells.get(key) ?? '';
  const element = elements.get(cell('element'));
  if (element === undefined) return unknown('element', cell('element'));
  if (cell('unit') !== '' && !roster.units.has(cell('unit'))) return unknown('unit', cell('unit'));
  const at = readAt(cell(file.atColumn));
  if (at === undefined)
    return {
      vi: `ngày hoặc năm "${cell(file.atColumn)}" không đọc được`,
      en: `the date or year "${cell(file.atColumn)}" cannot be read`,
    };
  const value = readValue(cell('value'), draft.file.numbers);
  if (value === undefined)
    return {
      vi: `giá trị "${cell('value')}" không đọc được chắc chắn`,
      en: `the value "${cell('value')}" cannot be read with certainty`,
    };
  return {
    ...(cell('unit') !== '' && { unit: cell('unit') }),
    element: element.code,
    at,
    value,
    source: cell('source'),
    place: placeOf(file.name, row),
  };
}

/** Plain digits with a decimal point as machines write them, else as the plan's people type them. */
function readValue(text: string, convention: 'vi' | 'en'): BaselineRow['value'] | undefined {
  if (/^-?\d+(?:\.\d{1,2}|\.\d{4,})?$/.test(text)) return exact(text);
  const reading = readTypedNumber(text, { convention, type: 'amount' });
  return reading.tag === 'number' && !reading.estimated ? reading.value : undefined;
}

function readAt(text: string): BaselineRow['at'] | undefined {
  if (/^\d{4}$/.test(text)) return { tag: 'year', year: Number(text) };
  if (isDay(text)) return { tag: 'day', day: text };
  const [from = '', to = '', more] = text.split('/');
  return isDay(from) && isDay(to) && more === undefined && from <= to
    ? { tag: 'window', from, to }
    : undefined;
}
