import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import type { Request, ReturnedFile } from '../../../src/model/returned.ts';

/** A workbook with what a copy has to keep: formats, names, validation, protection, print set-up, a note, a second sheet. */
export async function bookBytes(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Số liệu', {
    pageSetup: { orientation: 'landscape', printTitlesRow: '1:2' },
  });
  sheet.getCell('A1').value = 'Số vụ';
  sheet.getCell('B1').value = '12-15';
  sheet.getCell('B1').style = { font: { bold: true }, numFmt: '#,##0', protection: { locked: false } };
  sheet.getCell('B1').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.getCell('B2').value = 24;
  sheet.getCell('B2').note = 'Ghi chú của xã';
  book.definedNames.add(`'Số liệu'!$B$1`, 'TK_V_VU');
  await sheet.protect('', { formatColumns: true });
  book.addWorksheet('Ẩn', { state: 'veryHidden' }).getCell('A1').value = 'mã';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function request(cell: string, more: Partial<Request> = {}): Request {
  return {
    severity: 'error',
    place: { file: 'a.xlsx', sheet: 'Số liệu', cell },
    found: '12-15',
    problem: 'Số vụ: "12-15" không phải một con số.',
    remedy: 'Đề nghị chỉ ghi một con số.',
    code: 'TK301',
    ...more,
  };
}

export function returned(requests: readonly Request[], notes: readonly Request[] = []): ReturnedFile {
  return {
    path: 'a.xlsx',
    unit: 'Xã An Bình',
    sender: 'Công an tỉnh',
    lead: ['Đề nghị sửa rồi gửi lại.'],
    requests,
    notes,
  };
}

export async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book;
}

/** The parts of a file as text. */
export function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]),
  );
}

export function noteText(cell: exceljs.Cell): string {
  const { note } = cell;
  if (typeof note === 'string') return note;
  return (note?.texts ?? []).map(({ text }) => text).join('');
}

export function fillOf(cell: exceljs.Cell): string | undefined {
  const { fill } = cell;
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
}
