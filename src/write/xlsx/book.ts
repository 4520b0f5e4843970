import type { Workbook } from 'exceljs';
import type { Properties } from '../../model/report.ts';
import { type Parts, rezip } from '../zip.ts';

const styles = 'xl/styles.xml';
const defaultFont =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
const times = '<font><color theme="1"/><family val="1"/><sz val="11"/><name val="Times New Roman"/></font>';

/**
 * An empty workbook with its document properties. Loaded on demand, and without the streams of exceljs, which take
 * longer to load than all else of it.
 */
export async function openBook(properties: Properties): Promise<Workbook> {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js');
  const book = new ExcelWorkbook();
  const day = new Date(`${properties.day}T00:00:00Z`);
  return Object.assign(book, {
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    keywords: properties.keywords.join(', '),
    created: day,
    modified: day,
  });
}

/** The file's bytes, the same for the same content. Stored first: only the last packing compresses. */
export async function bytesOf(book: Workbook): Promise<Uint8Array> {
  const stored = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return rezip(new Uint8Array(stored), tidied);
}

/** Drops the entries of folders, which exceljs adds and no reader needs, and its fixed default font. */
function tidied(parts: Parts): Parts {
  const files = Object.entries(parts).filter(([path]) => !path.endsWith('/'));
  return Object.fromEntries(files.map(([path, bytes]) => [path, path === styles ? inTimes(bytes) : bytes]));
}

/** What a clerk types into an empty cell is then set like all else. */
function inTimes(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(xml.replace(defaultFont, times));
}
