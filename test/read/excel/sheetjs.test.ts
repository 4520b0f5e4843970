import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cell, openSpreadsheet, type Problem, type Workbook } from '../../../src/read/excel/index.ts';
import { readForm } from '../../../src/read/form.ts';
import { formLayout, writeForm } from '../../../src/template/index.ts';
import { cellAt, filled, write } from '../../support/forms.ts';
import { half, namDan, tinyPlan } from '../../support/tiny-plan.ts';

/** Workbooks beside .xlsx: the same cells, the same entries. */

const kinds = [
  ['xls', 'biff8'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
] as const;
type Kind = (typeof kinds)[number][1];

function workbookOf(bytes: Uint8Array): Workbook {
  const opened = openSpreadsheet(bytes);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.workbook;
}

function problemOf(bytes: Uint8Array): Problem | undefined {
  const opened = openSpreadsheet(bytes);
  return opened.ok ? undefined : opened.problem;
}

function saved(book: xlsx.WorkBook, bookType: Kind): Uint8Array {
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }));
}

/** SheetJS writes what a sheet's `!ref` spans, and reads it too small from a form. */
function converted(form: Uint8Array): xlsx.WorkBook {
  const book = xlsx.read(form, { type: 'array', cellNF: true });
  for (const sheet of Object.values(book.Sheets)) sheet['!ref'] = 'A1:Z60';
  return book;
}

describe('our form, saved as another kind', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    const cells = formLayout(tinyPlan, half, namDan).elements;
    form = await filled(await writeForm(tinyPlan, half, namDan), (book) => {
      write(book, cells.get('NNT')?.value, 24);
      write(book, cells.get('KP')?.value, 0.1 + 0.2);
      write(book, cells.get('TT')?.value, '12 buổi');
      write(book, cells.get('SACH')?.value, 'có');
      const share = cells.get('TL')?.value;
      if (share === undefined) throw new Error('no TL');
      write(book, share, 0.125);
      cellAt(book, share).numFmt = '0.0%';
    });
  });

  it.each(kinds)('as .%s: the same unit, period and entries', (_extension, kind) => {
    const other = saved(converted(form), kind);
    const read = readForm('bieu', workbookOf(other));
    const original = readForm('bieu', workbookOf(form));
    expect(read?.map(({ plan, period, unit }) => [plan?.text, period?.text, unit?.text])).toEqual([
      ['ke-hoach-nho', '2026-6T', 'xa-nam-dan'],
    ]);
    const values = (forms: typeof read) =>
      forms?.[0]?.entries.map(({ element, value }) => [element.text, value.value, value.place]);
    expect(values(read)).toEqual(values(original));
    expect(values(read)).toContainEqual(['KP', { tag: 'number', text: '0.3' }, expect.anything()]);
  });
});

describe('cells', () => {
  const sheet: xlsx.WorkSheet = {
    '!ref': 'A1:H2',
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }],
    '!rows': [{}, { hidden: true }],
    A1: { t: 's', v: 'Nam Đàn' },
    B1: { t: 'n', v: 1234567890123.456 },
    C1: { t: 'n', v: 46183, z: 'dd/mm/yyyy' },
    D1: { t: 'b', v: true },
    E1: { t: 'e', v: 7 },
    F1: { t: 'n', v: 12, f: "'[so.xls]Sheet1'!A1" },
    B2: { t: 'n', v: 0.5, z: '0%' },
  };
  const book = xlsx.utils.book_new(sheet, 'Số liệu');
  xlsx.utils.book_append_sheet(book, { '!ref': 'A1:A1', A1: { t: 's', v: 'x' } }, 'Ẩn');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const read = (kind: Kind, address: string): Cell['value'] | undefined =>
    workbookOf(saved(book, kind)).sheets[0]?.cell(address)?.value;

  it.each(kinds)('.%s: numbers to 15 digits, dates, percentages, truth', (_extension, kind) => {
    expect(read(kind, 'A1')).toEqual({ type: 'text', text: 'Nam Đàn' });
    expect(read(kind, 'B1')).toEqual({ type: 'number', text: '1234567890123.46' });
    expect(read(kind, 'C1')).toMatchObject({ type: 'date', iso: '2026-06-10' });
    expect(read(kind, 'D1')).toEqual({ type: 'boolean', value: true });
    expect(read(kind, 'B2')).toEqual({ type: 'percent', text: '0.5' });
    expect(workbookOf(saved(book, kind)).sheets[0]?.merges).toEqual(['A1:A2']);
  });

  it.each(['biff8', 'xlsb'] as const)('%s: error values, hidden sheets', (kind) => {
    expect(read(kind, 'E1')).toEqual({ type: 'error', text: '#DIV/0!' });
    expect(workbookOf(saved(book, kind)).sheets.map(({ state }) => state)).toEqual(['visible', 'hidden']);
  });
});

describe('what is not read', () => {
  const content = (rows: string): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(rows),
    });

  it('cells that stand for a million: a limit, not a grid of gigabytes', () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="1000"><text:p>1</text:p></table:table-cell>';
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    expect(problemOf(content(rows))?.kind).toBe('too-large');
  });

  it('a part that inflates beyond the limit', () => {
    const bomb = zipSync({ 'xl/workbook.bin': new Uint8Array(70 * 1024 * 1024) });
    expect(problemOf(bomb)?.kind).toBe('too-large');
  });

  it.each<[string, Uint8Array]>([
    ['an .ods without content', content('')],
    ['an .xlsb without sheets', zipSync({ 'xl/workbook.bin': new Uint8Array(3) })],
  ])('%s is damaged', (_what, bytes) => {
    expect(problemOf(bytes)?.kind).toBe('damaged');
  });

  it('an .xls cut short anywhere is never a workbook with fewer cells', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`Ô ${i}`, i]);
    const whole = saved(xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), 'a'), 'biff8');
    const cells = (bytes: Uint8Array): number => {
      const opened = openSpreadsheet(bytes);
      return opened.ok ? [...(opened.workbook.sheets[0]?.cells() ?? [])].length : -1;
    };
    expect(cells(whole)).toBe(600);
    const cut = Array.from({ length: 30 }, (_, i) => cells(whole.slice(0, whole.length - 1 - i * 509)));
    expect(new Set(cut)).toEqual(new Set([600, -1]));
  });
});
