import { addDays, type Day } from '../model/day.ts';
import { readDay } from './date.ts';

/**
 * The last day that a time limit in words leaves: `Quý I/2026`, `Tháng 6/2016`, `Năm 2016` end with their last day,
 * `trước ngày 30/12/2016` with the day before, `ngày 15/6/2020`, `xong trong ngày 15/6/2020` with that day itself.
 * Undefined where the words name no single last day: `thường xuyên`, `Quý I/2026 và thực hiện thường xuyên`.
 */
export function deadlineOf(words: string): Day | undefined {
  const text = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '')
    .trim();
  const [, span, number = '', year] = spanned.exec(text) ?? [];
  if (year !== undefined) return lastDay(span, number, Number(year));
  const [, before, written = ''] = dated.exec(text) ?? [];
  const day = readDay(written);
  return day === undefined || before === undefined ? day : addDays(day, -1);
}

const spanned = /^(?:trong )?(?:(quý|tháng) (\d{1,2}|[ivx]+)(?:\/| ?năm )|năm )(\d{4})$/;
const dated = /^(?:(trước)|trong|xong trong|chậm nhất)?(?: ?ngày)? ?(\d[\d/.-]*)$/;
const quarters = ['i', 'ii', 'iii', 'iv'];
const monthsInYear = 12;

function lastDay(span: string | undefined, number: string, year: number): Day | undefined {
  const count = quarters.indexOf(number) + 1 || Number(number);
  const month = span === undefined ? monthsInYear : span === 'quý' ? count * 3 : count;
  if (!Number.isInteger(month) || month < 1 || month > monthsInYear) return undefined;
  const [nextYear, next] = month === monthsInYear ? [year + 1, 1] : [year, month + 1];
  return addDays(`${nextYear}-${String(next).padStart(2, '0')}-01`, -1);
}
