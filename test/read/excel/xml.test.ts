import { describe, expect, it } from 'vitest';
import { main, opened, problemKind, relations, valueIn, workbookBytes } from './build.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';

function cellIn(sheet: string | Uint8Array) {
  return opened(workbookBytes({ parts: { [sheetPart]: sheet } })).sheets[0]?.cell('A1')?.value;
}

const number = { type: 'number', text: '24' };
const data = '<sheetData><row r="1"><c r="A1"><v>24</v></c></row></sheetData>';

describe('namespaces', () => {
  it.each<[string, string]>([
    ['as the default', `<worksheet xmlns="${main}">${data}</worksheet>`],
    ['under a prefix', `<x:worksheet xmlns:x="${main}">${data.replace(/<(\/?)/g, '<$1x:')}</x:worksheet>`],
    [
      'declared further in',
      `<worksheet xmlns="${main}"><y:sheetData xmlns:y="${main}"><y:row><y:c r="A1"><y:v>24</y:v></y:c></y:row></y:sheetData></worksheet>`,
    ],
    [
      'of strict files',
      `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">${data}</worksheet>`,
    ],
    ['missing', `<worksheet>${data}</worksheet>`],
  ])('%s', (_, sheet) => {
    expect(cellIn(sheet)).toEqual(number);
  });

  it('of others are passed over with all they hold', () => {
    const foreign = `<z:c xmlns:z="urn:other" r="A1"><v>7</v><c r="A1"><v>8</v></c></z:c>`;
    const undeclared = '<q:row q:r="9"><c r="A9"><v>9</v></c></q:row>';
    const rows = `<sheetData>${undeclared}<row r="1">${foreign}<c r="A1"><v>2<z:v xmlns:z="urn:z">0</z:v>4</v></c></row></sheetData>`;
    expect(cellIn(`<worksheet xmlns="${main}">${rows}</worksheet>`)).toEqual(number);
  });
});

describe('encodings', () => {
  const sheet = `<worksheet xmlns="${main}">${data}</worksheet>`;
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from(`\ufeff${sheet}`))],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`, 'utf16le')),
    ],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le').swap16())],
  ])('%s', (_, bytes) => {
    expect(cellIn(bytes)).toEqual(number);
  });

  it('bytes that are no UTF-8 are damage', () => {
    const broken = new Uint8Array(Buffer.from(sheet.replace('24', '\xe9'), 'latin1'));
    expect(problemKind(workbookBytes({ parts: { [sheetPart]: broken } }))).toBe('damaged');
  });
});

describe('entities', () => {
  it('are the five of XML and characters by number', () => {
    const text = '&amp;&lt;&gt;&quot;&apos;&#272;&#x1EA1;';
    expect(valueIn(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual({
      type: 'text',
      text: '&<>"\'Đạ',
    });
  });

  it('CDATA and comments do not cut a text', () => {
    const text = 'Nam<!-- x --> <![CDATA[Đàn & Kim]]> Liên';
    expect(valueIn(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual({
      type: 'text',
      text: 'Nam Đàn & Kim Liên',
    });
  });
});

describe('XML that is refused', () => {
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  it.each<[string, string, string]>([
    ['a document type', `${laughs}<worksheet>&b;</worksheet>`, 'doctype'],
    ['an external one', '<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>', 'doctype'],
    ['an unknown entity', '<worksheet>&nbsp;</worksheet>', 'damaged'],
    ['an element left open', `<worksheet>${data}`, 'damaged'],
    ['a wrong end tag', '<worksheet><sheetData></worksheet>', 'damaged'],
    [
      'an attribute given twice',
      '<worksheet><sheetData><row r="1" r="2"/></sheetData></worksheet>',
      'damaged',
    ],
    ['nothing', '', 'damaged'],
    ['text', 'báo cáo', 'damaged'],
    ['a deep nest', '<a>'.repeat(100_000), 'too-large'],
  ])('%s', (_, sheet, kind) => {
    expect(problemKind(workbookBytes({ parts: { [sheetPart]: sheet } }))).toBe(kind);
  });
});

describe('relationships', () => {
  it.each([
    '/xl/worksheets/sheet1.xml',
    'worksheets/sheet1.xml',
    './worksheets/../worksheets/sheet1.xml',
    '../xl/Worksheets/Sheet1.xml',
  ])('%s leads to the sheet', (worksheet) => {
    const parts = { 'xl/_rels/workbook.xml.rels': relations({ worksheet }) };
    const [sheet] = opened(workbookBytes({ rows: '<row><c><v>24</v></c></row>', parts })).sheets;
    expect(sheet?.cell('A1')?.value).toEqual(number);
  });

  it('that lead nowhere are damage', () => {
    const parts = { 'xl/_rels/workbook.xml.rels': relations({ worksheet: 'worksheets/sheet9.xml' }) };
    expect(problemKind(workbookBytes({ parts }))).toBe('damaged');
  });

  it('are not needed to find a main part in its usual place', () => {
    expect(opened(workbookBytes({ parts: { '_rels/.rels': relations({}) } })).sheets).toHaveLength(1);
  });
});
