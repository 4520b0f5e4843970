import { placeText } from '../../model/place.ts';
import { columnsOf, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { type AuditPart, lineFigure, row, sheet } from './sheet.ts';

export const appliedWords = { yes: 'Đã áp dụng', no: 'Chưa áp dụng' } as const;

/** What the clerk settled, and whether it still applies. */
export const settlements: AuditPart = {
  compose({ plan, collection }) {
    const rows = collection.settlements.map((one, index) =>
      row(
        unitLine(plan, one.unit),
        (plan.elements.get(one.element)?.short ?? one.element) +
          (one.year === undefined ? '' : `, năm ${one.year}`),
        one.reported ?? '',
        one.settledText,
        one.reason,
        one.by,
        one.at,
        text(one.applied ? appliedWords.yes : appliedWords.no, {
          tone: one.applied ? 'good' : 'warn',
          figure: lineFigure('settlement', index),
        }),
        placeText(one.place),
      ),
    );
    return sheet({
      name: 'Xử lý',
      lead: 'Số liệu đã thống nhất với đơn vị, ghi trong sổ xử lý.',
      columns: columnsOf('l22', 'l30', 'r12', 'r12', 'l34', 'l16', 'c14', 'c14', 'l30'),
      head: [
        'Đơn vị',
        'Số liệu',
        'Đơn vị ghi',
        'Thống nhất',
        'Lý do',
        'Người xử lý',
        'Ngày',
        'Kết quả',
        'Nơi ghi',
      ],
      rows,
      frozen: 2,
    });
  },
};
