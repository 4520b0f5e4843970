import { type AskedByUnit, askedByUnit } from '../../model/asked.ts';
import { type FigureAspect, figureKey } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { Unit, UnitLevel } from '../../model/unit.ts';
import { acceptsOf } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { cell, headRow, labelRow, numberRow, totalWidth, wide } from '../rows.ts';
import type { FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { dueWords, natureWords, receiver, unitHead, unitLine, windowWords } from '../words.ts';
import { signatureRows } from './signature.ts';

interface FigureColumn extends FormColumn {
  readonly label: string;
  readonly element?: Element;
}

/** Sheets in which the unit reports for others: a row for each of them, a column for each figure. */
export function composeByUnit(plan: Plan, period: Period, unit: Unit): readonly FormSheet[] {
  const asked = askedByUnit(plan, period, unit);
  const names = namesOf(asked.map(({ group }) => group.level));
  return asked.map((one, i) => compose(one, names[i] ?? '', plan, period, unit));
}

function compose(asked: AskedByUnit, name: string, plan: Plan, period: Period, unit: Unit): FormSheet {
  const columns = columnsOf(asked, period);
  const labels = columns.map(({ label }) => label);
  const height = Math.max(...labels.map((label, i) => heightFor(label, (columns[i]?.width ?? 10) - 1)));
  const head = [
    headRow(columns, unitHead(unit)),
    wide(columns, 'title', `BIỂU SỐ LIỆU ${name.toUpperCase()}, ${period.name.toUpperCase()}`, 26),
    wide(columns, 'italic', termsOf(plan, period), heightFor(termsOf(plan, period), totalWidth(columns))),
    labelRow(labels, height),
    numberRow(columns.length),
  ];
  const lines = asked.units.map((one, i) => rowOf(one, i + 1, columns));
  return {
    part: 'by-unit',
    name,
    landscape: true,
    columns,
    rows: [...head, ...lines, ...signatureRows(unit, columns)],
    frozen: { rows: head.length, columns: 2 },
    repeated: { from: head.length - 2, to: head.length - 1 },
  };
}

function termsOf(plan: Plan, period: Period): string {
  return `Số liệu ${windowWords(period)} · Nơi nhận: ${receiver(plan)}, ${dueWords(period)}`;
}

function columnsOf({ group, elements }: AskedByUnit, period: Period): readonly FigureColumn[] {
  return [
    { label: 'TT', width: 5.5 },
    { label: capitalisedShort(group.short), width: 26 },
    ...elements.flatMap((element) =>
      aspectsOf(element, period).map((aspect) => columnOf(element, period, aspect)),
    ),
  ];
}

function capitalisedShort(short: string): string {
  return short === '' ? 'Đơn vị' : short.charAt(0).toUpperCase() + short.slice(1);
}

function aspectsOf(element: Element, { years }: Period): readonly (FigureAspect | undefined)[] {
  if (years.length > 0) return years;
  return element.comparesYears ? [undefined, 'previous'] : [undefined];
}

function columnOf(element: Element, period: Period, aspect: FigureAspect | undefined): FigureColumn {
  return {
    key: figureKey(element.code, aspect),
    width: 12,
    label: labelOf(element, period, aspect),
    element,
  };
}

function labelOf(element: Element, period: Period, aspect: FigureAspect | undefined): string {
  const when = aspect === undefined ? natureWords(element, period) : aspectWords(aspect);
  const measure = element.measure === undefined ? [] : [element.measure];
  const remarks = [...measure, ...(when === '' ? [] : [when])];
  return remarks.length === 0 ? element.short : `${element.short}\n(${remarks.join(', ')})`;
}

function aspectWords(aspect: FigureAspect): string {
  return aspect === 'previous' ? 'cùng kỳ năm trước' : `năm ${aspect}`;
}

function rowOf(unit: Unit, number: number, columns: readonly FigureColumn[]): FormRow {
  const inputs = columns.flatMap(({ element }, column) =>
    element === undefined ? [] : [{ column, look: 'input' as const, input: { accepts: acceptsOf(element) } }],
  );
  return {
    key: unit.id,
    height: 19,
    cells: [cell(0, 'centred', `${number}`), cell(1, 'label', unitLine(unit)), ...inputs],
  };
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
