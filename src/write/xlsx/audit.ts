import type { Workbook, Worksheet } from 'exceljs';
import type { AuditSheet } from '../../model/report.ts';
import { pageNumber, pageSetup, printableWidth } from './page.ts';
import { putText, setHeight } from './put.ts';
import { sheetName } from './sheet-name.ts';
import { type Speller, speller } from './speller.ts';
import type { Look } from './style.ts';
import { type Extent, type Layout, layTable, putTable } from './table.ts';

const leadLook: Look = { size: 12, align: 'left', italic: true, wrap: false };
const leadHeight = 24;
const size = 11;
const tableTop = 2;
/** What a column gets for each unit of its width where a table is wider than the page, in points: a letter. */
const letterWidth = 5.5;
/** From so many cells on, a sheet is written without blank cells, borders and wrapped lines. */
const manyCells = 4000;
/** How many times a page's width is still shrunk onto it. */
const smallestPrint = 1.5;

/** A sheet whose columns are set and whose cells are not yet written. */
interface Laid {
  readonly audit: AuditSheet;
  readonly sheet: Worksheet;
  readonly layout: Layout;
}

/**
 * Adds internal sheets: a lead line, then a table with a filter on the last row of its head. All are laid out before
 * the first is written, since a formula may read any of them.
 */
export function addAudits(book: Workbook, audits: readonly AuditSheet[]): void {
  const laid = audits.map((audit) => layAudit(book, audit));
  const spell = speller(laid.map(({ sheet, layout }) => ({ name: sheet.name, layout, top: tableTop })));
  for (const each of laid) putAudit(each, spell);
}

function layAudit(book: Workbook, audit: AuditSheet): Laid {
  const { table } = audit;
  const taken = book.worksheets.map(({ name }) => name);
  const sheet = book.addWorksheet(sheetName(audit.name, taken), {
    pageSetup: pageSetup(true),
    headerFooter: pageNumber,
  });
  const wanted = table.columns.reduce((sum, column) => sum + column.width, 0) * letterWidth;
  const width = Math.max(printableWidth(true), wanted);
  const sparse = table.rows.length * table.columns.length >= manyCells;
  const layout = layTable(sheet, table, { width, size, shadedHead: true, sparse });
  sheet.pageSetup.showGridLines = sparse;
  return { audit, sheet, layout };
}

function putAudit({ audit, sheet, layout }: Laid, spell: Speller): void {
  putText(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, audit.lead, leadLook, 0);
  setHeight(sheet, 1, leadHeight);
  setUp(sheet, audit, putTable(sheet, audit.table, { ...layout, spell }, tableTop));
  sheet.pageSetup.fitToWidth = pagesAcross(layout.widths);
}

/** A wide table is printed on several pages side by side rather than too small to read. */
function pagesAcross(widths: readonly number[]): number {
  const width = widths.reduce((sum, part) => sum + part, 0);
  return Math.max(1, Math.round(width / printableWidth(true) / smallestPrint));
}

/** Filter, frozen rows and columns (the lead line stays in view with them), and what each printed page repeats. */
function setUp(sheet: Worksheet, { freeze, table }: AuditSheet, { head, last }: Extent): void {
  const right = table.columns.length;
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: last, column: right } };
  sheet.views = [{ state: 'frozen', xSplit: freeze.columns, ySplit: tableTop - 1 + freeze.rows }];
  sheet.pageSetup.printTitlesRow = `${tableTop}:${head}`;
  if (freeze.columns > 0) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(freeze.columns).letter}`;
}
