import type { Workbook, Worksheet } from 'exceljs';
import {
  type RegisterBook,
  type RegisterColumn,
  type RegisterRow,
  registerColumns,
  registerKeys,
} from '../../model/register.ts';
import { pageSetup } from './page.ts';
import { type Area, putText, setHeight } from './put.ts';
import type { Look } from './style.ts';

/** In characters, as Excel counts them. */
const widths: Readonly<Record<RegisterColumn, number>> = {
  unitName: 18,
  elementName: 34,
  problem: 44,
  reported: 14,
  settled: 16,
  reason: 26,
  by: 18,
  at: 13,
  file: 30,
  cell: 16,
  unit: 18,
  element: 14,
  period: 10,
  year: 8,
};
/** Filled in by whoever calls. */
const answers: readonly RegisterColumn[] = ['settled', 'reason', 'by', 'at'];
/** Offered, not imposed: a value may be typed as well. */
const choices = '"zero,gap,as-reported"';

const pointsPerCharacter = 5.3;
const size = 11;
const titleLook: Look = { size: 14, align: 'left', bold: true, wrap: false };
const leadLook: Look = { size, align: 'left', italic: true, wrap: false };
const headLook: Look = { size, align: 'center', bold: true, border: true, shaded: true };
const cellLook: Look = { size, align: 'left', vertical: 'top', border: true };
const answerLook: Look = { ...cellLook, tone: 'warn' };
const dayLook: Look = { ...answerLook, format: 'dd/mm/yyyy' };

/** Adds the register: a title, what to do, the head, a line for each figure that is open. */
export function addRegister(book: Workbook, { title, lead, rows }: RegisterBook): void {
  const sheet = book.addWorksheet('Sổ xử lý', { pageSetup: pageSetup(true) });
  const keys = keysOf(rows);
  for (const [index, key] of keys.entries()) sheet.getColumn(index + 1).width = widths[key];
  putLine(sheet, 1, title, titleLook);
  for (const [index, line] of lead.entries()) putLine(sheet, index + 2, line, leadLook);
  const head = lead.length + 2;
  putRow(
    sheet,
    head,
    keys,
    (key) => capital(registerColumns[key][0]),
    () => headLook,
  );
  for (const [index, row] of rows.entries()) putOpen(sheet, head + 1 + index, keys, row);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: head }];
  sheet.autoFilter = {
    from: { row: head, column: 1 },
    to: { row: head + rows.length, column: keys.length },
  };
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
}

function putLine(sheet: Worksheet, row: number, text: string, look: Look): void {
  setHeight(sheet, row, putText(sheet, cellArea(row, 1), text, look, 0));
}

/** The year is asked for only where a line is about one. */
function keysOf(rows: readonly RegisterRow[]): readonly RegisterColumn[] {
  const byYear = rows.some(({ year }) => year !== undefined);
  return registerKeys.filter((key) => key !== 'year' || byYear);
}

function putOpen(sheet: Worksheet, number: number, keys: readonly RegisterColumn[], row: RegisterRow): void {
  putRow(sheet, number, keys, (key) => row[key] ?? '', openLook);
  sheet.getCell(number, keys.indexOf('settled') + 1).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [choices],
    showErrorMessage: false,
  };
}

function openLook(key: RegisterColumn): Look {
  if (key === 'at') return dayLook;
  return answers.includes(key) ? answerLook : cellLook;
}

function putRow(
  sheet: Worksheet,
  number: number,
  keys: readonly RegisterColumn[],
  textOf: (key: RegisterColumn) => string,
  lookOf: (key: RegisterColumn) => Look,
): void {
  const heights = keys.map((key, index) =>
    putText(sheet, cellArea(number, index + 1), textOf(key), lookOf(key), widths[key] * pointsPerCharacter),
  );
  setHeight(sheet, number, Math.max(...heights) + 2);
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
