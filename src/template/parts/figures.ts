import { askedElements } from '../../model/asked.ts';
import { closedMark } from '../../model/form.ts';
import { infoName } from '../../model/form-names.ts';
import { figuresTitle } from '../../model/form-words.ts';
import { heightFor } from '../height.ts';
import { quoted } from '../live/excel.ts';
import { doubtWord, missingWord } from '../live/status.ts';
import { fitsOnePage, scaleOnOnePage } from '../page.ts';
import { headRow, labelRow, numberRow, pagesAcross, printed, totalWidth, wide } from '../rows.ts';
import type { Form } from '../sender.ts';
import type { Condition, FormRow, FormSheet } from '../sheet.ts';
import { termsWords } from '../words.ts';
import { columnsWhere } from './figure-check.ts';
import { columnsOf, type FigureColumn, isFigures, isOwed, type Layout } from './figure-columns.ts';
import { footRows } from './figure-foot.ts';
import { particularRows, pickRows } from './figure-particulars.ts';
import { rowOf } from './figure-rows.ts';
import { type FigureTable, tableOf } from './figure-table.ts';
import { linesOf } from './lines.ts';
import { signatureRows } from './signature.ts';

const nameWidth = 60;
/** Narrow names leave the table its size, wide ones save lines. */
const nameWidths = [nameWidth, 74];

/** The sheet of the unit's own figures alone; nothing where it is asked none. */
export function composeFigures(form: Form): readonly FormSheet[] {
  return compose(form, { nameWidth, withParticulars: false });
}

/** The same with the particulars of the report, in the largest print; nothing where they need a second page. */
export function composeWithParticulars(form: Form): readonly FormSheet[] {
  return nameWidths
    .flatMap((width) => compose(form, { nameWidth: width, withParticulars: true }))
    .filter(fitsOnePage)
    .sort((a, b) => scaleOnOnePage(b) - scaleOnOnePage(a))
    .slice(0, 1);
}

function compose(form: Form, layout: Layout): readonly FormSheet[] {
  const { withParticulars } = layout;
  const elements = askedElements(form.plan, form.period, form.unit);
  if (elements.length === 0) return [];
  const columns = columnsOf(elements, form, layout);
  const head = headRows(form, columns, withParticulars);
  const table = tableOf(form, columns, linesOf(elements), head.length);
  const rows = [
    ...head,
    ...table.lines.map((line) => rowOf(line, table)),
    ...footRows(table),
    ...(withParticulars ? particularRows(form, columns) : []),
    ...signatureRows(form, columns),
  ];
  return [
    {
      part: 'figures',
      name: 'Số liệu',
      landscape: pagesAcross(columns, false) > 1,
      columns,
      rows,
      frozen: { rows: head.length, columns: 2 },
      repeated: { from: head.length - 2, to: head.length - 1 },
      conditions: conditionsOf(table),
    },
  ];
}

function headRows(
  form: Form,
  columns: readonly FigureColumn[],
  withParticulars: boolean,
): readonly FormRow[] {
  const { plan, period } = form;
  const terms = termsWords(plan, period);
  const table = printed(columns);
  const title = heightFor(plan.title, totalWidth(columns) * 0.85);
  return [
    headRow(columns, form),
    ...(withParticulars ? pickRows(form, columns) : []),
    wide(columns, 'title', `${figuresTitle} ${period.name.toUpperCase()}`, 22),
    ...(withParticulars ? [wide(columns, 'subtitle', plan.title, title)] : []),
    { height: 18, cells: [{ column: 0, look: 'italic', live: attached(), across: table.length }] },
    wide(columns, 'italic', terms, heightFor(terms, totalWidth(columns))),
    labelRow(columns),
    numberRow(table.length),
  ];
}

/** The report that the sheet belongs to, as soon as the first sheet names it (Decree 30/2020: the annex's head). */
function attached(): { readonly formula: string; readonly result: string } {
  const [number, day] = [infoName('document-number'), infoName('document-date')];
  const [noNumber, noDay] = ['………………', 'ngày ….. tháng ….. năm ………'];
  const two = (of: string, below: number): string => `IF(${of}(${day})<${below},"0","")&${of}(${day})`;
  const words = `"ngày "&${two('DAY', 10)}&" tháng "&${two('MONTH', 3)}&" năm "&YEAR(${day})`;
  return {
    formula: `"(Kèm theo Báo cáo số "&IF(${number}="",${quoted(noNumber)},${number})&" "&IF(ISNUMBER(${day}),${words},${quoted(noDay)})&")"`,
    result: `(Kèm theo Báo cáo số ${noNumber} ${noDay})`,
  };
}

/** A row in doubt is coloured over what is missing in it; the words beside the table say why. */
function conditionsOf(table: FigureTable): readonly Condition[] {
  const { blocks, checkColumn } = table;
  const top = blocks[0]?.from ?? 0;
  const check = `$${table.address(top, checkColumn)}`;
  const says = (word: string): string => `LEFT(${check},${word.length})=${quoted(word)}`;
  const over = (kind: (column: FigureColumn) => boolean, test: (first: string) => string) => {
    const columns = columnsWhere(table, kind);
    const cells = columns.flatMap((column) => blocks.map((block) => table.range(block, column))).join(' ');
    return { cells, formula: test(table.address(top, columns[0] ?? checkColumn)) };
  };
  const checks = blocks.map((block) => table.range(block, checkColumn)).join(' ');
  return [
    {
      ...over(isFigures, (cell) => `AND(${says(doubtWord)},${cell}<>${quoted(closedMark)})`),
      look: 'doubtful',
    },
    { ...over(isOwed, (cell) => `AND(${says(missingWord)},LEN(${cell})=0)`), look: 'missing' },
    { cells: checks, formula: says(doubtWord), look: 'warning' },
  ];
}
