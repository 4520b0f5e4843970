import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellCollector } from '../../../src/read/excel/cell-collector.ts';
import type { SheetContext } from '../../../src/read/excel/context.ts';
import type { Limits } from '../../../src/read/excel/limits.ts';
import type { Package } from '../../../src/read/excel/open.ts';
import { walkPlain } from '../../../src/read/excel/plain-xml.ts';
import { Refusal } from '../../../src/read/excel/problem.ts';
import { readSharedStrings } from '../../../src/read/excel/shared-strings.ts';
import { readSheet } from '../../../src/read/excel/sheet.ts';

const limits: Limits = {
  entries: 10,
  partBytes: 1e6,
  totalBytes: 1e6,
  ratio: 100,
  ratioFloorBytes: 1e6,
  cells: 1000,
  strings: 6,
  textLength: 30,
  depth: 5,
};

/** A part that comes in one piece is walked, and what has a shape is taken whole; one in two has the strict parser. */
function parted(xml: string, pieces: number): Package {
  const bytes = Buffer.from(xml);
  const cut = pieces === 1 ? bytes.length : Math.floor(bytes.length / 2);
  return {
    names: [],
    has: () => true,
    read: (_, sink) => {
      sink(bytes.subarray(0, cut));
      if (cut < bytes.length) sink(bytes.subarray(cut));
    },
    packed: () => {
      throw new Error('not asked for');
    },
    count: () => undefined,
  };
}

/** What was read, or why nothing was. */
function outcome<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problem.kind;
  }
}

const contextOf = (pack: Package, countCell: () => void): SheetContext => ({
  pack,
  limits,
  styles: [{ kind: 'number' }, { kind: 'percent', format: '0%' }, { kind: 'date', format: 'dd/mm/yyyy' }],
  decoding: { strings: [{ type: 'text', text: 'Nam Đàn' }], date1904: false },
  countCell,
});

function sheet(xml: string, pieces: number) {
  return outcome(() => {
    let cells = 0;
    const context = contextOf(parted(xml, pieces), () => {
      cells += 1;
    });
    const read = readSheet('sheet', 'Số liệu', 'visible', context);
    const found = [...read.cells()].map((cell) => ({ ...cell, formula: cell.formula?.() }));
    return { found, cells, merges: read.merges, problems: read.problems, hidden: [...read.hiddenRows] };
  });
}

const sharedStrings = (xml: string, pieces: number) =>
  outcome(() => readSharedStrings(parted(xml, pieces), 'strings', limits));

/** How often a cell of a row was walked instead of taken whole. */
function walked(cells: string): number {
  let count = 0;
  const { pattern, take } = new CellCollector(
    'Số liệu',
    contextOf(parted('', 1), () => undefined),
  ).whole;
  walkPlain(`<row>${cells}</row>`, {
    start: (name) => {
      if (name === 'c') count += 1;
    },
    text: () => undefined,
    end: () => undefined,
    shapeOf: (name) => (name === 'c' ? { pattern, take } : undefined),
  });
  return count;
}

const opening =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">';
const inSheet = (cells: string): string => `${opening}${cells}</row></sheetData></worksheet>`;

