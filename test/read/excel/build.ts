import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  type Cell,
  type CellValue,
  openWorkbook,
  type ProblemKind,
  type Sheet,
  type Workbook,
} from '../../../src/read/excel/index.ts';

/** Workbooks made by hand, part by part, for what no honest writer would produce. */

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Parts {
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** What follows `sheetData`, merges for one. */
  readonly after?: string;
  /** What stands before it, columns for one. */
  readonly before?: string;
  /** `si` elements. */
  readonly strings?: string;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** What stands in `workbookPr`. */
  readonly properties?: string;
  /** Whole parts, added or put in place of the usual ones. */
  readonly parts?: Record<string, string | Uint8Array>;
}

/** The parts of a workbook with one sheet, `Số liệu`, and the given contents. */
export function parts({
  rows = '',
  before = '',
  after = '',
  strings,
  styles,
  properties = '',
  parts,
}: Parts): Zippable {
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr ${properties}/><sheets>
      <sheet name="Số liệu" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      worksheet: 'worksheets/sheet1.xml',
      styles: 'styles.xml',
      sharedStrings: '/xl/sharedStrings.xml',
    }),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
}

/** The relationships of a part: each of the given type, with the type as its id. */
export function relations(targets: Record<string, string>): string {
  const list = Object.entries(targets).map(
    ([type, target]) => `<Relationship Id="${type}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${list.join('')}</Relationships>`;
}

export function workbookBytes(given: Parts): Uint8Array {
  return zipSync(parts(given));
}

export function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`);
  return result.workbook;
}

export function sheetOf(given: Parts): Sheet {
  const [sheet] = opened(workbookBytes(given)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

export function cellsOf(given: Parts): Cell[] {
  return [...sheetOf(given).cells()];
}

/** The value of the one cell that `cell` is the XML of. */
export function valueIn(cell: string, more: Parts = {}): CellValue | undefined {
  return sheetOf({ ...more, rows: `<row r="1">${cell}</row>` }).cell('A1')?.value;
}

export function problemKind(bytes: Uint8Array): ProblemKind | undefined {
  const result = openWorkbook(bytes);
  return result.ok ? undefined : result.problem.kind;
}
