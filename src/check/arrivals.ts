import { askedByUnit, askedElements } from '../model/asked.ts';
import { onlyPassesOn } from '../model/branch.ts';
import type { Arrival, InsteadOfFigures, UnitArrival } from '../model/collection.ts';
import { type Day, daysBetween } from '../model/day.ts';
import { type Finding, type FindingKind, raise, type Words } from '../model/finding.ts';
import { endOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { present } from '../model/present.ts';
import type { Folder, Submission } from '../model/submission.ts';
import { existsOn, type Unit, unitTitle } from '../model/unit.ts';
import { showDay } from '../vi/date.ts';

const missing: FindingKind<{ unit: string; lastDay: string; instead: InsteadOfFigures | undefined }> = {
  code: 'TK507',
  severity: 'warning',
  title: { vi: 'Chưa gửi báo cáo', en: 'Missing' },
  why: {
    vi: 'Tổng của tỉnh thiếu đơn vị này; đánh giá có thể còn thay đổi.',
    en: 'The totals lack this unit; standings may still turn.',
  },
  message: ({ unit, lastDay, instead }) => {
    const what = instead === undefined ? nothingCame : cameInstead[instead];
    return { vi: `${unit}: ${what.vi} (hạn ${lastDay}).`, en: `${unit}: ${what.en} (due ${lastDay}).` };
  },
  remedy: ({ instead }) =>
    instead === undefined
      ? { vi: 'Đôn đốc đơn vị gửi báo cáo.', en: 'Remind the unit.' }
      : { vi: 'Đề nghị đơn vị gửi lại biểu số liệu.', en: 'Have the unit send its form again.' },
  advice: { vi: 'Đôn đốc đơn vị gửi báo cáo.', en: 'Remind the unit.' },
  example: 'thư mục không có tệp của xa-a',
};

const nothingCame: Words = { vi: 'chưa gửi báo cáo', en: 'nothing has come' };

const cameInstead: Readonly<Record<InsteadOfFigures, Words>> = {
  report: { vi: 'đã gửi báo cáo, chưa gửi biểu số liệu', en: 'its report came without the form' },
  unreadable: {
    vi: 'tệp đã gửi chưa đọc được nên coi như chưa gửi',
    en: 'the file that came cannot be read, so it counts as missing',
  },
  unusable: {
    vi: 'tệp đã gửi chưa dùng được nên coi như chưa gửi',
    en: 'the file that came cannot be used, so it counts as missing',
  },
};

const late: FindingKind<{ unit: string; received: string; days: number }> = {
  code: 'TK508',
  severity: 'warning',
  title: { vi: 'Gửi chậm', en: 'Late' },
  why: {
    vi: 'Tính đúng hạn theo bản gửi đầu tiên; hạn rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp.',
    en: 'The first revision decides; a due date on a day off moves to the next working day.',
  },
  message: ({ unit, received, days }) => ({
    vi: `${unit}: gửi ngày ${received}, chậm ${days} ngày.`,
    en: `${unit}: came on ${received}, ${days} day${days === 1 ? '' : 's'} late.`,
  }),
  remedy: () => ({ vi: 'Nhắc đơn vị gửi đúng hạn kỳ sau.', en: 'Ask the unit to be on time.' }),
  example: 'nhan.csv: xa-a,2026-6T,1,2026-06-18',
};

const undated: FindingKind<{ unit: string }> = {
  code: 'TK509',
  severity: 'info',
  title: { vi: 'Không rõ ngày gửi', en: 'Undated' },
  why: {
    vi: 'Không tính là đúng hạn hay chậm; ngày của tệp không dùng vì sao chép là đổi.',
    en: 'It counts neither as on time nor as late; file times are never used.',
  },
  message: ({ unit }) => ({
    vi: `${unit}: không có ngày nhận trong nhan.csv và tệp chưa ghi ngày ký.`,
    en: `${unit}: no day of receipt in nhan.csv and no day of signing in the file.`,
  }),
  remedy: () => ({ vi: 'Ghi ngày nhận vào nhan.csv.', en: 'Enter the day of receipt in nhan.csv.' }),
  example: 'xa-a.yaml: không có signed, không có nhan.csv',
};

export const arrivalKinds = [missing, late, undated] as const;

export interface Arrivals {
  readonly byGroup: ReadonlyMap<string, readonly UnitArrival[]>;
  readonly findings: readonly Finding[];
}

/**
 * Who is in, on time, late, undated or missing, for every unit that exists at the end of the period. Nobody waits for
 * one that is asked for nothing and only stands above others; once it has sent something it is in like the rest.
 */
export function readArrivals(
  all: readonly Submission[],
  folder: Folder,
  plan: Plan,
  period: Period,
): Arrivals {
  const findings: Finding[] = [];
  const sent = all.filter(({ absent }) => !absent);
  const byGroup = new Map<string, readonly UnitArrival[]>();
  for (const group of plan.groups) {
    const isAwaited = (unit: Unit): boolean =>
      !onlyPassesOn(plan, period, unit) || sent.some((each) => each.unit === unit.id);
    const units = group.units.filter((unit) => existsOn(unit, endOf(period)) && isAwaited(unit));
    byGroup.set(
      group.id,
      units.map((unit) => {
        const arrival = arrivalOf(
          unit,
          sent.filter((each) => each.unit === unit.id),
          folder,
          plan,
          period,
        );
        findings.push(...findingOf(unit, arrival, period));
        return arrival;
      }),
    );
  }
  return { byGroup, findings };
}

function arrivalOf(
  unit: Unit,
  sent: readonly Submission[],
  folder: Folder,
  plan: Plan,
  period: Period,
): UnitArrival {
  const received = firstReceived(unit, sent, folder);
  if (sent.length === 0) {
    const instead = insteadOf(unit, folder);
    return present({ unit: unit.id, arrival: 'missing' as const, instead, received, daysLate: 0 });
  }
  const daysLate = received === undefined ? 0 : Math.max(0, daysBetween(period.lastDay, received));
  const arrival: Arrival = received === undefined ? 'undated' : daysLate > 0 ? 'late' : 'on-time';
  const revision = Math.max(...sent.map((each) => each.revision));
  const instead = lacksFigures(unit, sent, plan, period) ? ('report' as const) : undefined;
  return present({ unit: unit.id, arrival, instead, received, daysLate, revision });
}

/** What is there of a unit without a submission: a file by its name or its head, else what nhan.csv has noted down. */
function insteadOf({ id }: Unit, { files, receipts }: Folder): InsteadOfFigures | undefined {
  const own = files.filter(({ submissions }) => submissions.length === 0);
  if (own.some(({ unit }) => unit === id)) return 'unusable';
  if (own.some(({ namedAfter }) => namedAfter === id)) return 'unreadable';
  return receipts.some(({ unit }) => unit === id) ? 'report' : undefined;
}

/** Asked for figures, the unit has left every one of them blank, and not because a blank means nothing happened. */
function lacksFigures(unit: Unit, sent: readonly Submission[], plan: Plan, period: Period): boolean {
  const readings = sent.flatMap(({ entries }) => entries.map(({ reading }) => reading));
  const isBlank = readings.every((reading) => reading.tag === 'gap' && reading.gap === 'blank');
  return (
    isBlank && (askedElements(plan, period, unit).length > 0 || askedByUnit(plan, period, unit).length > 0)
  );
}

/** The first revision decides: its line in nhan.csv, else its day of signing; never a file's time. */
function firstReceived(unit: Unit, sent: readonly Submission[], folder: Folder): Day | undefined {
  const receipts = folder.receipts.filter((receipt) => receipt.unit === unit.id);
  if (receipts.length === 0 && sent.length === 0) return undefined;
  const revision = Math.min(
    ...receipts.map((receipt) => receipt.revision),
    ...sent.map((each) => each.revision),
  );
  const days = receipts.filter((receipt) => receipt.revision === revision).map((receipt) => receipt.received);
  const first = sent.filter((each) => each.revision === revision);
  const signed = first.flatMap((each) => each.signed ?? []);
  return days.sort()[0] ?? passedOnFirst(sent) ?? signed.sort()[0];
}

/** A unit above says when the first revision came, whichever it passes on. */
function passedOnFirst(sent: readonly Submission[]): Day | undefined {
  const isDirect = sent.some(({ through }) => through === undefined);
  return isDirect ? undefined : sent.flatMap(({ received }) => received ?? []).sort()[0];
}

function findingOf(
  unit: Unit,
  { arrival, instead, received, daysLate }: UnitArrival,
  period: Period,
): readonly Finding[] {
  const where = { unit: unit.id };
  const title = unitTitle(unit);
  if (arrival === 'missing')
    return [raise(missing, { unit: title, lastDay: showDay(period.lastDay), instead }, where)];
  if (arrival === 'undated') return [raise(undated, { unit: title }, where)];
  if (arrival !== 'late' || received === undefined) return [];
  return [raise(late, { unit: title, received: showDay(received), days: daysLate }, where)];
}
