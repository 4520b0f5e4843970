import { columnsOf, text } from '../cell.ts';
import { unitLine } from '../say/unit.ts';
import { placeCells } from './place.ts';
import { ranked } from './rank.ts';
import { type AuditPart, lineFigure, row, sheet } from './sheet.ts';
import { severityTone, severityWords } from './tone.ts';

/** Everything found, what changes a standing first; never cut off. */
export const findings: AuditPart = {
  compose(context) {
    const { plan, language } = context;
    const rows = ranked(context).map(({ finding, turns }, index) => {
      const { severity, message, remedy, place, unit, element, code } = finding;
      return row(
        text(severityWords[severity], { ...severityTone(severity), figure: lineFigure('finding', index) }),
        turns ? 'có' : '',
        message[language],
        remedy[language],
        ...placeCells(place),
        unit === undefined ? '' : unitLine(plan, unit),
        element === undefined ? '' : (plan.elements.get(element)?.name ?? element),
        code,
      );
    });
    return sheet({
      name: 'Phát hiện',
      lead: 'Mọi điều phát hiện khi kiểm tra; việc có thể làm thay đổi đánh giá đứng trước.',
      columns: columnsOf('c10', 'c10', 'l45', 'l45', 'l24', 'l14', 'c9', 'l18', 'l26', 'c8'),
      head: [
        'Mức độ',
        'Ảnh hưởng đánh giá',
        'Nội dung',
        'Đề nghị',
        'Tệp',
        'Trang',
        'Ô',
        'Đơn vị',
        'Số liệu',
        'Mã',
      ],
      rows,
      frozen: 2,
    });
  },
};
