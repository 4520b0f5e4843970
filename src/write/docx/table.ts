import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Row, Table as TableModel } from '../../model/report.ts';
import { alignOf, columnsOf, isBold, isItalic, type Placed, placed } from '../grid.ts';
import { squares } from '../table/squares.ts';
import { columnWidths as shareOut } from '../table/widths.ts';
import { paragraphOf, textParagraph } from './paragraph.ts';
import { spacer } from './rule.ts';
import { lookOf, tagged, textRuns } from './runs.ts';
import { tableSize, tableText, wideTableSize, wideTableText } from './styles.ts';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};
const margins = { top: 0, bottom: 0, left: 60, right: 60 };
const twips = 20;
const halfPoints = 2;
/** The margins of a cell and half of each border, half a point wide. */
const padding = (margins.left + margins.right) / twips + 0.5;
const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const indentStep = 200;

/**
 * A table `width` twips wide with its measure above; text of 12 pt, of 11 where there are eight columns or more.
 * `noted`: notes follow, and its last row goes with them to the next page.
 */
export function tableBlocks(table: TableModel, width: number, noted = false): FileChild[] {
  if (table.columns.length === 0) return [];
  const measure = table.measure === undefined ? [] : [measureLine(table.measure)];
  return [...measure, grid(table, columnWidths(table, width), noted), spacer(120, noted)];
}

/**
 * The columns in whole twips that add up to `width`: by their shares, but wide enough for their numbers and words.
 * Where these need more than the page has, all give way alike; what rounding leaves goes to the first.
 */
export function columnWidths(table: TableModel, width: number): number[] {
  const setting = { size: letterSize(table) / halfPoints, padding, wrapsNumbers: true };
  const cells = [...squares(table, true), ...squares(table, false)];
  const shares = shareOut(table.columns, cells, width / twips, setting);
  const all = shares.reduce((sum, one) => sum + one, 0);
  const widths = shares.map((share) => Math.floor((share * width) / all));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  // Fewer twips are left than there are columns, since each lost less than one.
  return widths.map((one, index) => (index < rest ? one + 1 : one));
}

function isWide({ columns }: TableModel): boolean {
  return columns.length >= 8;
}

/** The paragraph style that sets a table's size of letters. */
export function tableStyle(table: TableModel): string {
  return isWide(table) ? wideTableText : tableText;
}

function letterSize(table: TableModel): number {
  return isWide(table) ? wideTableSize : tableSize;
}

function measureLine(text: string): Paragraph {
  const layout = { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 60 } };
  return textParagraph(text, { italics: true, size: 24 }, layout);
}

function grid(table: TableModel, widths: readonly number[], noted: boolean): Table {
  const rows = [...table.head, ...table.rows];
  const last = noted ? rows.length - 1 : -1;
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins,
    rows: placed(rows).map((cells, index) => {
      const row = rows[index] ?? { cells: [] };
      const head = index < table.head.length;
      return tableRow(table, row, cells, { widths, head, kept: head || index === last });
    }),
  });
}

interface Setting {
  readonly widths: readonly number[];
  readonly head: boolean;
  /** No page may end between this row and what follows. */
  readonly kept: boolean;
}

/** Head rows are repeated on each page and keep with the next, as group rows do; no row is split. */
function tableRow(table: TableModel, row: Row, cells: readonly Placed[], setting: Setting): TableRow {
  const kept = setting.kept || row.role === 'group';
  return new TableRow({
    cantSplit: true,
    ...(setting.head && { tableHeader: true }),
    ...(kept && { keepNext: true }),
    children: cells.map((cell) => tableCell(table, row, cell, setting)),
  });
}

/** Figures of the whole stand in content controls; those of single units are found by their row and column. */
function tagOf({ text, figure }: Cell): string | undefined {
  return text === '' || figure === undefined || figure.split('/').length > 2 ? undefined : figure;
}

function tableCell(table: TableModel, row: Row, place: Placed, { widths, head }: Setting): TableCell {
  const { cell, column } = place;
  const span = columnsOf(cell);
  const size = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const look = lookOf(isBold(row, cell, head), isItalic(row, cell));
  const align = alignOf(place, table.columns, head || row.role === 'note');
  const text = paragraphOf(tagged(tagOf(cell), textRuns(cell.text, look)), {
    style: tableStyle(table),
    ...(align !== 'left' && { alignment: alignments[align] }),
    ...(cell.indent !== undefined && { indent: { left: cell.indent * indentStep } }),
  });
  return new TableCell({
    ...(span > 1 && { columnSpan: span }),
    ...(cell.rows !== undefined && cell.rows > 1 && { rowSpan: cell.rows }),
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [text],
  });
}
