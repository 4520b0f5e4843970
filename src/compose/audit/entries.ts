import type { ElementEntry } from '../../model/figure.ts';
import type { Element } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { gapWords } from '../../vi/words.ts';
import { columnsOf, number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { unitLine } from '../say/unit.ts';
import { placeCells } from './place.ts';
import { type AuditPart, row, sheet } from './sheet.ts';

/** Every figure of every unit with the cell it came from: one row each, to be filtered. */
export const entries: AuditPart = {
  compose(context) {
    const rows = [...context.figures.elements.values()].flatMap(({ code, units }) => {
      const element = context.plan.elements.get(code);
      return element === undefined ? [] : units.map((entry) => entryRow(context, element, entry));
    });
    return sheet({
      name: 'Số liệu theo đơn vị',
      lead: 'Từng số liệu của từng đơn vị, lấy từ tệp, trang, ô nào; lọc theo đơn vị hoặc số liệu để xem.',
      columns: columnsOf('l20', 'l40', 'r12', 'r12', 'l20', 'c6', 'l26', 'l14', 'c9', 'l24'),
      head: [
        'Đơn vị',
        'Số liệu',
        'Giá trị',
        'Cùng kỳ',
        'Vì sao chưa có',
        'Ước',
        'Tệp',
        'Trang',
        'Ô',
        'Xử lý',
      ],
      rows,
      frozen: 2,
    });
  },
};

function entryRow({ plan }: Context, element: Element, entry: ElementEntry): Row {
  const { unit, gap, previous, estimated, entry: source } = entry;
  const settled = source?.settled;
  return row(
    unitLine(plan, unit),
    element.short,
    valueCell(element, entry),
    previous === undefined ? text('') : number(previous),
    gap === undefined
      ? text('')
      : text(gapWords[gap].vi.table, gap === 'not-asked' ? { tone: 'muted' } : { tone: 'warn' }),
    estimated ? 'x' : '',
    ...placeCells(source?.place),
    settled === undefined ? '' : `${settled.by}: ${settled.reason}`,
  );
}

function valueCell({ code, type }: Element, { unit, datum }: ElementEntry): Cell {
  if (datum === undefined) return text('');
  if (datum.tag === 'yes-no') return text(datum.yes ? 'Có' : 'Không');
  if (datum.tag === 'date') return text(showDay(datum.day));
  if (datum.tag === 'text') return text(datum.text);
  const figure = `element/${code}/${unit}`;
  return number(datum.value, type === 'percent' ? { figure, percent: true } : { figure });
}
