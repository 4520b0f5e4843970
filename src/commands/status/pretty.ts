import { exact } from '../../model/exact.ts';
import type { Words } from '../../model/finding.ts';
import type { DueDate, StatusFile, Tally } from '../../model/status.ts';
import { showDay } from '../../vi/date.ts';
import { showPercent } from '../../vi/show-number.ts';
import type { Context } from '../context.ts';
import { unitLists } from './lists.ts';
import { type Column, table, wrapped } from './table.ts';

const width = 100;

type Language = Context['language'];

/** The status for people: numbers first, then who, then the page "Còn thiếu gì để ký", then what is due next. */
export function showStatus(status: StatusFile, title: string, { language, stdout }: Context): void {
  const parts = [
    [...wrapped(title, width, ''), headline(status)[language]],
    tallyLines(status.groups, { vi: 'Nhóm', en: 'Group' }, language),
    tallyLines(status.districts, { vi: 'Địa bàn', en: 'District' }, language),
    unitLists(status.units, language).flatMap((line) => wrapped(line, width, '  ')),
    signingLines(status),
    nextLines(status.next, language),
  ];
  const blocks = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  stdout(`${blocks.join('\n\n')}\n`);
}

function headline({ period, asOf, workingDaysLeft: left, daysPast }: StatusFile): Words {
  const [due, now] = [showDay(period.lastDay), showDay(asOf)];
  const past = daysPast > 0;
  return {
    vi: `${period.name}: hạn gửi ${due}; tính đến ${now} ${past ? `đã quá hạn ${daysPast} ngày` : `còn ${left} ngày làm việc`}.`,
    en: `${period.id}: due ${due}; as of ${now}, ${past ? `days past: ${daysPast}` : `working days left: ${left}`}.`,
  };
}

const counts: readonly (readonly [head: Words, cell: (tally: Tally) => string])[] = [
  [{ vi: 'Phải gửi', en: 'Asked' }, ({ expected }) => String(expected)],
  [{ vi: 'Đã gửi', en: 'In' }, ({ received }) => String(received)],
  [{ vi: 'Đúng hạn', en: 'On time' }, ({ onTime }) => String(onTime)],
  [{ vi: 'Chậm', en: 'Late' }, ({ late }) => String(late)],
  [{ vi: 'Chưa rõ ngày', en: 'Undated' }, ({ undated }) => String(undated)],
  [{ vi: 'Chưa gửi', en: 'Missing' }, ({ missing }) => String(missing)],
  [{ vi: 'Bổ sung', en: 'Revised' }, ({ revised }) => String(revised)],
  [{ vi: 'Có lỗi', en: 'Errors' }, ({ withErrors }) => String(withErrors)],
  [{ vi: 'Tỷ lệ gửi', en: 'Complete' }, ({ complete }) => rate(complete)],
  [{ vi: 'Tỷ lệ đúng hạn', en: 'Timely' }, ({ timely }) => rate(timely)],
];

function rate(text: string | null): string {
  const share = text === null ? undefined : exact(text);
  return share === undefined ? '…' : showPercent(share);
}

function tallyLines(tallies: readonly Tally[], name: Words, language: Language): readonly string[] {
  if (tallies.length === 0) return [];
  const columns: readonly Column<Tally>[] = [
    { head: name[language], cell: (tally) => tally.name },
    ...counts.map(([head, cell]) => ({ head: head[language], cell, right: true })),
  ];
  return table(columns, tallies);
}

/** The office's own page, hence in its own words. */
function signingLines({ signing }: StatusFile): readonly string[] {
  const lines = signing.rows.flatMap(({ name, state, detail }) =>
    wrapped(`- ${name}: ${[state, cut(detail)].filter((text) => text !== '').join('. ')}`, width, '  '),
  );
  return ['CÒN THIẾU GÌ ĐỂ KÝ', ...lines];
}

/** It is one page; all of it stands in the internal workbook and in the JSON. */
function cut(detail: string): string {
  return detail.length <= mostDetail ? detail : `${detail.slice(0, mostDetail).replace(/\s\S*$/u, '')} …`;
}

const mostDetail = 2 * width;

function nextLines(next: readonly DueDate[], language: Language): readonly string[] {
  if (next.length === 0) return [];
  const left = (days: number): string =>
    language === 'vi' ? `còn ${days} ngày làm việc` : `working days left: ${days}`;
  const lines = next.flatMap(({ name, lastDay, workingDaysLeft: days }) =>
    wrapped(`- ${showDay(lastDay)} (${left(days)}): ${name}`, width, '  '),
  );
  return [language === 'vi' ? 'SẮP ĐẾN HẠN' : 'DUE NEXT', ...lines];
}
