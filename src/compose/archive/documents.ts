import type { Archive, ArchiveItem } from '../../model/archive.ts';
import type { AuditBook, NarrativeBook, Row } from '../../model/report.ts';
import { roman } from '../../vi/numbering.ts';
import { listed, paragraph } from '../block.ts';
import { columnsOf, groupRow, headRow, tally, text } from '../cell.ts';

const head = ['TT', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại, trích yếu nội dung', 'Tác giả', 'Tệp', 'Ghi chú'];

function cellsOf({ number, date, about, author, path, note }: ArchiveItem, at: number): Row['cells'] {
  return [tally(at), ...[number, date, about, author, path, note].map((each) => text(each))];
}

/** The list to print and keep with the papers. */
export function composeArchiveBook({ title, day, groups, missing, changed }: Archive): NarrativeBook {
  const numbers = new Map(groups.flatMap(({ items }) => items).map((item, index) => [item, index + 1]));
  const rows = groups.flatMap(({ title, items }, index): readonly Row[] => {
    const folder = folderOf(items);
    const where = folder === '' ? '' : ` (thư mục ${folder})`;
    return [
      groupRow(`${roman(index + 1)}. ${title}${where}`, head.length),
      ...items.map((item) => {
        const path = folder === '' ? item.path : item.path.slice(folder.length + 1);
        return { cells: cellsOf({ ...item, path }, numbers.get(item) ?? 0) };
      }),
    ];
  });
  return {
    title: 'Mục lục văn bản, tài liệu',
    lead: title,
    day,
    landscape: true,
    blocks: [
      {
        tag: 'table',
        table: {
          columns: columnsOf('c5', 'l13', 'c10', 'l28', 'l18', 'l30', 'l20'),
          head: [headRow(head)],
          rows,
        },
      },
      paragraph(`Mục lục này có ${numbers.size} văn bản, tài liệu.`),
      ...listed('Còn thiếu', missing),
      ...listed('Không còn khớp với kết quả đã tổng hợp', changed),
      paragraph('Người lập (ký, ghi rõ họ tên):'),
    ],
  };
}

/** The folder that all of them lie in; empty where they do not lie in one. */
function folderOf(items: readonly ArchiveItem[]): string {
  const folders = new Set(items.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  const [only = '', other] = folders;
  return other === undefined ? only : '';
}

/** The same with each file's hash, to sort and to check. */
export function composeArchiveSheet({ title, day, groups }: Archive): AuditBook {
  const items = groups.flatMap((group) => group.items.map((item) => ({ item, group: group.title })));
  const rows = items.map(({ item, group }, index): Row => {
    const [number, ...others] = cellsOf(item, index + 1);
    return { cells: [...(number === undefined ? [] : [number]), text(group), ...others, text(item.sha256)] };
  });
  const [first = '', ...more] = head;
  return {
    title: 'Mục lục văn bản, tài liệu',
    day,
    sheets: [
      {
        name: 'Mục lục',
        lead: title,
        table: {
          columns: columnsOf('r6', 'l22', 'l16', 'c12', 'l34', 'l24', 'l40', 'l28', 'l66'),
          head: [headRow([first, 'Phần', ...more, 'SHA-256'])],
          rows,
        },
        freeze: { rows: 1, columns: 1 },
      },
    ],
  };
}
