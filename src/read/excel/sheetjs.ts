import { createRequire } from 'node:module';
import type * as Xlsx from '@e965/xlsx';
import { addressOf, columnOf, readAddress, rowOf } from './address.ts';
import type { Cell, CellValue } from './cell.ts';
import { isCutShort } from './compound.ts';
import { decimalText } from './decimal.ts';
import type { Limits } from './limits.ts';
import { formatKind } from './number-format.ts';
import { openPackage } from './open.ts';
import { beyond, Refusal } from './problem.ts';
import { checkRepeats } from './repeats.ts';
import { dateOf } from './serial.ts';
import type { Sheet, SheetState } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** The kinds of workbook that SheetJS reads for us. */
export type ForeignKind = 'xls' | 'xlsb' | 'ods';

/**
 * Reads the bytes of an .xls, .xlsb or .ods, already sniffed as one, into the same typed cells as an .xlsx. Throws a
 * Refusal. Fonts are not known here, so legacy encodings are not recognised.
 */
export function readForeign(bytes: Uint8Array, kind: ForeignKind, limits: Limits): Workbook {
  if (kind !== 'xls') proveParts(bytes, kind, limits);
  else if (isCutShort(bytes)) throw new Refusal('truncated', 'the compound file ends too early');
  const book = parse(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  let cells = 0;
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = readSheet(book.Sheets[name] ?? {}, name, stateOf(book, i), { date1904, limits });
    cells += sheet.count;
    if (cells > limits.cells) throw beyond('cells', `more than ${limits.cells} cells`);
    return sheet.sheet;
  });
  const definedNames = (book.Workbook?.Names ?? []).map(({ Name, Ref }) => ({
    name: Name,
    ref: Ref,
    hidden: false,
  }));
  return { sheets, definedNames, date1904 };
}

/** Inflates every part once under our limits, so that SheetJS never meets a bomb, a lying header or a damaged part. */
function proveParts(bytes: Uint8Array, kind: ForeignKind, limits: Limits): void {
  const pack = openPackage(bytes, limits);
  for (const name of pack.names) {
    const check = kind === 'ods' && name === 'content.xml' ? checkRepeats(limits) : undefined;
    pack.read(name, (piece) => check?.(piece));
  }
}

/** Loaded when the first such file comes: most folders hold none, and it is large. */
function parse(bytes: Uint8Array): Xlsx.WorkBook {
  const { read }: typeof Xlsx = createRequire(import.meta.url)('@e965/xlsx');
  try {
    return silently(() => read(bytes, { type: 'array', cellNF: true, cellStyles: true, cellHTML: false }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(/password|encrypt/i.test(message) ? 'encrypted' : 'damaged', message);
  }
}

/** SheetJS tells the console of formats it does not know; they are not the user's concern. */
function silently<T>(work: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
  }
}

const states: readonly SheetState[] = ['visible', 'hidden', 'very-hidden'];

function stateOf(book: Xlsx.WorkBook, index: number): SheetState {
  return states[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
}

interface Setting {
  readonly date1904: boolean;
  readonly limits: Limits;
}

function readSheet(
  stored: Xlsx.WorkSheet,
  name: string,
  state: SheetState,
  setting: Setting,
): { sheet: Sheet; count: number } {
  const cells = cellsOf(stored, setting).sort((a, b) => a.row - b.row || a.column - b.column);
  const byAddress = new Map(cells.map((cell) => [cell.address, cell]));
  const filled = cells.filter(({ value }) => value.type !== 'blank');
  const sheet: Sheet = {
    name,
    state,
    cells: () => cells,
    fonts: () => new Set(),
    filled: () => cells.filter(({ value }) => value.type !== 'blank'),
    cell: (address) => byAddress.get(address),
    merges: (stored['!merges'] ?? []).map(({ s, e }) => `${at(s)}:${at(e)}`),
    hiddenRows: hiddenIn(stored['!rows']),
    hiddenColumns: hiddenIn(stored['!cols']),
    lastRow: filled.at(-1)?.row ?? 0,
    lastColumn: filled.reduce((last, { column }) => Math.max(last, column), 0),
    problems: [],
  };
  return { sheet, count: cells.length };
}

function at({ r, c }: Xlsx.CellAddress): string {
  return addressOf(r + 1, c + 1);
}

function hiddenIn(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  return new Set((lines ?? []).flatMap((line, i) => (line?.hidden === true ? [i + 1] : [])));
}

/** Keys of a sheet are the addresses of its cells, and others that begin with `!`. */
function cellsOf(stored: Xlsx.WorkSheet, setting: Setting): Cell[] {
  return Object.keys(stored).flatMap((address) => {
    const key = readAddress(address);
    const cell: Xlsx.CellObject | undefined = stored[address];
    return key === undefined || cell === undefined ? [] : [cellOf(cell, rowOf(key), columnOf(key), setting)];
  });
}

function cellOf(cell: Xlsx.CellObject, row: number, column: number, setting: Setting): Cell {
  const { f: formula } = cell;
  const format = typeof cell.z === 'string' && cell.z.toLowerCase() !== 'general' ? cell.z : undefined;
  const address = addressOf(row, column);
  return {
    address,
    row,
    column,
    value: cellValue(cell, address, setting),
    ...(format === undefined ? undefined : { format }),
    ...(formula === undefined ? undefined : { formula: () => formula }),
  };
}

function cellValue(cell: Xlsx.CellObject, address: string, { date1904, limits }: Setting): CellValue {
  const { t: type, v: value } = cell;
  if (value === undefined || type === 'z')
    return { type: cell.f === undefined ? 'blank' : 'no-cached-value' };
  if (type === 'b') return { type: 'boolean', value: value === true };
  if (type === 'e') return { type: 'error', text: errors.get(String(value)) ?? '#N/A' };
  if (type === 'n') return numberOf(String(value), cell.z, date1904);
  const text = String(value);
  if (text.length > limits.textLength) {
    throw beyond('text-length', `${address} holds a text of ${text.length} characters`);
  }
  return { type: 'text', text };
}

/** Values of BIFF error cells ([MS-XLS] 2.5.10). */
const errors = new Map([
  ['0', '#NULL!'],
  ['7', '#DIV/0!'],
  ['15', '#VALUE!'],
  ['23', '#REF!'],
  ['29', '#NAME?'],
  ['36', '#NUM!'],
  ['42', '#N/A'],
]);

/** The double's shortest text has up to 17 digits; like Excel we keep 15. */
function numberOf(double: string, format: Xlsx.NumberFormat | undefined, date1904: boolean): CellValue {
  const text = decimalText(double);
  if (text === undefined) return { type: 'error', text: '#NUM!' };
  const kind = formatKind(typeof format === 'string' ? format : undefined);
  if (kind === 'number' || kind === 'percent') return { type: kind, text };
  return dateOf(text, kind, date1904) ?? { type: 'error', text: '########' };
}
