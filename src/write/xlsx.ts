import type { RegisterBook } from '../model/register.ts';
import type { AuditBook, Report } from '../model/report.ts';
import { addAnnex } from './xlsx/annex.ts';
import { addAudits } from './xlsx/audit.ts';
import { bytesOf, openBook } from './xlsx/book.ts';
import { addRegister } from './xlsx/register.ts';

/**
 * phu-luc.xlsx, which goes out: a sheet for each annex, ready to print on A4 and to be signed. A report without an
 * annex gives one empty sheet, since Excel opens no workbook without a sheet. Same report, same bytes.
 */
export async function writeAnnexes(report: Report): Promise<Uint8Array> {
  const book = await openBook(report.properties);
  if (report.annexes.length === 0) book.addWorksheet('Phụ lục');
  for (const annex of report.annexes) addAnnex(book, annex);
  return bytesOf(book);
}

/**
 * kiem-tra.xlsx, internal: a sheet for each table, with filters and frozen heads, and formulas over the data sheets in
 * the cells that have them. Same book, same bytes.
 */
export async function writeAudit({ title, day, sheets }: AuditBook): Promise<Uint8Array> {
  const book = await openBook({ title, day, author: 'tongket', subject: '', keywords: [] });
  if (sheets.length === 0) book.addWorksheet('Kiểm tra');
  addAudits(book, sheets);
  return bytesOf(book);
}

/** xu-ly.xlsx, internal: the register of settlements, what is open filled in. Same book, same bytes. */
export async function writeRegister(register: RegisterBook): Promise<Uint8Array> {
  const { title, day } = register;
  const book = await openBook({ title, subject: title, author: '', keywords: [], day });
  addRegister(book, register);
  return bytesOf(book);
}
