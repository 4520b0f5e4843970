import { askedElements } from '../../model/asked.ts';
import { figureKey } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import type { Element, Plan } from '../../model/plan.ts';
import type { Unit } from '../../model/unit.ts';
import { acceptsOf, isFigure, mark, paragraph } from '../accepts.ts';
import { heightFor } from '../height.ts';
import { definedName } from '../name.ts';
import { cell, headRow, labelRow, numberRow, totalWidth, wide } from '../rows.ts';
import type { FormCell, FormColumn, FormRow, FormSheet } from '../sheet.ts';
import { dueWords, elementHelp, elementWords, receiver, unitHead, windowWords } from '../words.ts';
import { type Line, linesOf } from './lines.ts';
import { signatureRows } from './signature.ts';

interface LabelledColumn extends FormColumn {
  readonly label: string;
}

const nameColumn = 1;
const previousKey = figureKey('value', 'previous');

/** The sheet of the unit's own figures, or nothing where it is asked none. */
export function composeFigures(plan: Plan, period: Period, unit: Unit): readonly FormSheet[] {
  const elements = askedElements(plan, period, unit);
  if (elements.length === 0) return [];
  const columns = columnsOf(elements, period);
  const head = headRows(plan, period, unit, columns);
  const lines = linesOf(elements).map((line) => rowOf(line, columns, plan, period));
  const rows = [...head, ...lines, ...signatureRows(unit, columns)];
  const frozen = { rows: head.length, columns: nameColumn + 1 };
  const repeated = { from: head.length - 2, to: head.length - 1 };
  return [{ part: 'figures', name: 'Số liệu', landscape: false, columns, rows, frozen, repeated }];
}

function columnsOf(elements: readonly Element[], period: Period): readonly LabelledColumn[] {
  const compares = period.years.length === 0 && elements.some((element) => element.comparesYears);
  return [
    { label: 'TT', width: 5.5 },
    { label: 'Nội dung', width: 60 },
    { label: 'Đơn vị tính', width: 11 },
    ...valueColumns(period),
    ...(compares ? [{ label: 'Cùng kỳ năm trước', width: 13, key: previousKey }] : []),
    { label: 'Ước (x)', width: 6.5, key: 'estimated' },
    { label: 'Ghi chú', width: 18, key: 'note' },
  ];
}

function valueColumns({ years }: Period): readonly LabelledColumn[] {
  if (years.length === 0) return [{ label: 'Trong kỳ', width: 14, key: figureKey('value') }];
  return years.map((year) => ({ label: `Năm ${year}`, width: 11, key: figureKey('value', year) }));
}

function headRows(
  plan: Plan,
  period: Period,
  unit: Unit,
  columns: readonly LabelledColumn[],
): readonly FormRow[] {
  const terms = `Số liệu ${windowWords(period)} · Nơi nhận: ${receiver(plan)}, ${dueWords(period)}`;
  return [
    headRow(columns, unitHead(unit)),
    wide(columns, 'title', `BIỂU SỐ LIỆU ${period.name.toUpperCase()}`, 26),
    wide(columns, 'italic', '(Kèm theo Báo cáo số            ngày        tháng        năm            )', 18),
    wide(columns, 'italic', terms, heightFor(terms, totalWidth(columns))),
    labelRow(
      columns.map(({ label }) => label),
      36,
    ),
    numberRow(columns.length),
  ];
}

function rowOf(line: Line, columns: readonly LabelledColumn[], plan: Plan, period: Period): FormRow {
  if (line.tag === 'group') return groupRow(line.number, line.title, columns);
  const { element, number, depth, first } = line;
  const lead = depth > 0 && first ? 'Trong đó: ' : '';
  const text = lead + (depth > 0 ? element.name : elementWords(element, period));
  const help = elementHelp(plan, element);
  const width = (columns[nameColumn]?.width ?? 0) - 2 * depth;
  return {
    key: element.code,
    height: Math.max(22, heightFor(text, width, help)),
    cells: [
      cell(0, 'centred', number),
      { column: nameColumn, look: 'label', text, indent: depth, ...(help !== undefined && { help }) },
      cell(2, 'centred', element.measure ?? ''),
      ...columns.flatMap((column, i) =>
        column.key === undefined ? [] : [entryCell(element, column.key, i)],
      ),
    ],
  };
}

function groupRow(number: string, title: string, columns: readonly FormColumn[]): FormRow {
  const across = columns.length - 1;
  return { height: 22, cells: [cell(0, 'group', number), { column: 1, look: 'group', text: title, across }] };
}

/** The cell of one element in one keyed column; grey where nothing belongs. */
function entryCell(element: Element, key: string, column: number): FormCell {
  const input = (prefix: string, accepts = acceptsOf(element)): FormCell => ({
    column,
    look: 'input',
    input: { accepts, name: definedName(prefix, element.code) },
  });
  switch (key) {
    case previousKey:
      return element.comparesYears ? input('P') : cell(column, 'closed');
    case 'estimated':
      return isFigure(element) ? input('E', mark) : cell(column, 'closed');
    case 'note':
      return input('N', paragraph);
    default:
      return input(key.replace('value', 'V').replace('@', ''));
  }
}