describe('a cell taken whole is the one that the strict parser tells', () => {
  it.each([
    ['a number', '<c r="A1" s="1"><v>0.5</v></c>'],
    ['a style only', '<c r="A1" s="1"/>'],
    ['nothing at all', '<c r="A1"></c>'],
    ['a shared text', '<c r="A1" s="0" t="s"><v>0</v></c>'],
    ['a shared text that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    [
      'a formula and its value',
      '<c r="A1" t="str"><f>IF(B1&gt;2,&quot;Có&quot;,&quot;&quot;)</f><v>Có</v></c>',
    ],
    ['a formula with a reference by number', '<c r="A1" t="str"><f>&#7843;</f><v>ả</v></c>'],
    ['a formula never computed', '<c r="A1"><f>B1</f></c>'],
    ['an empty formula', '<c r="A1"><f></f><v>1</v></c>'],
    ['a formula that is too long', `<c r="A1"><f>${'1+'.repeat(16)}1</f><v>1</v></c>`],
    [
      'a formula that is short once its references are resolved',
      `<c r="A1"><f>${'&lt;'.repeat(9)}</f><v>1</v></c>`,
    ],
    ['a value that is too long', `<c r="A1" t="str"><v>${'a'.repeat(31)}</v></c>`],
    ['a value with a reference', '<c r="A1" t="str"><v>a &amp; b</v></c>'],
    ['an address that cannot be', '<c r="ABCD1"><v>1</v></c>'],
    ['an address in another row', '<c r="A2"><v>1</v></c>'],
    ['an address that stands twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['no address', '<c><v>1</v></c><c r="B1"><v>2</v></c><c><v>3</v></c>'],
    ['a style that is not there', '<c r="A1" s="9"><v>1</v></c>'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>Kim Liên</t></is></c>'],
    ['a prefix of another format', '<x:c xmlns:x="urn:x" r="A1"><x:v>1</x:v></x:c>'],
    ['another format without a prefix', '<x xmlns="urn:x"><c r="A1"><v>1</v></c></x>'],
    ['a value in a value', '<c r="A1"><v>1<v>2</v></v></c>'],
    ['one in another', '<c r="A1"><c r="B1"><v>2</v></c></c>'],
    ['an end that is missing', '<c r="A1"><v>1</v>'],
  ])('%s', (_, cell) => {
    expect(sheet(inSheet(cell), 1)).toEqual(sheet(inSheet(cell), 2));
  });

  it('however deep: at the deepest that is let through, and one deeper', () => {
    const within = (depth: number): string =>
      inSheet(`${'<g>'.repeat(depth)}<c r="A1"><v>1</v></c>${'</g>'.repeat(depth)}`);
    expect(sheet(within(0), 1)).toEqual(sheet(within(0), 2));
    expect(sheet(within(1), 1)).toBe('too-large');
    expect(sheet(within(1), 2)).toBe('too-large');
  });
});

const attribute = (name: string, ...values: string[]) =>
  fc.constantFrom('', ...values.map((value) => ` ${name}="${value}"`));
const cell = fc
  .tuple(
    attribute('r', 'A1', 'B1', 'D1', 'XFE1', 'C2', 'a1'),
    attribute('s', '1', '2', '9', '-1'),
    attribute('t', 's', 'str', 'n', 'b', 'e', 'x'),
    fc.constantFrom('', '<f>A1*2</f>', '<f>A1&lt;2</f>', '<f t="shared" si="0"/>', '<f>&#60;</f>', ' '),
    fc.constantFrom(
      '',
      '<v>0</v>',
      '<v>12.5</v>',
      '<v></v>',
      '<v>a&amp;b</v>',
      '<v xml:space="preserve">1</v>',
    ),
  )
  .map(([address, style, type, formula, value]) => {
    const content = formula + value;
    const head = `<c${address}${style}${type}`;
    return content === '' ? `${head}/>` : `${head}>${content}</c>`;
  });
const merge = fc.constantFrom('<mergeCell ref="A1:B2"/>', '<mergeCell ref="a"/>', '<mergeCell/>');
const item = fc.constantFrom(
  '<si><t>Nam Đàn</t></si>',
  '<si><t xml:space="preserve"> a </t></si>',
  '<si><t>a &lt; b _x000D_</t></si>',
  '<si><t>a_x0041_</t></si>',
  '<si><r><t>b</t></r></si>',
  '<si><t/></si>',
  `<si><t>${'a'.repeat(31)}</t></si>`,
);

describe('a cell is taken whole', () => {
  it.each([
    [
      'as Excel writes it',
      '<c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1"><f>A1</f><v>1.5E-2</v></c>',
      0,
    ],
    ['with a text by formula', '<c r="A1" s="4" t="str"><f>&quot;a&quot;&amp;B1</f><v>a</v></c>', 0],
    ['but not what is rare', '<c r="A1"><v>1</v></c><c r="B1" cm="1"><v>1</v></c><c r="C1"><v>1</v></c>', 1],
  ])('%s', (_, cells, count) => {
    expect(walked(cells)).toBe(count);
  });
});

describe('any part in one piece and in two', () => {
  it('is the same sheet', () => {
    const cut = fc.tuple(
      fc.array(cell, { maxLength: 5 }),
      fc.array(merge, { maxLength: 2 }),
      fc.option(fc.nat(300)),
    );
    const property = fc.property(cut, ([cells, merges, hole]) => {
      const whole = `${opening}${cells.join('')}</row></sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
      const xml = hole === null ? whole : whole.slice(0, hole) + whole.slice(hole + 1);
      expect(sheet(xml, 1)).toEqual(sheet(xml, 2));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('is the same list of texts', () => {
    const property = fc.property(fc.array(item, { maxLength: 7 }), (items) => {
      const xml = `<sst>${items.join('')}</sst>`;
      expect(sharedStrings(xml, 1)).toEqual(sharedStrings(xml, 2));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
