import type { Language } from '../model/finding.ts';
import type { Gap, TaskStatus } from '../model/submission.ts';

/** Words of one state, for a table cell (capital first) and inside a sentence. */
export interface Words {
  readonly table: string;
  readonly sentence: string;
}

type InBoth = Readonly<Record<Language, Words>>;

/**
 * How a figure stands. Beside the six standings: `behind` is in progress with less done than of the year is gone,
 * `on-course` a ratio or growth at its yearly bound before the year ends, `failed` the harder word an office may set
 * for `missed`.
 */
export type StandingWord =
  | 'exceeded'
  | 'met'
  | 'missed'
  | 'failed'
  | 'in-progress'
  | 'behind'
  | 'on-course'
  | 'unknown'
  | 'not-applicable';

type UnitStatusWord =
  | 'on-time'
  | 'late'
  | 'undated'
  | 'missing'
  | 'no-figures'
  | 'resend'
  | 'supplemented'
  | 'unreadable';

function words(vi: readonly [string, string], en: readonly [string, string]): InBoth {
  return { vi: { table: vi[0], sentence: vi[1] }, en: { table: en[0], sentence: en[1] } };
}

export const standingWords: Readonly<Record<StandingWord, InBoth>> = {
  exceeded: words(['Vượt chỉ tiêu', 'vượt chỉ tiêu giao'], ['Exceeded', 'above the target']),
  met: words(['Đạt chỉ tiêu', 'đạt chỉ tiêu giao'], ['Met', 'on target']),
  missed: words(['Chưa đạt', 'chưa đạt chỉ tiêu giao'], ['Missed', 'short of the target']),
  failed: words(['Không đạt', 'không đạt chỉ tiêu giao'], ['Failed', 'failed the target']),
  'in-progress': words(['Đang thực hiện', 'đang thực hiện'], ['In progress', 'in progress']),
  behind: words(
    ['Đang thực hiện – chậm tiến độ', 'đang thực hiện, chậm so với tiến độ đề ra'],
    ['In progress – behind schedule', 'in progress, behind schedule'],
  ),
  'on-course': words(
    ['Đang đạt mức chỉ tiêu năm', 'đang đạt mức chỉ tiêu năm'],
    ["At the year's target so far", "at the year's target so far"],
  ),
  unknown: words(
    ['Chưa đủ số liệu', 'chưa đủ số liệu để đánh giá'],
    ['Not enough data', 'not enough data to judge'],
  ),
  'not-applicable': words(
    ['Không tính tỷ lệ', 'không phát sinh nên không tính tỷ lệ'],
    ['No ratio', 'nothing occurred, so there is no ratio'],
  ),
};

export const gapWords: Readonly<Record<Gap, InBoth>> = {
  blank: words(['Để trống', 'để trống'], ['Blank', 'left blank']),
  'not-submitted': words(['Chưa gửi báo cáo', 'chưa gửi báo cáo'], ['Not submitted', 'not submitted']),
  unreadable: words(['Không đọc được', 'không đọc được'], ['Unreadable', 'unreadable']),
  conflict: words(
    ['Hai bản khác nhau', 'có hai bản báo cáo khác nhau'],
    ['Conflicting copies', 'two reports contradict each other'],
  ),
  'no-denominator': words(
    ['Không có đối tượng để tính', 'không có đối tượng để tính'],
    ['Nothing to count', 'there is nothing to count against'],
  ),
  'no-basis': words(
    ['Chưa có căn cứ để tính', 'chưa có căn cứ để tính'],
    ['No basis', 'there is no basis to compute it'],
  ),
  'not-asked': words(['Không thuộc diện báo cáo', 'không thuộc diện báo cáo'], ['Not asked', 'not asked']),
};

/** An answer of yes or no in a table cell. */
export const yesNoWords = { yes: 'Có', no: 'Không' } as const;

export const taskStatusWords: Readonly<Record<TaskStatus, InBoth>> = {
  done: words(['Đã hoàn thành', 'đã hoàn thành'], ['Done', 'done']),
  'on-time': words(
    ['Đang thực hiện, đúng tiến độ', 'đang thực hiện, đúng tiến độ'],
    ['In progress, on schedule', 'in progress, on schedule'],
  ),
  late: words(['Chậm tiến độ', 'chậm tiến độ'], ['Behind schedule', 'behind schedule']),
  'not-started': words(['Chưa triển khai', 'chưa triển khai'], ['Not started', 'not started']),
  ongoing: words(['Thường xuyên', 'được thực hiện thường xuyên'], ['Ongoing', 'ongoing']),
};

/** `…` stands for a number, see `numbered`: days late, times supplemented. */
export const unitStatusWords: Readonly<Record<UnitStatusWord, InBoth>> = {
  'on-time': words(['Đã gửi đúng hạn', 'đã gửi đúng hạn'], ['Sent on time', 'sent on time']),
  late: words(['Gửi chậm … ngày', 'gửi chậm … ngày'], ['Late by … days', 'late by … days']),
  undated: words(['Đã gửi, chưa rõ ngày', 'đã gửi, chưa rõ ngày'], ['Sent, no date', 'sent without a date']),
  missing: words(['Chưa gửi báo cáo', 'chưa gửi báo cáo'], ['Not sent', 'not sent']),
  'no-figures': words(
    ['Đã gửi báo cáo, chưa gửi biểu số liệu', 'đã gửi báo cáo, chưa gửi biểu số liệu'],
    ['Report sent, figures missing', 'sent the report without the figures'],
  ),
  resend: words(['Đề nghị gửi lại', 'được đề nghị gửi lại'], ['Asked to resend', 'asked to resend']),
  supplemented: words(
    ['Đã bổ sung (lần …)', 'đã bổ sung (lần …)'],
    ['Supplemented (no. …)', 'supplemented (no. …)'],
  ),
  unreadable: words(
    ['Không đọc được tệp', 'gửi tệp không đọc được'],
    ['File unreadable', 'sent an unreadable file'],
  ),
};

/** Puts a number where words leave `…`: `Gửi chậm 3 ngày`. */
export function numbered(text: string, count: number): string {
  return text.replace('…', String(count));
}
