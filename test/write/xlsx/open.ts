import exceljs, { type Cell, type Workbook, type Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';

/** Reads a written workbook back. */
export async function open(bytes: Uint8Array): Promise<Workbook> {
  const book = new exceljs.Workbook();
  // exceljs declares a Buffer of its own that no longer matches Node's; it takes any bytes.
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

export function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The first cell, row by row, whose value is the one given. */
export function cellWith(sheet: Worksheet, value: string | number): Cell {
  let found: Cell | undefined;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (found === undefined && cell.value === value) found = cell;
    });
  });
  if (found === undefined) throw new Error(`no cell ${value}`);
  return found;
}

/** Parts of the file as text, in the file's order. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]));
}

/** Times and names of the archive's entries, read from its own directory. */
export function entriesOf(bytes: Uint8Array): { path: string; time: number; date: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const length = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.push({ path, time: view.getUint16(at + 12, true), date: view.getUint16(at + 14, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
