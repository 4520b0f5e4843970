import { closedMark } from '../../model/form.ts';
import { cellName } from '../../model/form-names.ts';
import { sumLabels } from '../../model/form-words.ts';
import type { Element } from '../../model/plan.ts';
import { showDay } from '../../vi/date.ts';
import { showExact } from '../../vi/show-number.ts';
import { acceptsOf, isFigure, mark, paragraph } from '../accepts.ts';
import { decimal } from '../decimal.ts';
import { lastYears, openingStock } from '../earlier.ts';
import { heightFor } from '../height.ts';
import { cell, printed } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { FormCell, FormRow } from '../sheet.ts';
import { conditionWords, elementHelp, elementWords } from '../words.ts';
import { checkOf } from './figure-check.ts';
import { type FigureColumn, isFigures, previousKey } from './figure-columns.ts';
import { type ElementLine, type FigureTable, hasFigure, type TableLine, takes } from './figure-table.ts';

const nameColumn = 1;
const lineHeight = 19;

export function rowOf(line: TableLine, table: FigureTable): FormRow {
  switch (line.tag) {
    case 'group':
      return groupRow(line.number, line.title, table);
    case 'sum':
      return sumRow(line.element, line.depth, table);
    case 'element':
      return elementRow(line, table);
  }
}

function groupRow(number: string, title: string, { columns }: FigureTable): FormRow {
  const across = printed(columns).length - 1;
  return {
    height: lineHeight,
    cells: [cell(0, 'group', number), { column: nameColumn, look: 'group', text: title, across }],
  };
}

function elementRow(line: ElementLine, table: FigureTable): FormRow {
  const { columns, form } = table;
  const { element, number, depth } = line;
  const { measure = '' } = element;
  const text = nameOf(line, form);
  const help = noteOf(element, form);
  const width = (columns[nameColumn]?.width ?? 0) - 2 * depth - 1;
  return {
    key: element.code,
    height: Math.max(lineHeight, heightFor(text, width, help), heightFor(measure, columns[2]?.width ?? 0)),
    cells: [
      cell(0, 'centred', number),
      { column: nameColumn, look: 'label', text, indent: depth, ...(help !== undefined && { help }) },
      cell(2, 'centred', measure),
      ...columns.flatMap((column, i) =>
        column.key === undefined ? [] : [entryCell(element, column, i, form)],
      ),
      { column: table.checkColumn, look: 'aside', live: checkOf(element, table) },
      ...guideCells(element, table),
    ],
  };
}

function guideCells(element: Element, { guideColumn, form }: FigureTable): readonly FormCell[] {
  const text = elementHelp(form.plan, element);
  return guideColumn === undefined || text === undefined ? [] : [cell(guideColumn, 'aside', text)];
}

/** The column says of a figure that it is cumulative; of a stock the row has to say its day. */
function nameOf({ element, depth, first }: ElementLine, { period }: Form): string {
  const lead = depth > 0 && first ? 'Trong đó: ' : '';
  return lead + (depth > 0 || element.nature === 'cumulative' ? element.name : elementWords(element, period));
}

/** On what the question depends, and where the stock stood when the year began. */
function noteOf(element: Element, form: Form): string | undefined {
  const opening = openingStock(form, element, form.unit.id);
  const stood = opening && `Ngày ${showDay(opening.day)}: ${showExact(opening.value, { decimals: 4 })}.`;
  const lines = [conditionWords(form.plan, element), stood].flatMap((each) => each ?? []);
  return lines.length === 0 ? undefined : lines.join(' ');
}

const noLastYear = 'Không có số liệu cùng kỳ năm trước thì để trống, không ghi 0.';

/** The cell of one element in one keyed column; crossed out where nothing belongs. */
function entryCell(element: Element, column: FigureColumn, at: number, form: Form): FormCell {
  const name = column.key && cellName('figures', element.code, column.key);
  const input = (accepts = acceptsOf(element), guide = elementHelp(form.plan, element)) => ({
    column: at,
    look: 'input' as const,
    input: { accepts, name, ...(guide !== undefined && { guide }) },
  });
  const crossed: FormCell = { column: at, look: 'crossed', text: closedMark };
  switch (column.key) {
    case 'estimated':
      return isFigure(element) ? input(mark, 'Chọn “x” nếu là số ước tính.') : crossed;
    case 'note':
      return input(paragraph);
    case previousKey: {
      const given = lastYears(form, element, form.unit.id);
      if (given !== undefined) return { column: at, look: 'given', figure: decimal(given) };
      return takes(column, element, form) ? input(acceptsOf(element), noLastYear) : crossed;
    }
    default:
      return takes(column, element, form) ? input() : crossed;
  }
}

/** What the parts add up to, beside the total that the unit writes itself. */
function sumRow(element: Element, depth: number, table: FigureTable): FormRow {
  return {
    height: lineHeight,
    cells: [
      cell(0, 'centred', ''),
      { column: nameColumn, look: 'sum', text: sumLabels.parts, indent: depth },
      cell(2, 'centred', element.measure ?? ''),
      ...table.columns.flatMap((column, at) =>
        column.key === undefined ? [] : [sumCell(element, column, at, table)],
      ),
    ],
  };
}

function sumCell(element: Element, column: FigureColumn, at: number, table: FigureTable): FormCell {
  const parts = table.lines.flatMap((line, i) => {
    if (line.tag !== 'element' || !element.parts.includes(line.element.code)) return [];
    return hasFigure(column, line.element) ? [table.address(table.firstRow + i, at)] : [];
  });
  if (!isFigures(column) || parts.length === 0) return { column: at, look: 'crossed' };
  const cells = parts.join(',');
  return {
    column: at,
    look: 'total',
    live: { formula: `IF(COUNT(${cells})=0,"",SUM(${cells}))`, result: '' },
  };
}
