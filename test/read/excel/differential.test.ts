import { read, type WorkSheet } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type CellValue } from '../../../src/read/excel/index.ts';
import { opened, workbookBytes } from './build.ts';

/**
 * Workbooks made up by fast-check, opened by us, by exceljs and by SheetJS. What two readers make of a cell must be
 * the same; where one of the others differs, a test of its own shows the file and says why we are right.
 */

const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts>
  <fills count="1"><fill/></fills><borders count="1"><border/></borders>
  <cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs>`;

/** One cell as a file states it, and what it says to us. */
interface Stated {
  readonly type: string;
  readonly style: number;
  readonly content: string;
  readonly value: CellValue;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
/** Up to 15 digits, which every double tells apart. */
const plainNumber = fc.tuple(digits, fc.nat(6)).map(([whole, places]) => shift(String(whole), places));

function shift(whole: string, places: number): string {
  const sign = whole.startsWith('-') ? '-' : '';
  const padded = whole.replace('-', '').padStart(places + 1, '0');
  const at = padded.length - places;
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? padded.slice(0, at) : `${padded.slice(0, at)}.${fraction}`;
  return /^0(?:\.0*)?$/.test(text) ? '0' : sign + text;
}

const words = fc.constantFrom(
  'ủy ban',
  'hòa nhập',
  'Quỳ Châu',
  '< 5 & > 3',
  'ma túy',
  '12 người',
  'Ð',
  '  hai  ',
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const formula = fc.constantFrom('', '<f>B2+B3</f>');

const number = fc.tuple(plainNumber, formula).map(
  ([value, formula]): Stated => ({
    type: 'n',
    style: 0,
    content: `${formula}<v>${value}</v>`,
    value: { type: 'number', text: value },
  }),
);
const percent = plainNumber.map(
  (value): Stated => ({
    type: 'n',
    style: 1,
    content: `<v>${value}</v>`,
    value: { type: 'percent', text: value },
  }),
);
const date = fc.integer({ min: 61, max: 73_050 }).map(
  (serial): Stated => ({
    type: 'n',
    style: 2,
    content: `<v>${serial}</v>`,
    value: { type: 'date', iso: isoOf(serial), serial: String(serial) },
  }),
);
const truth = fc.boolean().map(
  (value): Stated => ({
    type: 'b',
    style: 0,
    content: `<v>${value ? 1 : 0}</v>`,
    value: { type: 'boolean', value },
  }),
);
const error = fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '#VALUE!').map(
  (value): Stated => ({
    type: 'e',
    style: 0,
    content: `<v>${value}</v>`,
    value: { type: 'error', text: value },
  }),
);
const inline = text.map(
  (value): Stated => ({
    type: 'inlineStr',
    style: 0,
    content: `<is><t xml:space="preserve">${escaped(value)}</t></is>`,
    value: { type: 'text', text: value },
  }),
);
const computedText = text.map(
  (value): Stated => ({
    type: 'str',
    style: 0,
    content: `<f>B2&amp;B3</f><v xml:space="preserve">${escaped(value)}</v>`,
    value: { type: 'text', text: value },
  }),
);

const day = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

function isoOf(serial: number): string {
  return new Date(firstDay + serial * day).toISOString().slice(0, 10);
}

const cell = fc.oneof(number, percent, date, truth, error, inline, computedText);
/** Scattered over a sheet, each place once. */
const sheet = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 300 }), column: fc.integer({ min: 1, max: 60 }), cell }),
  {
    minLength: 1,
    maxLength: 25,
    selector: ({ row, column }) => `${row} ${column}`,
  },
);

function rowsOf(
  cells: readonly { readonly row: number; readonly column: number; readonly cell: Stated }[],
): string {
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set(ordered.map(({ row }) => row))]
    .map((row) => {
      const own = ordered.filter((each) => each.row === row);
      const list = own.map(
        ({ column, cell }) =>
          `<c r="${addressOf(row, column)}" s="${cell.style}" t="${cell.type}">${cell.content}</c>`,
      );
      return `<row r="${row}">${list.join('')}</row>`;
    })
    .join('');
}

async function byExceljs(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function bySheetJs(bytes: Uint8Array): WorkSheet {
  const book = read(bytes, { type: 'array', cellDates: false, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function ours(bytes: Uint8Array, address: string): CellValue | undefined {
  return opened(bytes).sheets[0]?.cell(address)?.value;
}

/** A value as plain as the other libraries give it: a number is a double there, a date its serial or a Date. */
function plain(value: CellValue | undefined): unknown {
  switch (value?.type) {
    case 'number':
    case 'percent':
      return Number(value.text);
    case 'date':
      return Number(value.serial);
    case 'boolean':
      return value.value;
    case 'text':
    case 'error':
      return value.text;
    default:
      return undefined;
  }
}

/** Of a formula its result. A Date of exceljs is in UTC. */
function plainExceljs({ value }: exceljs.Cell): unknown {
  const own = value !== null && typeof value === 'object' && 'formula' in value ? value.result : value;
  if (own instanceof Date) return (own.getTime() - firstDay) / day;
  return own !== null && typeof own === 'object' && 'error' in own ? own.error : own;
}

describe('where all agree', () => {
  it('numbers, percentages, dates, truths, errors and texts are what the file states', () => {
    fc.assert(
      fc.property(sheet, (cells) => {
        const [read] = opened(workbookBytes({ rows: rowsOf(cells), styles })).sheets;
        const found = new Map([...(read?.cells() ?? [])].map(({ address, value }) => [address, value]));
        const stated = cells.map(({ row, column, cell }) => [addressOf(row, column), cell.value] as const);
        expect(found).toEqual(new Map(stated));
        expect(read?.problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('SheetJS reads the same', () => {
    fc.assert(
      fc.property(sheet, (cells) => {
        const bytes = workbookBytes({ rows: rowsOf(cells), styles });
        const theirs = bySheetJs(bytes);
        for (const { row, column, cell } of cells) {
          const address = addressOf(row, column);
          const { v, w, t } = theirs[address] ?? {};
          expect(t === 'e' ? w : v, address).toEqual(plain(cell.value));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('exceljs reads the same, but for results of 0', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (cells) => {
        const theirs = await byExceljs(workbookBytes({ rows: rowsOf(cells), styles }));
        for (const { row, column, cell } of cells) {
          const isLost = cell.content.startsWith('<f>') && plain(cell.value) === 0;
          if (!isLost) expect(plainExceljs(theirs.getCell(row, column))).toEqual(plain(cell.value));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('where we differ', () => {
  const one = (cell: string, more = '') =>
    workbookBytes({ rows: `<row r="1">${cell}</row>`, after: more, styles });

  it.each<[string, string, CellValue]>([
    ['0', '<c r="A1"><f>B1-B1</f><v>0</v></c>', { type: 'number', text: '0' }],
    ['FALSE', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { type: 'boolean', value: false }],
    ['an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { type: 'text', text: '' }],
  ])('a formula that gives %s gives that: the value of exceljs has lost it', async (_, cell, value) => {
    const bytes = one(cell);
    expect(ours(bytes, 'A1')).toEqual(value);
    expect((await byExceljs(bytes)).getCell('A1').value).not.toHaveProperty('result');
  });

  it('a formula never computed has no value: the others cannot tell it from a blank', async () => {
    const bytes = one('<c r="A1"><f>SUM(B1:B9)</f></c>');
    expect(ours(bytes, 'A1')).toEqual({ type: 'no-cached-value' });
    expect((await byExceljs(bytes)).getCell('A1').result).toBeUndefined();
  });

  it('a date stored as ISO 8601 is that day: exceljs takes its year for the number of a day', async () => {
    const bytes = one('<c r="A1" t="d"><v>2026-06-10</v></c>');
    expect(ours(bytes, 'A1')).toEqual({ type: 'date', iso: '2026-06-10' });
    expect((await byExceljs(bytes)).getCell('A1').value).toBe(2026);
  });

  it('a merged value stands once: exceljs repeats it in each cell, where a sum would count it again', async () => {
    const bytes = one(
      '<c r="A1"><v>24</v></c>',
      '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    );
    expect([...(opened(bytes).sheets[0]?.cells() ?? [])]).toHaveLength(1);
    expect((await byExceljs(bytes)).getCell('C2').value).toBe(24);
    expect(bySheetJs(bytes)['C2']).toBeUndefined();
  });

  it.each(['0.30000000000000004', '1234567890123.4567', '99999999999999999'])(
    'a number of 16 digits and more (%s) is the 15 that Excel shows: theirs is the double',
    async (stored) => {
      const bytes = one(`<c r="A1"><v>${stored}</v></c>`);
      const value = ours(bytes, 'A1');
      expect(value).toEqual({ type: 'number', text: toExcel(stored) });
      expect((await byExceljs(bytes)).getCell('A1').value).toBe(Number(stored));
      expect(bySheetJs(bytes)['A1'].v).toBe(Number(stored));
    },
  );

  /** The 15 significant digits by the language's own rounding, an exponent written out. */
  function toExcel(stored: string): string {
    const shown = Number(Number(stored).toPrecision(15));
    return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown);
  }

  it('a text in runs keeps its fonts, by which a legacy encoding is known: SheetJS gives the text alone', async () => {
    const runs = '<is><r><t>xã </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>T©n Kú</t></r></is>';
    const bytes = one(`<c r="A1" t="inlineStr">${runs}</c>`);
    expect(ours(bytes, 'A1')).toEqual({
      type: 'text',
      text: 'xã T©n Kú',
      runs: [{ text: 'xã ' }, { text: 'T©n Kú', font: '.VnTime' }],
    });
    expect(bySheetJs(bytes)['A1'].v).toBe('xã T©n Kú');
  });

  it('of two cells at one address the first stands and is reported: the others take the last in silence', () => {
    const bytes = one('<c r="A1"><v>24</v></c><c r="A1"><v>7</v></c>');
    expect(ours(bytes, 'A1')).toEqual({ type: 'number', text: '24' });
    expect(opened(bytes).sheets[0]?.problems.map(({ kind }) => kind)).toEqual(['duplicate-address']);
    expect(bySheetJs(bytes)['A1'].v).toBe(7);
  });
});
