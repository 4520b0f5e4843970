import type { Row } from '../../model/report.ts';
import { workingDays } from '../../model/working-days.ts';
import { showDay } from '../../vi/date.ts';
import { columnsOf, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { coverageOf, shareIn } from '../say/arrival.ts';
import { shortened } from '../say/case.ts';
import { rowsOf, tallied } from '../say/rows.ts';
import { type TaskState, taskStates } from '../say/task.ts';
import { unitLine, unitNames } from '../say/unit.ts';
import { type Open, openIn, reasonsAgainst } from './open.ts';
import { type AuditPart, row, sheet } from './sheet.ts';

const longestList = 12;

/** One page for the head of office: can it be signed, and if not, what is missing. */
export const signing: AuditPart = {
  compose(context) {
    return sheet({
      name: 'Còn thiếu gì để ký',
      lead: `${context.period.name}: ${dueText(context)}`,
      columns: columnsOf('l34', 'c16', 'l70'),
      head: ['Nội dung', 'Tình trạng', 'Cụ thể'],
      rows: signingRows(context, openIn(context)),
    });
  },
};

/** Name, state and details, a row each; the conclusion first. */
export function signingRows(context: Context, open: Open): readonly Row[] {
  return [
    conclusion(open),
    ...unitRows(context),
    ...indicatorRows(context, open),
    ...taskRows(context),
    ...dataRows(context, open),
    ...paperRows(context, open),
  ];
}

function dueText({ plan, period, collection }: Context): string {
  const left = workingDays(collection.asOf, period.lastDay, plan.holidays);
  const rest = collection.asOf > period.lastDay ? 'đã quá hạn' : `còn ${left} ngày làm việc`;
  return `hạn trình ngày ${showDay(period.lastDay)}, ${rest}`;
}

function conclusion(open: Open): Row {
  const reasons = reasonsAgainst(open);
  const isReady = reasons.length === 0;
  const words = isReady ? 'ĐỦ' : 'CHƯA ĐỦ';
  return row(
    text('Điều kiện trình ký', { bold: true }),
    text(words, { bold: true, tone: isReady ? 'good' : 'bad' }),
    reasons.join('; '),
  );
}

/** A line that is settled when there is nothing to count. */
function counted(name: string, count: number, detail: string): Row {
  return row(name, text(String(count), { tone: count === 0 ? 'good' : 'warn' }), detail);
}

function unitRows(context: Context): readonly Row[] {
  return coverageOf(context)
    .filter(({ arrivals }) => arrivals.length > 0)
    .map((group) => {
      const names = unitNames(
        context.plan,
        group.missing.map(({ unit }) => unit),
      );
      const state = text(shareIn(group), { tone: group.missing.length === 0 ? 'good' : 'warn' });
      return row('Đơn vị đã gửi báo cáo', state, names === '' ? '' : `Chưa gửi: ${names}`);
    });
}

function indicatorRows(context: Context, open: Open): readonly Row[] {
  const { rows } = rowsOf(context);
  const { reached, inProgress, missed, notApplicable, unknown } = tallied(rows);
  const sum = `${reached} đạt hoặc vượt + ${inProgress} đang thực hiện + ${missed} chưa đạt + ${notApplicable} không tính tỷ lệ + ${unknown} chưa đủ số liệu`;
  const forMissing = open.unknown.filter(({ code }) =>
    context.figures.indicators.get(code)?.unmatched.some((unit) => context.missing.has(unit)),
  );
  return [
    row('Chỉ tiêu của kế hoạch', `${rows.length}`, sum),
    counted('Chưa đánh giá được', open.unknown.length, listed(open.unknown.map(({ name }) => name))),
    counted(
      'Trong đó do đơn vị chưa gửi báo cáo',
      forMissing.length,
      listed(forMissing.map(({ name }) => name)),
    ),
    counted('Đánh giá còn có thể đổi', open.turning.length, listed(open.turning.map(({ name }) => name))),
    counted(
      'Chưa đạt: đề nghị nêu nguyên nhân',
      open.missed.length,
      listed(open.missed.map(({ name }) => name)),
    ),
  ];
}

function taskRows(context: Context): readonly Row[] {
  const states = taskStates(context);
  if (states.length === 0) return [];
  const named = (those: readonly TaskState[]): string =>
    listed(those.map(({ task }) => `${task.number}. ${task.short ?? task.name}`));
  const untold = states.filter(({ status }) => status === undefined);
  const overdue = states.filter(({ daysLate }) => daysLate > 0);
  return [
    counted('Nhiệm vụ chưa đủ báo cáo', untold.length, named(untold)),
    counted('Nhiệm vụ quá thời hạn', overdue.length, named(overdue)),
  ];
}

function dataRows({ plan, language }: Context, open: Open): readonly Row[] {
  const differing = open.differing.map(
    ({ element, entry }) => `${unitLine(plan, entry.unit)}: ${element.short}`,
  );
  return [
    counted(
      'Lỗi số liệu chưa xử lý',
      open.errors.length,
      listed(open.errors.map(({ message }) => message[language])),
    ),
    counted(
      'Điểm lạ chưa xác minh',
      open.warnings.length,
      listed(open.warnings.map(({ message }) => message[language])),
    ),
    counted('Hai nguồn khác nhau', open.differing.length, listed(differing)),
  ];
}

function paperRows({ plan, head }: Context, open: Open): readonly Row[] {
  const owing = open.owing.map(({ heading, unit }) => `${heading} (${unitLine(plan, unit)})`);
  const signer = head.signer.name.trim();
  return [
    counted('Mục chưa có nội dung', open.owing.length, listed(owing)),
    counted(
      'Câu tô màu cần rà soát',
      open.highlighted.length,
      'Xem chú thích bên lề bản Word, rà soát xong thì bỏ tô màu.',
    ),
    counted(
      'Đoạn có thông tin cá nhân',
      open.personal,
      'Số định danh, số điện thoại đã lược bỏ; rà soát họ tên, năm sinh.',
    ),
    row(
      'Người ký',
      text(signer === '' ? 'Chưa có' : 'Đã có', { tone: signer === '' ? 'warn' : 'good' }),
      `${head.signer.title} ${signer}`.trim(),
    ),
    row('Số, ngày ban hành', 'Để trống', 'Văn thư ghi khi ban hành; bỏ chữ “DỰ THẢO” khi trình ký.'),
  ];
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, longestList).map((item) => shortened(item, 120));
  const more = items.length - shown.length;
  return shown.join('; ') + (more > 0 ? `; và ${more} mục khác` : '');
}
