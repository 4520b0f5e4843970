import type { Workbook, Worksheet } from 'exceljs';
import type { Annex } from '../../model/report.ts';
import { breakPages } from './breaks.ts';
import { pageNumber, pageSetup, printableHeight, printableWidth } from './page.ts';
import { putText, setHeight } from './put.ts';
import { sheetName } from './sheet-name.ts';
import { putSigners } from './signers.ts';
import type { Look } from './style.ts';
import { layTable, putTable } from './table.ts';

/** Sizes and styles of Decree 30/2020, Annex I, III: label 14 bold, title 13–14 bold capitals, the rest 13–14 italic. */
const labelLook: Look = { size: 14, align: 'center', bold: true };
const titleLook: Look = { size: 14, align: 'center', bold: true };
const attachedLook: Look = { size: 13, align: 'center', italic: true };
const measureLook: Look = { size: 12, align: 'right', italic: true };
const noteLook: Look = { size: 12, align: 'left', italic: true, vertical: 'top' };

/** Room for the stamp of the digital signature, top right of page 1, in points: two lines of size 10. */
const stampRoom = 28;
const gap = 8;
/** More columns than this are set in 11 points instead of 12. */
const fewColumns = 8;
/** A frozen head higher than this, in points, would leave a small screen no rows. */
const tallestFreeze = 260;

/** Adds an annex as a sheet that can be printed, signed and sent alone. */
export function addAnnex(book: Workbook, annex: Annex): void {
  const taken = book.worksheets.map(({ name }) => name);
  const sheet = book.addWorksheet(sheetName(annex.sheet, taken), {
    pageSetup: pageSetup(annex.landscape),
    headerFooter: pageNumber,
  });
  const size = annex.table.columns.length > fewColumns ? 11 : 12;
  const layout = layTable(sheet, annex.table, { width: printableWidth(annex.landscape), size });
  const { widths } = layout;
  const top = putTitles(sheet, annex, widths);
  const extent = putTable(sheet, annex.table, layout, top);
  const { head, last } = extent;
  const end = putSigners(sheet, widths, putNotes(sheet, annex.notes, widths, last + 1));
  breakPages(sheet, annex.table.rows, { height: pageHeight(annex, widths), top, extent, end });
  sheet.pageSetup.printTitlesRow = `${top}:${head}`;
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(widths.length).letter}$${end}`;
  sheet.views = [freeze(sheet, head)];
}

/** What a page holds, in points: more where a wide table is printed smaller. */
function pageHeight({ landscape }: Annex, widths: readonly number[]): number {
  const width = widths.reduce((sum, part) => sum + part, 0);
  return printableHeight(landscape) * Math.max(1, width / printableWidth(landscape));
}

/** Writes what stands over the table and returns the table's first row. */
function putTitles(sheet: Worksheet, annex: Annex, widths: readonly number[]): number {
  setHeight(sheet, 1, stampRoom);
  putLine(sheet, 2, annex.label, widths, labelLook);
  putLine(sheet, 3, annex.title.toUpperCase(), widths, titleLook);
  putLine(sheet, 4, annex.attached, widths, attachedLook);
  setHeight(sheet, 5, gap);
  if (annex.table.measure === undefined) return 6;
  putLine(sheet, 5, annex.table.measure, widths, measureLook);
  return 6;
}

function putNotes(
  sheet: Worksheet,
  notes: readonly string[],
  widths: readonly number[],
  top: number,
): number {
  setHeight(sheet, top, gap);
  notes.forEach((note, index) => {
    putLine(sheet, top + 1 + index, note, widths, noteLook);
  });
  return top + 1 + notes.length;
}

/** Writes one text over the whole width of the table. */
function putLine(sheet: Worksheet, row: number, text: string, widths: readonly number[], look: Look): void {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const area = { top: row, left: 1, bottom: row, right: widths.length };
  setHeight(sheet, row, putText(sheet, area, text, look, width));
}

function freeze(sheet: Worksheet, head: number): Worksheet['views'][number] {
  let height = 0;
  for (let row = 1; row <= head; row += 1) height += sheet.getRow(row).height;
  if (height > tallestFreeze) return { state: 'normal', showGridLines: false };
  return { state: 'frozen', xSplit: 0, ySplit: head, showGridLines: false };
}
