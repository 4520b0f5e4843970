import type { UnitArrival } from '../../model/collection.ts';
import { groupBy } from '../../model/group.ts';
import { groupOf } from '../../model/plan.ts';
import type { Span } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { columnsOf, tally, text } from '../cell.ts';
import { arrivalWords } from '../say/arrival.ts';
import { unitLine } from '../say/unit.ts';
import { type AuditPart, row, sheet } from './sheet.ts';

const tones = { 'on-time': 'good', late: 'warn', undated: 'muted', missing: 'bad' } as const;

/** The states of a group's units, one under the other. */
export function arrivalSpan(arrivals: readonly UnitArrival[]): Span {
  const figure = (arrival: UnitArrival | undefined) => `arrival/${arrival?.unit ?? ''}`;
  return { from: figure(arrivals.at(0)), to: figure(arrivals.at(-1)) };
}

/** Who is in, when, and which revision counts. */
export const arrivals: AuditPart = {
  compose({ plan, collection, findings }) {
    const errors = groupBy(
      findings.filter(({ severity }) => severity === 'error'),
      ({ unit }) => unit,
    );
    const rows = [...collection.arrivals].flatMap(([group, units]) =>
      units.map((arrival) =>
        row(
          groupOf(plan, group)?.short ?? group,
          unitLine(plan, arrival.unit),
          text(arrivalWords(arrival), { tone: tones[arrival.arrival], figure: `arrival/${arrival.unit}` }),
          arrival.received === undefined ? '' : showDay(arrival.received),
          arrival.revision === undefined ? text('') : tally(arrival.revision),
          tally(errors.get(arrival.unit)?.length ?? 0),
        ),
      ),
    );
    return sheet({
      name: 'Tình hình gửi',
      lead: 'Tình trạng gửi báo cáo của từng đơn vị.',
      columns: columnsOf('l18', 'l30', 'l24', 'c14', 'c12', 'r10'),
      head: ['Nhóm', 'Đơn vị', 'Tình trạng', 'Ngày gửi', 'Lần gửi được dùng', 'Số lỗi'],
      rows,
      frozen: 2,
    });
  },
};
