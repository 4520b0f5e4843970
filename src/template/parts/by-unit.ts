import { type AskedByUnit, askedByUnit } from '../../model/asked.ts';
import { cellName } from '../../model/form-names.ts';
import { figuresTitle } from '../../model/form-words.ts';
import type { Unit, UnitLevel } from '../../model/unit.ts';
import { acceptsOf } from '../accepts.ts';
import { decimal } from '../decimal.ts';
import { lastYears } from '../earlier.ts';
import { askedInHanded } from '../handed.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, labelRow, numberRow, printed, totalWidth, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormCell, FormRow, FormSheet } from '../sheet.ts';
import { elementHelp, termsWords, unitLine } from '../words.ts';
import { checkCell, conditionsOf, statusRow, totalRow } from './by-unit-check.ts';
import { columnsOf, type UnitColumn, uprightWidth } from './by-unit-columns.ts';
import { signatureRows } from './signature.ts';

/** Head, title, terms, labels, numbers, total. */
const headRowCount = 6;

/** Sheets in which the unit reports for others: a row for each of them, a column for each figure. */
export function composeByUnit(form: Form): readonly FormSheet[] {
  const asked = [...askedByUnit(form.plan, form.period, form.unit), ...askedInHanded(form)];
  const names = namesOf(asked.map(({ group }) => group.level));
  return asked.map((one, i) => compose(one, names[i] ?? '', form));
}

function compose(asked: AskedByUnit, name: string, form: Form): FormSheet {
  const columns = columnsOf(asked, form.period);
  const table = { form, columns, from: headRowCount, to: headRowCount + asked.units.length - 1 };
  const lines = asked.units.map((one, i) => rowOf(one, i, columns, form));
  const foot = [{ cells: [], height: 6 }, statusRow(table), ...signatureRows(form, columns)];
  return {
    part: 'by-unit',
    name,
    landscape: totalWidth(columns) > uprightWidth,
    columns,
    rows: [...headRows(name, columns, form), totalRow(table), ...lines, ...foot],
    frozen: { rows: headRowCount, columns: 2 },
    repeated: { from: headRowCount - 3, to: headRowCount - 2 },
    conditions: conditionsOf(table),
  };
}

function headRows(name: string, columns: readonly UnitColumn[], form: Form): readonly FormRow[] {
  const { plan, period } = form;
  const terms = termsWords(plan, period);
  return [
    headRow(columns, form),
    wide(columns, 'title', `${figuresTitle} ${name.toUpperCase()}, ${period.name.toUpperCase()}`, 26),
    wide(columns, 'italic', terms, heightFor(terms, totalWidth(columns))),
    labelRow(columns),
    numberRow(printed(columns).length),
  ];
}

function rowOf(unit: Unit, index: number, columns: readonly UnitColumn[], form: Form): FormRow {
  const figures = columns.flatMap((column, at) => figureCell(unit, column, at, form));
  return {
    key: unit.id,
    height: 19,
    cells: [
      cell(0, 'centred', `${index + 1}`),
      cell(1, 'label', unitLine(unit)),
      ...figures,
      checkCell({ form, columns }, headRowCount + index),
    ],
  };
}

function figureCell(
  unit: Unit,
  { element, aspect, key = '' }: UnitColumn,
  column: number,
  form: Form,
): readonly FormCell[] {
  if (element === undefined) return [];
  const given = aspect === 'previous' ? lastYears(form, element, unit.id) : undefined;
  if (given !== undefined) return [{ column, look: 'given', figure: decimal(given) }];
  const guide = elementHelp(form.plan, element);
  const name = cellName('by-unit', unit.id, key);
  const input = { accepts: acceptsOf(element), name, ...(guide !== undefined && { guide }) };
  return [{ column, look: 'input', input }];
}

/** `Theo xã`, `Theo huyện`, `Theo đơn vị`; the second of a kind gets a number, sheet names being unique. */
function namesOf(levels: readonly UnitLevel[]): readonly string[] {
  return levels.map((level, i) => {
    const name = nameOf(level);
    const before = levels.slice(0, i).filter((other) => nameOf(other) === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function nameOf(level: UnitLevel): string {
  if (level === 'commune') return 'Theo xã';
  return level === 'district' ? 'Theo huyện' : 'Theo đơn vị';
}
