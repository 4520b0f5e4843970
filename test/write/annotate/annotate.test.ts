import type exceljs from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReturnedFile } from '../../../src/model/returned.ts';
import { annotate } from '../../../src/write/annotate/index.ts';
import { opened as openedWithUs, workbookBytes } from '../../read/excel/build.ts';
import { bookBytes, fillOf, load, noteText, request, returned, textsOf } from './book.ts';

/** A copy of a workbook that goes back: marked where something is wrong, and otherwise as it came. */

let original: Uint8Array;
beforeAll(async () => {
  original = await bookBytes();
});

function marked(bytes: Uint8Array, about: ReturnedFile): Uint8Array {
  const copy = annotate(bytes, about);
  if (copy === undefined) throw new Error('not marked');
  return copy.bytes;
}

const cellIn = (book: exceljs.Workbook, address: string): exceljs.Cell => {
  const sheet = book.getWorksheet('Số liệu');
  if (sheet === undefined) throw new Error('the sheet is gone');
  return sheet.getCell(address);
};

describe('the cells', () => {
  const warning = request('C3', { severity: 'warning', problem: 'Ô ước.', code: 'TK312' });
  let book: exceljs.Workbook;
  beforeAll(async () => {
    book = await load(marked(original, returned([request('B1'), request('B2'), warning])));
  });

  it('are coloured by how bad it is, and keep the rest of their format', () => {
    expect(fillOf(cellIn(book, 'B1'))).toBe('FFFFC9C9');
    expect(fillOf(cellIn(book, 'C3'))).toBe('FFFFE08A');
    expect(fillOf(cellIn(book, 'A1'))).toBeUndefined();
    const { font, numFmt, protection } = cellIn(book, 'B1');
    expect({ bold: font.bold, numFmt, locked: protection.locked }).toEqual({
      bold: true,
      numFmt: '#,##0',
      locked: false,
    });
  });

  it('carry a note with what is wrong and what to type', () => {
    expect(noteText(cellIn(book, 'B1'))).toBe(
      'Đề nghị kiểm tra lại\nSố vụ: "12-15" không phải một con số.\n→ Đề nghị chỉ ghi một con số.',
    );
    expect(noteText(cellIn(book, 'C3'))).toContain('Ô ước.');
  });

  it('keep the note of somebody else, ours below', () => {
    expect(noteText(cellIn(book, 'B2'))).toMatch(/^Ghi chú của xã\n\nĐề nghị kiểm tra lại\n/);
  });

  it('say what they said', () => {
    expect([cellIn(book, 'B1').value, cellIn(book, 'B2').value, cellIn(book, 'C3').value]).toEqual([
      '12-15',
      24,
      null,
    ]);
  });

  it('have one note for several findings', async () => {
    const other = request('B1', { problem: 'Lớn hơn tổng.', severity: 'warning' });
    const both = await load(marked(original, returned([request('B1'), other])));
    expect(noteText(cellIn(both, 'B1'))).toMatch(/không phải một con số[\s\S]*Lớn hơn tổng/);
    expect(fillOf(cellIn(both, 'B1'))).toBe('FFFFC9C9');
    expect(
      textsOf(marked(original, returned([request('B1'), other])))['xl/comments1.xml']?.match(/ref="B1"/g),
    ).toHaveLength(1);
  });
});

