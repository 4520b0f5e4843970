import { columnsOf, tally, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { type AuditPart, row, sheet } from './sheet.ts';

/** Every file found, whose it is, and whether it counts. */
export const files: AuditPart = {
  compose({ plan, collection }) {
    const rows = collection.files.map(({ path, unit, revision, used, sha256 }) =>
      row(
        path,
        unit === undefined ? '' : unitLine(plan, unit),
        revision === undefined ? text('') : tally(revision),
        text(used ? 'Được dùng' : 'Không dùng', { tone: used ? 'good' : 'muted' }),
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
