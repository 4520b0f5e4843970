import type { Standing } from '../../model/figure.ts';
import { endOf } from '../../model/period.ts';
import type { Cell, Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { standingWords } from '../../vi/words.ts';
import { columnsOf, tally, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { coverageOf, type GroupCoverage } from '../say/arrival.ts';
import { capitalised } from '../say/case.ts';
import { type PlanRow, rowsOf } from '../say/rows.ts';
import { type AuditPart, row, sheet } from './sheet.ts';
import { severityTone, severityWords, standingTone } from './tone.ts';

const columns = columnsOf('l50', 'r20', 'l40');

/** The run at a glance: period, who is in, how the rows of the plan stand, what was found. */
export const overview: AuditPart = {
  compose(context) {
    const { rows, apart } = rowsOf(context);
    return sheet({
      name: 'Tổng quan',
      lead: context.plan.title,
      columns,
      head: ['Nội dung', 'Giá trị', 'Ghi chú'],
      rows: [
        ...periodRows(context),
        ...coverageOf(context).flatMap(groupRows),
        ...standingRows(rows, 'Chỉ tiêu của kế hoạch'),
        ...(apart.length === 0 ? [] : standingRows(apart, 'Chỉ tiêu ngoài danh mục')),
        ...findingRows(context),
        ...fileRows(context),
      ],
    });
  },
};

function heading(words: string): Row {
  return { role: 'group', cells: [text(words, { columns: columns.length, align: 'left' })] };
}

function periodRows({ period, collection }: Context): readonly Row[] {
  const window = `${period.from === undefined ? '…' : showDay(period.from)} – ${showDay(endOf(period))}`;
  return [
    heading(capitalised(period.name)),
    row('Kỳ số liệu', window, ''),
    row(
      'Hạn gửi',
      showDay(period.lastDay),
      period.lastDay === period.due ? '' : `theo kế hoạch: ${showDay(period.due)}`,
    ),
    row('Số liệu chốt đến', showDay(collection.asOf), ''),
  ];
}

function groupRows({ short, arrivals, missing, late }: GroupCoverage): readonly Row[] {
  if (arrivals.length === 0) return [];
  const count = (kind: string) => arrivals.filter(({ arrival }) => arrival === kind).length;
  return [
    heading(`Gửi báo cáo: ${short}`),
    row('Phải gửi', tally(arrivals.length), ''),
    row('Đã gửi đúng hạn', tally(count('on-time')), ''),
    row('Gửi chậm', warned(late.length), ''),
    row('Đã gửi, chưa rõ ngày', tally(count('undated')), ''),
    row('Chưa gửi báo cáo', warned(missing.length), ''),
  ];
}

function warned(count: number): Cell {
  return tally(count, count > 0 ? { tone: 'warn' } : {});
}

const standings: readonly Standing[] = [
  'exceeded',
  'met',
  'in-progress',
  'missed',
  'not-applicable',
  'unknown',
];

function standingRows(rows: readonly PlanRow[], title: string): readonly Row[] {
  const lines = standings.map((standing) => {
    const count = rows.filter((one) => one.standing === standing).length;
    return row(standingWords[standing].vi.table, tally(count, standingTone(standing)), '');
  });
  return [heading(`${title}: ${rows.length}`), ...lines];
}

function findingRows({ findings }: Context): readonly Row[] {
  const severities = ['error', 'warning', 'info'] as const;
  const lines = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return row(severityWords[severity], tally(count, severityTone(severity)), '');
  });
  return [heading('Phát hiện khi kiểm tra'), ...lines];
}

function fileRows({ collection }: Context): readonly Row[] {
  const used = collection.files.filter((file) => file.used).length;
  const applied = collection.settlements.filter((one) => one.applied).length;
  return [
    heading('Tệp'),
    row('Tệp đã nhận', tally(collection.files.length), ''),
    row('Tệp được dùng', tally(used), ''),
    row('Việc đã xử lý trong sổ', tally(applied), `trên ${collection.settlements.length} dòng`),
  ];
}
