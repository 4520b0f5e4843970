import type { Day } from '../model/day.ts';
import { showDay } from './date.ts';

/** Abbreviations of kinds of documents (Decree 30/2020, Annex III, I). */
const kinds: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  ĐA: 'Đề án',
  PA: 'Phương án',
  TB: 'Thông báo',
  CĐ: 'Công điện',
};

/** A document by its number, the kind read from it: `Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND tỉnh Nghệ An`. */
export function documentWords(number: string, date: Day, issuer: string): string {
  const kind = kinds[number.split('/').at(-1)?.split('-')[0] ?? ''] ?? 'Văn bản';
  return `${kind} số ${number} ngày ${showDay(date)} của ${issuer.replace(/^Ủy ban nhân dân/u, 'UBND')}`;
}

/** The number of a document in the line of its head that has one: `Số: 45/BC-UBND`; undefined while it is blank. */
export function documentNumberIn(line: string): string | undefined {
  return /Số:\s*(\d+[^\s|]*\/[^\s|]+)/u.exec(line.normalize('NFC'))?.[1];
}
