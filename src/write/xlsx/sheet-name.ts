import { clean } from '../text.ts';

const forbidden = /[*?:/\\[\]']+/g;
const mostLetters = 31;

/**
 * A name that Excel takes for a sheet: at most 31 letters, none of `* ? : / \ [ ]`, unlike the names taken whatever
 * the case. `'` goes too: exceljs does not double it in print titles.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();
  const base = clean(plain.slice(0, mostLetters)).trim() || 'Trang';
  const used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) {
    const tail = ` (${count})`;
    name = `${base.slice(0, mostLetters - tail.length).trim()}${tail}`;
  }
  return name;
}
