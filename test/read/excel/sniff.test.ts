import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/excel/index.ts';

function problemOf(bytes: Uint8Array) {
  const result = openWorkbook(bytes);
  return result.ok ? undefined : result.problem;
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set(compound);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

function wide(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

describe('content that is no zip is named by its bytes', () => {
  it.each<[string, Uint8Array, string]>([
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'png'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'jpeg'],
    ['GIF', strToU8('GIF89a'), 'gif'],
    ['RTF', strToU8('{\\rtf1'), 'rtf'],
    ['RAR', strToU8('Rar!\x1a\x07'), 'rar'],
    ['HTML', strToU8('<html><body>'), 'html'],
    ['a bare HTML table', strToU8('\ufeff\n<TABLE border=1>'), 'html'],
    ['HTML with a doctype', strToU8('<!DOCTYPE html>'), 'html'],
    ['HTML as XML', strToU8('<?xml version="1.0"?>\n<html>'), 'html'],
    ['HTML in UTF-16', wide('<html>'), 'html'],
    ['a web archive', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'mhtml'],
    ['XML of Excel 2003', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:x">'), 'xml'],
    ['CSV', strToU8('Mã,Giá trị\nNNT,24\n'), 'csv'],
    ['CSV with semicolons', strToU8('Mã;Giá trị\n'), 'csv'],
    ['tabs in UTF-16', wide('Mã\tGiá trị'), 'csv'],
    ['prose', strToU8('Kính gửi Ủy ban nhân dân tỉnh'), 'text'],
    ['an old Word document', compoundWith('WordDocument'), 'doc'],
  ])('%s', (_, bytes, looksLike) => {
    expect(problemOf(bytes)).toMatchObject({ kind: 'not-excel', looksLike });
  });

  it('knows nothing of other bytes', () => {
    expect(problemOf(new Uint8Array(64))).toEqual({ kind: 'not-excel', detail: 'unknown content' });
    expect(problemOf(new Uint8Array(compound))?.kind).toBe('not-excel');
  });
});

describe('other shapes of Excel files', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'empty'],
    ['Excel 97–2003', compoundWith('Workbook'), 'legacy-xls'],
    ['Excel 5', compoundWith('Book'), 'legacy-xls'],
    ['a workbook under a password', compoundWith('EncryptedPackage'), 'encrypted'],
  ])('%s', (_, bytes, kind) => {
    expect(problemOf(bytes)?.kind).toBe(kind);
  });
});

describe('a zip without a workbook is named by its parts', () => {
  const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';
  it.each<[string, Record<string, string>, string]>([
    ['Word', { '[Content_Types].xml': '', 'word/document.xml': '<w/>' }, 'docx'],
    ['PowerPoint', { '[Content_Types].xml': '', 'ppt/presentation.xml': '<p/>' }, 'pptx'],
    ['a binary workbook', { '[Content_Types].xml': '', 'xl/workbook.bin': 'x' }, 'xlsb'],
    ['LibreOffice Calc', { mimetype: spreadsheet, 'content.xml': '<c/>' }, 'ods'],
    ['LibreOffice Writer', { mimetype: 'application/vnd.oasis.opendocument.text' }, 'odt'],
    ['a folder of files', { 'báo cáo/xã A.txt': 'x' }, 'zip'],
    ['an empty zip', {}, 'zip'],
  ])('%s', (_, files, looksLike) => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(problemOf(bytes)).toMatchObject({ kind: 'not-excel', looksLike });
  });

  it('takes a workbook that lost its main part for damaged', () => {
    expect(problemOf(zipSync({ 'xl/styles.xml': strToU8('<styleSheet/>') }))?.kind).toBe('damaged');
  });
});