describe('the first sheet', () => {
  const about = returned(
    [
      request('B1'),
      request('', { place: { file: 'a.xlsx' }, found: '', problem: 'Khác với tệp b.xlsx.', code: 'TK503' }),
    ],
    [request('B2', { severity: 'info', problem: 'Để trống.', code: 'TK402' })],
  );
  const rows = async (): Promise<readonly (readonly string[])[]> => {
    const [sheet] = (await load(marked(original, about))).worksheets;
    const lines: string[][] = [];
    sheet?.eachRow((row) => {
      const texts: string[] = [];
      row.eachCell((cell) => texts.push(cell.text));
      lines.push([...new Set(texts)]);
    });
    return lines;
  };

  it('lists what to look at, then what is good to know; codes last', async () => {
    expect(await rows()).toEqual([
      ['Xã An Bình'],
      ['NỘI DUNG ĐỀ NGHỊ CHỈNH SỬA'],
      ['Đề nghị sửa rồi gửi lại.'],
      ['TT', 'Ô', 'Đang ghi', 'Vấn đề', 'Đề nghị', 'Mã'],
      [
        '1',
        'Số liệu ▸ B1',
        '12-15',
        'Số vụ: "12-15" không phải một con số.',
        'Đề nghị chỉ ghi một con số.',
        'TK301',
      ],
      ['2', 'Cả tệp', 'Khác với tệp b.xlsx.', 'Đề nghị chỉ ghi một con số.', 'TK503'],
      ['Thông tin thêm, không bắt buộc chỉnh sửa'],
      ['3', 'Số liệu ▸ B2', '12-15', 'Để trống.', 'Đề nghị chỉ ghi một con số.', 'TK402'],
    ]);
  });

  it('comes first, is the one shown, and leads to the cells', () => {
    const parts = textsOf(marked(original, about));
    const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets).toEqual(['Nội dung đề nghị chỉnh sửa', 'Số liệu', 'Ẩn']);
    expect(parts['xl/worksheets/sheet3.xml']).toContain(`<hyperlink ref="B5" location="'Số liệu'!B1"`);
    const selected = Object.values(parts).filter((part) => /<sheetView [^>]*tabSelected="1"/.test(part));
    expect(selected).toEqual([parts['xl/worksheets/sheet3.xml']]);
  });

  it('does not mark what is only listed', async () => {
    const book = await load(marked(original, about));
    expect(noteText(cellIn(book, 'B2'))).toBe('Ghi chú của xã');
    expect(fillOf(cellIn(book, 'B2'))).toBeUndefined();
  });
});

describe('a request about several cells', () => {
  const place = { file: 'a.xlsx', sheet: 'Số liệu', cell: 'C3' };
  const about = returned([
    request('B1', { problem: 'Tổng khác các thành phần.', also: [{ place, found: '9' }] }),
  ]);

  it('marks each of them, with its note', async () => {
    const book = await load(marked(original, about));
    for (const cell of ['B1', 'C3']) {
      expect(fillOf(cellIn(book, cell))).toBe('FFFFC9C9');
      expect(noteText(cellIn(book, cell))).toContain('Tổng khác các thành phần.');
    }
  });

  it('is one line of the list, with a line and a link for each further cell', async () => {
    const bytes = marked(original, about);
    const list = textsOf(bytes)['xl/worksheets/sheet3.xml'] ?? '';
    expect(list).toContain(`<hyperlink ref="B5" location="'Số liệu'!B1"`);
    expect(list).toContain(`<hyperlink ref="B6" location="'Số liệu'!C3"`);
    const [sheet] = (await load(bytes)).worksheets;
    expect([1, 2, 3, 4].map((column) => sheet?.getRow(6).getCell(column).text)).toEqual([
      '',
      'Số liệu ▸ C3',
      '9',
      '(như trên)',
    ]);
  });
});

describe('the rest of the workbook', () => {
  it('keeps every byte of the parts that are not touched', () => {
    const [before, after] = [unzipSync(original), unzipSync(marked(original, returned([request('B1')])))];
    for (const path of [
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
      'xl/worksheets/sheet2.xml',
      'docProps/core.xml',
    ])
      expect(after[path]).toEqual(before[path]);
  });

  it('keeps names, validation, protection and print titles, which now belong to the second sheet', async () => {
    const copy = marked(original, returned([request('B1')]));
    const book = await load(copy);
    const sheet = book.getWorksheet('Số liệu');
    expect(cellIn(book, 'B1').dataValidation).toMatchObject({ type: 'whole' });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:2' });
    expect(book.definedNames.getRanges('TK_V_VU').ranges).toEqual(["'Số liệu'!$B$1"]);
    expect(textsOf(copy)['xl/worksheets/sheet1.xml']).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(book.getWorksheet('Ẩn')?.state).toBe('veryHidden');
  });

  it('is never changed itself, and gives the same copy every time', () => {
    const before = Uint8Array.from(original);
    expect(marked(original, returned([request('B1')]))).toEqual(marked(original, returned([request('B1')])));
    expect(original).toEqual(before);
  });
});

