import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/read/excel/index.ts';
import { cellsOf, opened, type Parts, relations, sheetOf, valueIn, workbookBytes } from './build.ts';

const styles = `
  <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
  <fonts count="2"><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font></fonts>
  <cellStyleXfs count="1"><xf numFmtId="9" fontId="1"/></cellStyleXfs>
  <cellXfs count="6"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="0"/>
    <xf numFmtId="46" fontId="0"/><xf numFmtId="3" fontId="1"/><xf numFmtId="14" fontId="0"/></cellXfs>
  <dxfs count="1"><dxf><font><name val="Arial"/></font><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>`;
const strings = `<si><t>Nam Đàn</t></si><si><t xml:space="preserve"> xã  A </t></si>
  <si><r><t>Báo </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>c¸o</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>
  <si><t>dòng 1_x000D__x000A_dòng 2 _x005F_x000D_</t></si><si><t/></si>`;

describe('the value of a cell', () => {
  it.each<[string, string, CellValue]>([
    ['number', '<c r="A1"><v>24</v></c>', { type: 'number', text: '24' }],
    ['number, said so', '<c r="A1" t="n"><v>0.30000000000000004</v></c>', { type: 'number', text: '0.3' }],
    ['percent', '<c r="A1" s="2"><v>0.12</v></c>', { type: 'percent', text: '0.12' }],
    ['date', '<c r="A1" s="1"><v>46183</v></c>', { type: 'date', iso: '2026-06-10', serial: '46183' }],
    [
      'date, built-in format',
      '<c r="A1" s="5"><v>24</v></c>',
      { type: 'date', iso: '1900-01-24', serial: '24' },
    ],
    ['date that Excel cannot show', '<c r="A1" s="1"><v>-3</v></c>', { type: 'error', text: '########' }],
    [
      'duration',
      '<c r="A1" s="3"><v>1.5</v></c>',
      { type: 'date', iso: 'PT36H', detail: 'duration', serial: '1.5' },
    ],
    ['ISO date', '<c r="A1" t="d"><v>2026-06-10T00:00:00</v></c>', { type: 'date', iso: '2026-06-10' }],
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', { type: 'text', text: 'Nam Đàn' }],
    ['text with its spaces', '<c r="A1" t="s"><v>1</v></c>', { type: 'text', text: ' xã  A ' }],
    [
      'text in runs',
      '<c r="A1" t="s"><v>2</v></c>',
      { type: 'text', text: 'Báo c¸o', runs: [{ text: 'Báo ' }, { text: 'c¸o', font: '.VnTime' }] },
    ],
    ['text with escapes', '<c r="A1" t="s"><v>3</v></c>', { type: 'text', text: 'dòng 1\r\ndòng 2 _x000D_' }],
    ['empty text', '<c r="A1" t="s"><v>4</v></c>', { type: 'text', text: '' }],
    [
      'inline text',
      '<c r="A1" t="inlineStr"><is><t>Kim Liên</t></is></c>',
      { type: 'text', text: 'Kim Liên' },
    ],
    [
      'inline runs',
      '<c r="A1" t="inlineStr"><is><r><t>Kim </t></r><r><t>Liên</t></r></is></c>',
      { type: 'text', text: 'Kim Liên' },
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { type: 'boolean', value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { type: 'boolean', value: false }],
    ['error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { type: 'error', text: '#DIV/0!' }],
    ['style only', '<c r="A1" s="1"/>', { type: 'blank' }],
    ['number without digits', '<c r="A1"><v></v></c>', { type: 'blank' }],
  ])('%s', (_, cell, value) => {
    expect(valueIn(cell, { styles, strings })).toEqual(value);
  });
});

describe('a formula gives its cached value', () => {
  it.each<[string, string, CellValue]>([
    ['zero', '<c r="A1"><f>B1-B1</f><v>0</v></c>', { type: 'number', text: '0' }],
    ['false', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { type: 'boolean', value: false }],
    ['empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { type: 'text', text: '' }],
    ['text', '<c r="A1" t="str"><f>B1</f><v>có</v></c>', { type: 'text', text: 'có' }],
    ['error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { type: 'error', text: '#DIV/0!' }],
    ['none', '<c r="A1"><f>SUM(B1:B9)</f></c>', { type: 'no-cached-value' }],
    ['none, as openpyxl writes it', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', { type: 'no-cached-value' }],
    ['none of a text', '<c r="A1" t="str"><f>B1</f></c>', { type: 'no-cached-value' }],
  ])('%s', (_, cell, value) => {
    expect(valueIn(cell)).toEqual(value);
  });

  it('and keeps its text where it stands, not in the followers of a shared one', () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>`;
    expect(cellsOf({ rows }).map(({ address, formula, value }) => [address, formula?.(), value])).toEqual([
      ['A1', 'B1*2', { type: 'number', text: '4' }],
      ['A2', undefined, { type: 'number', text: '6' }],
    ]);
  });
});

describe('what does not fit its type is an error in its cell, and listed', () => {
  it.each([
    ['<c r="A1"><v>1,5</v></c>', '1,5'],
    ['<c r="A1" t="s"><v>99</v></c>', '99'],
    ['<c r="A1" t="s"><v>-1</v></c>', '-1'],
    ['<c r="A1" t="b"><v>2</v></c>', '2'],
    ['<c r="A1" t="d"><v>10/6/2026</v></c>', '10/6/2026'],
    ['<c r="A1" t="x"><v>?</v></c>', '?'],
  ])('%s', (cell, text) => {
    const sheet = sheetOf({ strings, rows: `<row r="1">${cell}<c r="B1"><v>1</v></c></row>` });
    expect(sheet.cell('A1')?.value).toEqual({ type: 'error', text });
    expect(sheet.problems.map(({ kind, address }) => [kind, address])).toEqual([['unreadable-value', 'A1']]);
    expect(sheet.cell('B1')?.value).toEqual({ type: 'number', text: '1' });
  });
});

describe('the place of a cell', () => {
  const addresses = (rows: string) => cellsOf({ rows }).map(({ address }) => address);
  const v = '<v>1</v>';

  it.each<[string, string, string[]]>([
    [
      'is counted where nothing says it',
      `<row><c>${v}</c><c>${v}</c></row><row><c>${v}</c></row>`,
      ['A1', 'B1', 'A2'],
    ],
    [
      'is counted on from what is said',
      `<row r="5"><c r="C5">${v}</c><c>${v}</c></row><row><c>${v}</c></row>`,
      ['C5', 'D5', 'A6'],
    ],
    ['may be the last there is', `<row r="1048576"><c r="XFD1048576">${v}</c></row>`, ['XFD1048576']],
    [
      'orders the cells, not the file',
      `<row r="2"><c r="B2">${v}</c><c r="A2">${v}</c></row><row r="1"><c r="A1">${v}</c></row>`,
      ['A1', 'A2', 'B2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(addresses(rows)).toEqual(expected);
  });

  it.each<[string, string, [string, string][], string[]]>([
    [
      'beyond the last column',
      `<row r="1"><c r="XFE1">${v}</c><c r="A1">${v}</c></row>`,
      [['bad-address', 'XFE1']],
      ['A1'],
    ],
    [
      'counted beyond the last column',
      `<row r="1"><c r="XFD1">${v}</c><c>${v}</c></row>`,
      [['bad-address', '']],
      ['XFD1'],
    ],
    [
      'beyond the last row',
      `<row r="1048577"><c>${v}</c></row>`,
      [
        ['bad-address', '1048577'],
        ['bad-address', ''],
      ],
      [],
    ],
    ['in another row than its own', `<row r="2"><c r="A3">${v}</c></row>`, [['misplaced', 'A3']], ['A3']],
    [
      'twice',
      `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
      [['duplicate-address', 'A1']],
      ['A1'],
    ],
    ['with an unknown style', `<row r="1"><c r="A1" s="7">${v}</c></row>`, [['unknown-style', 'A1']], ['A1']],
  ])('%s: listed', (_, rows, problems, kept) => {
    expect(sheetOf({ rows }).problems.map(({ kind, address }) => [kind, address])).toEqual(problems);
    expect(addresses(rows)).toEqual(kept);
  });

  it('keeps the first of two', () => {
    const rows = `<row r="2"><c r="A2"><v>9</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`;
    expect(sheetOf({ rows }).cell('A1')?.value).toEqual({ type: 'number', text: '1' });
  });
});

describe('a sheet', () => {
  const given: Parts = {
    styles,
    before: `<cols><col min="2" max="3" hidden="1"/><col min="3" max="16384" hidden="1"/><col min="5" max="5" hidden="true"/><col min="6" max="6"/></cols>`,
    rows: `<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1" s="4"/></row><row r="3" hidden="1"><c r="C3"><v>2</v></c></row><row r="900"><c r="Z900" s="1"/></row>`,
    after: `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A:XFD"/></mergeCells>
      <dataValidations><dataValidation sqref="A1:A1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
  };

  it('lists its merges and hidden lines without filling them', () => {
    const sheet = sheetOf(given);
    expect(sheet.merges).toEqual(['A1:B1', 'A:XFD']);
    expect([...sheet.hiddenRows]).toEqual([3]);
    expect([...sheet.hiddenColumns]).toEqual([2, 3, 5]);
    expect(sheet.cell('B1')?.value).toEqual({ type: 'blank' });
    expect(sheet.cell('C1')).toBeUndefined();
    expect(sheet.cell('không')).toBeUndefined();
  });

  it('ends with its last value, not its last border', () => {
    const { lastRow, lastColumn } = sheetOf(given);
    expect([lastRow, lastColumn]).toEqual([3, 3]);
    expect([sheetOf({}).lastRow, sheetOf({}).lastColumn]).toEqual([0, 0]);
  });

  it('gives each cell its format and font', () => {
    const [first] = cellsOf(given);
    expect(first).toEqual({
      address: 'A1',
      row: 1,
      column: 1,
      value: { type: 'number', text: '1' },
      format: '#,##0',
      font: '.VnTime',
    });
    expect(sheetOf(given).cell('C3')?.format).toBeUndefined();
  });

  it('counts its dates from 1904 where the workbook says so', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44721</v></c></row>';
    expect(sheetOf({ styles, rows, properties: 'date1904="1"' }).cell('A1')?.value).toMatchObject({
      iso: '2026-06-10',
    });
  });
});

describe('a workbook', () => {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets>
      <sheet name="Biểu_x0020_đồ" rel:id="chartsheet"/><sheet name="Theo xã" state="veryHidden" rel:id="worksheet"/></sheets>
      <definedNames><definedName name="NNT">'Theo xã'!$D$12</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">'Theo xã'!$A:$H</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      worksheet: 'worksheets/sheet1.xml',
      chartsheet: 'charts/1.xml',
    }),
  };

  it('lists its sheets with their state, chart sheets left out, and its names', () => {
    const workbook = opened(workbookBytes({ parts }));
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([['Theo xã', 'very-hidden']]);
    expect(workbook.definedNames).toEqual([
      { name: 'NNT', ref: "'Theo xã'!$D$12", hidden: false },
      { name: '_xlnm.Print_Area', sheet: 'Theo xã', ref: "'Theo xã'!$A:$H", hidden: true },
    ]);
  });
});

describe('what stands behind the cells', () => {
  const followed = (after: string) => sheetOf({ rows: '<row r="1"><c r="A1"><v>24</v></c></row>', after });

  it.each(['conditionalFormatting', 'dataValidations'])('from %s on is left unread', (name) => {
    const sheet = followed(`<mergeCells><mergeCell ref="A1:B1"/></mergeCells><${name}><a></b>`);
    expect([sheet.cell('A1')?.value, sheet.merges]).toEqual([{ type: 'number', text: '24' }, ['A1:B1']]);
  });

  it('is read when it is of somebody else’s namespace, or text', () => {
    const foreign = '<x:dataValidations xmlns:x="urn:x"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    expect(followed(`<!-- <dataValidations> -->${foreign}`).merges).toEqual(['A1:B1']);
  });
});
