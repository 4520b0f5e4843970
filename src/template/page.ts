import type { Worksheet } from 'exceljs';
import { columnLetters } from './address.ts';
import { pagesAcross, printed, totalWidth } from './rows.ts';
import { columnNumber, type FormSheet, rowNumber } from './sheet.ts';

/**
 * A4, heads repeated; a table too wide to be read on one page goes over several, its first columns repeated. The
 * page number stands in the top margin of all pages but the first (Decree 30/2020, Annex I).
 */
export function setUpPage(drawn: Worksheet, sheet: FormSheet): void {
  const { repeated, rows, columns, frozen } = sheet;
  const orientation = sheet.landscape ? 'landscape' : 'portrait';
  const fitToWidth = pagesAcross(columns, sheet.landscape);
  const last = printed(columns).length - 1;
  Object.assign(drawn.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth,
    fitToHeight: fitsOnePage(sheet) ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.5, top: 0.75, bottom: 0.6, header: 0.4, footer: 0.3 },
    // exceljs puts a $ before the letters only; a reference half relative is no print area to LibreOffice.
    printArea: `B$2:${columnLetters(columnNumber(last))}$${rowNumber(rows.length - 1)}`,
    ...(repeated && { printTitlesRow: `${rowNumber(repeated.from)}:${rowNumber(repeated.to)}` }),
    ...(fitToWidth > 1 && { printTitlesColumn: `B:${columnLetters(columnNumber(frozen.columns - 1))}` }),
  });
  drawn.headerFooter.differentFirst = true;
  drawn.headerFooter.oddHeader = '&C&"Times New Roman"&13&P';
}

/** What the margins leave of A4, in points. */
const page = { width: 515, height: 745 };
/** The digit of Times New Roman 12. */
const pointsPerWidth = 6;
const defaultHeight = 16;
/** How much smaller than its width asks a sheet may be printed to save a second page. */
const smallest = 0.8;

/** Whether a portrait sheet is better scaled down to one page than continued on a second. */
export function fitsOnePage(sheet: FormSheet): boolean {
  return !sheet.landscape && scaleOnOnePage(sheet) >= smallest * widthScale(sheet);
}

/** How much smaller a portrait sheet has to be printed to stand on one page; 1 at most. */
export function scaleOnOnePage(sheet: FormSheet): number {
  const height = sheet.rows.reduce((total, row) => total + (row.height ?? defaultHeight), 0);
  return Math.min(widthScale(sheet), page.height / height);
}

function widthScale({ columns }: FormSheet): number {
  return Math.min(1, page.width / (totalWidth(columns) * pointsPerWidth));
}