describe('a returned file that comes back', () => {
  it('loses the marks of what was corrected, and has one list', async () => {
    const once = marked(original, returned([request('B1'), request('B2')]));
    const book = await load(marked(once, returned([request('B1', { problem: 'Vẫn sai.' })])));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Nội dung đề nghị chỉnh sửa', 'Số liệu', 'Ẩn']);
    expect(noteText(cellIn(book, 'B1'))).toBe(
      'Đề nghị kiểm tra lại\nVẫn sai.\n→ Đề nghị chỉ ghi một con số.',
    );
    expect(fillOf(cellIn(book, 'B1'))).toBe('FFFFC9C9');
    expect(noteText(cellIn(book, 'B2'))).not.toContain('không phải một con số'.repeat(2));
  });

  it('has its cells in their old format again', async () => {
    const once = marked(original, returned([request('B1')]));
    const book = await load(marked(once, returned([request('A1')])));
    expect(fillOf(cellIn(book, 'B1'))).toBeUndefined();
    expect(cellIn(book, 'B1').note).toBeUndefined();
    expect(cellIn(book, 'B1').numFmt).toBe('#,##0');
  });
});

describe('unusual workbooks', () => {
  const request1 = returned([request('B1')]);

  it('without formats and without addresses', () => {
    const copy = marked(workbookBytes({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row>' }), request1);
    expect(textsOf(copy)['xl/worksheets/sheet1.xml']).toMatch(
      /<row><c><v>1<\/v><\/c><c s="[1-9]\d*"><v>2<\/v><\/c><\/row>/,
    );
    expect(openedWithUs(copy).sheets[1]?.cell('B1')?.value).toMatchObject({ type: 'number', text: '2' });
  });

  it('with the prefix that some programs write', () => {
    const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const copy = textsOf(marked(workbookBytes({ parts: { 'xl/worksheets/sheet1.xml': sheet } }), request1));
    expect(copy['xl/worksheets/sheet1.xml']).toMatch(
      /<x:c r="B1" s="\d+"><x:v>2<\/x:v><\/x:c>.*<x:legacyDrawing r:id="/,
    );
  });

  it('digitally signed: the copy is not, and says so', () => {
    const signed = zipSync({ ...unzipSync(original), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') });
    const copy = annotate(signed, request1);
    expect(copy?.lost).toEqual(['Bản này không còn chữ ký số của tệp đã gửi; bản gốc vẫn giữ nguyên.']);
    const parts = textsOf(copy?.bytes ?? new Uint8Array());
    expect(Object.keys(parts)).not.toContain('_xmlsignatures/sig1.xml');
    expect(parts['xl/worksheets/sheet3.xml']).toContain('không còn chữ ký số');
  });

  it('a sheet that is not there is said', () => {
    const about = request('B1', { place: { file: 'a.xlsx', sheet: 'Trang lạ', cell: 'B1' } });
    expect(annotate(original, returned([about]))?.lost).toEqual([
      'Không đánh dấu được ô ở trang “Trang lạ”; xem danh sách dưới đây.',
    ]);
  });

  it.each([
    ['no archive', strToU8('%PDF-1.7')],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a part that is no XML',
      zipSync({ ...unzipSync(workbookBytes({})), 'xl/worksheets/sheet1.xml': strToU8('<a>') }),
    ],
  ])('%s: no copy', (_what, bytes) => {
    expect(annotate(bytes, request1)).toBeUndefined();
  });
});
