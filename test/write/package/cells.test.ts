import { describe, expect, it } from 'vitest';
import { Cells, columnLetters, cornersOf, setText } from '../../../src/write/package/cells.ts';
import { setAttribute } from '../../../src/write/package/element.ts';
import { parseXml, printXml } from '../../../src/write/package/xml.ts';

it.each([
  ['A1', 1, 1],
  ['Z9', 9, 26],
  ['AA10', 10, 27],
  ['XFD1048576', 1048576, 16384],
])('%s is row %i, column %i', (address, row, column) => {
  expect(cornersOf(address)).toEqual({ row, column });
  expect(`${columnLetters(column)}${row}`).toBe(address);
});

function marked(data: string, address: string): string {
  const { root } = parseXml(`<w><sheetData>${data}</sheetData></w>`);
  setAttribute(new Cells(root).at(address), 's', 9);
  return printXml({ before: '', root }).replace(/<\/?w>|<\/?sheetData\/?>/g, '');
}

describe('a cell is found, or made in its place', () => {
  it.each([
    ['where it stands', '<row r="2"><c r="B2" s="1"/></row>', 'B2', '<row r="2"><c r="B2" s="9"/></row>'],
    [
      'between others',
      '<row r="2"><c r="A2"/><c r="C2"/></row>',
      'B2',
      '<row r="2"><c r="A2"/><c r="B2" s="9"/><c r="C2"/></row>',
    ],
    [
      'in a new row',
      '<row r="1"/><row r="5"/>',
      'A3',
      '<row r="1"/><row r="3"><c r="A3" s="9"/></row><row r="5"/>',
    ],
    ['on an empty sheet', '', 'C1', '<row r="1"><c r="C1" s="9"/></row>'],
    ['without addresses', '<row><c/><c/></row>', 'B1', '<row><c/><c s="9"/></row>'],
    [
      'made among cells without addresses, which must not move',
      '<row><c/><c r="D1"/><c/></row>',
      'B1',
      '<row><c r="A1"/><c r="B1" s="9"/><c r="D1"/><c r="E1"/></row>',
    ],
  ])('%s', (_what, data, address, expected) => {
    expect(marked(data, address)).toBe(expected);
  });
});

it('a text is a text, whatever it looks like', () => {
  const { root } = parseXml('<w><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData></w>');
  setText(new Cells(root).at('A1'), '=1+1 & <b>');
  expect(printXml({ before: '', root })).toContain(
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t></is></c>',
  );
});
