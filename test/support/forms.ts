import exceljs from 'exceljs';
import { stampSheet } from '../../src/model/form.ts';
import type { Period } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Unit } from '../../src/model/unit.ts';
import { openWorkbook } from '../../src/read/excel/index.ts';
import { readForm } from '../../src/read/form.ts';
import type { RawEntry, RawSubmission } from '../../src/read/raw.ts';
import { type CellRef, writeForm } from '../../src/template/index.ts';

/** What a test does to a form before it is read. */
export type Edit = (book: exceljs.Workbook) => void;

/** Writes the unit's form, lets the test fill it in with exceljs, saves and reads it. */
export async function fillAndRead(
  plan: Plan,
  period: Period,
  unit: Unit,
  edit: Edit,
): Promise<RawSubmission> {
  return readBytes(await filled(await writeForm(plan, period, unit), edit));
}

export async function filled(form: Uint8Array, edit: Edit): Promise<Uint8Array> {
  const book = await opened(form);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function opened(form: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  const { buffer } = Uint8Array.from(form);
  await book.xlsx.load(buffer);
  return book;
}

export function readBytes(bytes: Uint8Array): RawSubmission {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.detail);
  const [submission, ...others] = readForm('bieu.xlsx', result.workbook) ?? [];
  if (submission === undefined || others.length > 0) throw new Error('not one form');
  return submission;
}

export function write(book: exceljs.Workbook, ref: CellRef | undefined, value: exceljs.CellValue): void {
  if (ref === undefined) throw new Error('no such cell in the layout');
  cellAt(book, ref).value = value;
}

export function cellAt(book: exceljs.Workbook, { sheet, cell }: CellRef): exceljs.Cell {
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.getCell(cell);
}

/** The entry of an element, about the sender or another unit. */
export function entryOf(submission: RawSubmission, element: string, unit?: string): RawEntry {
  const found = submission.entries.find(
    (entry) => entry.element.text === element && entry.unit?.text === unit,
  );
  if (found === undefined) throw new Error(`no entry of ${element}`);
  return found;
}

/** As when the hidden row and column of keys are cleared, of one sheet or of all. */
export function dropCodes(book: exceljs.Workbook, ...sheets: readonly string[]): void {
  for (const sheet of book.worksheets) {
    if (sheets.length > 0 && !sheets.includes(sheet.name)) continue;
    sheet.getColumn(1).eachCell((cell) => {
      cell.value = null;
    });
    sheet.getRow(1).eachCell((cell) => {
      cell.value = null;
    });
  }
}

/** As when the visible sheets alone are copied into a new workbook. */
export function dropStamp(book: exceljs.Workbook): void {
  book.removeWorksheet(stampSheet);
}

/** As after many a conversion, or when the values alone are copied. */
export function dropNames(book: exceljs.Workbook): void {
  book.definedNames.model = [];
}
