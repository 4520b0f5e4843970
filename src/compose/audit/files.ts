import { columnsOf, tally, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { type AuditPart, lineFigure, row, sheet } from './sheet.ts';

export const usedWords = { yes: 'Được dùng', no: 'Không dùng' } as const;

/** Every file found, whose it is, and whether it counts. */
export const files: AuditPart = {
  compose({ plan, collection }) {
    const rows = collection.files.map(({ path, unit, revision, used, sha256 }, index) =>
      row(
        path,
        unit === undefined ? '' : unitLine(plan, unit),
        revision === undefined ? text('') : tally(revision),
        text(used ? usedWords.yes : usedWords.no, {
          tone: used ? 'good' : 'muted',
          figure: lineFigure('file', index),
        }),
        sha256,
      ),
    );
    return sheet({
      name: 'Tệp',
      lead: 'Các tệp đã nhận, lần gửi và mã băm SHA-256 để kiểm chứng.',
      columns: columnsOf('l40', 'l24', 'c8', 'c14', 'l60'),
      head: ['Tệp', 'Đơn vị', 'Lần gửi', 'Sử dụng', 'SHA-256'],
      rows,
      frozen: 1,
    });
  },
};
