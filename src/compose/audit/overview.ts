import type { Arrival } from '../../model/collection.ts';
import type { Standing } from '../../model/figure.ts';
import { endOf } from '../../model/period.ts';
import type { Cell, Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { unitStatusWords } from '../../vi/words.ts';
import { columnsOf, groupRow, tally } from '../cell.ts';
import type { Context } from '../material.ts';
import { coverageOf, type GroupCoverage } from '../say/arrival.ts';
import { capitalised } from '../say/case.ts';
import { type PlanRow, rowsOf } from '../say/rows.ts';
import { arrivalSpan } from './arrivals.ts';
import { usedWords } from './files.ts';
import { legendRows } from './legend.ts';
import { wordOf } from './level.ts';
import { call, countWords } from './live.ts';
import { standingSpan } from './plan-rows.ts';
import { appliedWords } from './settlements.ts';
import { type AuditPart, type LineKind, lineSpan, row, sheet } from './sheet.ts';
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
        ...standingRows(rows, 'row', 'Chỉ tiêu của kế hoạch'),
        ...(apart.length === 0 ? [] : standingRows(apart, 'apart', 'Chỉ tiêu ngoài danh mục')),
        ...findingRows(context),
        ...fileRows(context),
        heading('Công thức trong tệp này'),
        ...legendRows(),
      ],
    });
  },
};

function heading(words: string): Row {
  return groupRow(words, columns.length);
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
  const span = arrivalSpan(arrivals);
  const count = (kind: string) => arrivals.filter(({ arrival }) => arrival === kind).length;
  const state = (kind: Arrival, look: Pick<Cell, 'tone'> = {}) =>
    tally(count(kind), { ...look, formula: countWords([span], arrivalPattern(kind)) });
  return [
    heading(`Gửi báo cáo: ${short}`),
    row('Phải gửi', tally(arrivals.length, { formula: call('COUNTA', [span]) }), ''),
    row('Đã gửi đúng hạn', state('on-time'), ''),
    row('Gửi chậm', state('late', warned(late.length)), ''),
    row('Đã gửi, chưa rõ ngày', state('undated'), ''),
    row('Chưa gửi báo cáo', state('missing', warned(missing.length)), ''),
  ];
}

/** What `arrivalWords` says of any number of days, as a pattern of spreadsheets. */
function arrivalPattern(arrival: Arrival): string {
  return unitStatusWords[arrival].vi.table.replace('…', '*');
}

function warned(count: number): Pick<Cell, 'tone'> {
  return count > 0 ? { tone: 'warn' } : {};
}

const standings: readonly Standing[] = [
  'exceeded',
  'met',
  'in-progress',
  'missed',
  'not-applicable',
  'unknown',
];

function standingRows(rows: readonly PlanRow[], kind: 'row' | 'apart', title: string): readonly Row[] {
  const lines = standings.map((standing) => {
    const count = rows.filter((one) => one.standing === standing).length;
    const formula = countWords([standingSpan(kind, rows.length)], wordOf(standing));
    return row(wordOf(standing), tally(count, { ...standingTone(standing), formula }), '');
  });
  return [heading(`${title}: ${rows.length}`), ...lines];
}

function findingRows({ findings }: Context): readonly Row[] {
  const severities = ['error', 'warning', 'info'] as const;
  const lines = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const formula = countWords([lineSpan('finding', findings.length)], severityWords[severity]);
    return row(severityWords[severity], tally(count, { ...severityTone(severity), formula }), '');
  });
  return [heading('Phát hiện khi kiểm tra'), ...lines];
}

function fileRows({ collection: { files, settlements } }: Context): readonly Row[] {
  const used = files.filter((file) => file.used).length;
  const applied = settlements.filter((one) => one.applied).length;
  const counted = (kind: LineKind, words: string, all: readonly unknown[]) => ({
    formula: countWords([lineSpan(kind, all.length)], words),
  });
  return [
    heading('Tệp'),
    row(
      'Tệp đã nhận',
      tally(files.length, { formula: call('COUNTA', [lineSpan('file', files.length)]) }),
      '',
    ),
    row('Tệp được dùng', tally(used, counted('file', usedWords.yes, files)), ''),
    row(
      'Việc đã xử lý trong sổ',
      tally(applied, counted('settlement', appliedWords.yes, settlements)),
      `trên ${settlements.length} dòng`,
    ),
  ];
}
