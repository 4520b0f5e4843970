import type { Closing } from '../../model/closing.ts';
import type { AuditBook } from '../../model/report.ts';
import { columnsOf, headRow, tally, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { unitsOf } from './units.ts';

/** Every unit of the opened period with whoever signed for it last, to be filled in and put right by hand. Internal. */
export function composeContacts({ opened, finished, contacts }: Closing): AuditBook {
  const { plan, period } = opened;
  const known = new Map(contacts.map((each) => [each.unit, each]));
  const rows = unitsOf(opened).map(({ id }, index) => {
    const { name = '', title = '', phone = '' } = known.get(id) ?? {};
    return {
      cells: [tally(index + 1), ...[unitLine(plan, id), name, title, phone].map((each) => text(each))],
    };
  });
  return {
    title: `Danh sách liên hệ ${period.name}`,
    day: period.due,
    sheets: [
      {
        name: 'Liên hệ',
        lead: `Người ký báo cáo ${finished.period.name}; nội bộ, sửa trực tiếp khi có thay đổi.`,
        table: {
          columns: columnsOf('r6', 'l30', 'l28', 'l22', 'l18'),
          head: [headRow(['TT', 'Đơn vị', 'Người ký', 'Chức vụ', 'Điện thoại'])],
          rows,
        },
        freeze: { rows: 1, columns: 2 },
      },
    ],
  };
}
