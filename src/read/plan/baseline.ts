import { isDay } from '../../model/day.ts';
import { exact } from '../../model/exact.ts';
import type { Words } from '../../model/finding.ts';
import type { BaselineRow, Element, Plan } from '../../model/plan.ts';
import { readDay } from '../../vi/date.ts';
import { readTypedNumber } from '../../vi/read-number.ts';
import type { CsvRow } from '../csv.ts';
import type { Draft } from './draft.ts';
import type { Roster } from './elements.ts';
import { faultAt, overflow, placeOf, readTable, unknown } from './table.ts';

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
  const value = readValue(cell('value'), element, draft.file.numbers);
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

/** A decimal point as machines write it, else as the plan's people type figures of the element's type. */
function readValue(
  text: string,
  element: Element,
  convention: 'vi' | 'en',
): BaselineRow['value'] | undefined {
  const type = element.type === 'count' ? 'count' : 'amount';
  if (type === 'amount' && /^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(text)) return exact(text);
  const reading = readTypedNumber(text, { convention, type, measure: element.measure });
  return reading.tag === 'number' && !reading.estimated ? reading.value : undefined;
}

function readAt(text: string): BaselineRow['at'] | undefined {
  if (/^\d{4}$/.test(text)) return { tag: 'year', year: Number(text) };
  const day = readDay(text);
  if (day !== undefined) return { tag: 'day', day };
  const [from = '', to = '', more] = text.split('/');
  return isDay(from) && isDay(to) && more === undefined && from <= to
    ? { tag: 'window', from, to }
    : undefined;
}
