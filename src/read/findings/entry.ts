import type { FindingKind } from '../../model/finding.ts';
import { type EntryArgs, notCounted, quoted } from './words.ts';

/** Findings about one entry, TK3xx: with an error, the entry is a gap. */

export const notYesNo: FindingKind<EntryArgs> = {
  code: 'TK308',
  severity: 'error',
  title: { vi: 'Câu trả lời phải là có hoặc không', en: 'The answer has to be yes or no' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải có hoặc không.`,
    en: `${name}: ${quoted(text)} is neither có nor không.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi "có" hoặc "không".', en: 'Write "có" or "không".' }),
  example: 'values:\n  XA-SACH: đang xét',
};

export const notChoice: FindingKind<EntryArgs & { choices: readonly string[] }> = {
  code: 'TK309',
  severity: 'error',
  title: { vi: 'Không có trong danh sách lựa chọn', en: 'Not one of the choices' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không có trong danh sách.`,
    en: `${name}: ${quoted(text)} is not one of the choices.`,
  }),
  remedy: ({ choices }) => ({
    vi: `Đề nghị chọn một trong: ${choices.join(' · ')}.`,
    en: `Choose one of: ${choices.join(' · ')}.`,
  }),
  advice: {
    vi: 'Đề nghị chọn một trong các mức ghi trong biểu.',
    en: 'Choose one of those in the form.',
  },
  example: 'values:\n  LOAI: IV   # chỉ có I, II, III',
};

export const notDate: FindingKind<EntryArgs> = {
  code: 'TK310',
  severity: 'error',
  title: { vi: 'Ngày không đọc được', en: 'The date cannot be read' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải một ngày.`,
    en: `${name}: ${quoted(text)} is not a date.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị ghi ngày/tháng/năm, ví dụ 14/6/2026.',
    en: 'Write day/month/year, such as 14/6/2026.',
  }),
  example: 'values:\n  NGAY-QD: giữa tháng 6',
};

export const estimated: FindingKind<EntryArgs> = {
  code: 'TK312',
  severity: 'warning',
  title: { vi: 'Số ước', en: 'An estimate' },
  why: {
    vi: 'Số ước được tính và đánh dấu; số chính thức có thể khác.',
    en: 'An estimate is counted and marked; the final figure may differ.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} là số ước.`,
    en: `${name}: ${quoted(text)} is an estimate.`,
  }),
  remedy: () => ({ vi: 'Bổ sung số chính thức khi có.', en: 'Send the final figure when it is known.' }),
  example: 'values:\n  TT: {value: 120, estimated: true}',
};

export const estimateRefused: FindingKind<EntryArgs> = {
  code: 'TK313',
  severity: 'error',
  title: { vi: 'Không nhận số ước', en: 'Estimates are not accepted' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} là số ước, kế hoạch này không nhận số ước.`,
    en: `${name}: ${quoted(text)} is an estimate, which this plan refuses.`,
  }),
  remedy: () => ({ vi: 'Đề nghị gửi số chính thức.', en: 'Send the final figure.' }),
  example: 'values:\n  TT: ước 120   # estimates: refuse',
};

export const unknownEntryKey: FindingKind<EntryArgs> = {
  code: 'TK314',
  severity: 'error',
  title: { vi: 'Khóa lạ trong một số liệu', en: 'An unknown key in an entry' },
  why: {
    vi: 'Viết {value: 1,5} trong YAML là số 1 và một chữ 5 thừa: số đã bị cắt.',
    en: 'In YAML {value: 1,5} is 1 and a stray 5: the number was cut.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: khóa ${quoted(text)} không có nghĩa ở đây.`,
    en: `${name}: the key ${quoted(text)} means nothing here.`,
  }),
  remedy: () => ({
    vi: 'Số có dấu phẩy phải đặt trong ngoặc kép: {value: "1,5"}.',
    en: 'Quote a number with a comma: {value: "1,5"}.',
  }),
  example: 'values:\n  KINH-PHI: {value: 1,5}',
};

export const unknownElement: FindingKind<{ code: string }> = {
  code: 'TK315',
  severity: 'error',
  title: { vi: 'Mã số liệu không có trong kế hoạch', en: 'An element the plan does not know' },
  why: {
    vi: 'Số liệu dưới mã lạ không vào chỉ tiêu nào.',
    en: 'A figure under an unknown code goes into no indicator.',
  },
  message: ({ code }) => ({
    vi: `Kế hoạch không có chỉ tiêu số liệu "${code}".`,
    en: `The plan has no element "${code}".`,
  }),
  remedy: () => ({ vi: 'Sửa mã cho đúng biểu mẫu.', en: 'Use the code of the form.' }),
  example: 'values:\n  KHONG-CO: 5',
};

export const notAskedHere: FindingKind<{ name: string; unit: string }> = {
  code: 'TK316',
  severity: 'warning',
  title: { vi: 'Số liệu không hỏi đơn vị này', en: 'A figure this unit is not asked for' },
  why: {
    vi: 'Mỗi số liệu có một nguồn chính thức; số của nơi khác cộng vào sẽ thành tính hai lần.',
    en: 'Each element has one source of record; another’s figure added to it would count twice.',
  },
  message: ({ name, unit }) => ({
    vi: `${name}: kế hoạch không hỏi số liệu này ở ${unit}; không dùng.`,
    en: `${name}: the plan does not ask ${unit} for it; it is not used.`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nếu cần dùng thì sửa from trong kế hoạch.',
    en: 'Nothing to do, or change from in the plan.',
  }),
  example: 'so-b.yaml:\n  values: {SO-HO: 24}   # nguồn là so-a',
};

export const twiceInFile: FindingKind<EntryArgs> = {
  code: 'TK317',
  severity: 'error',
  title: { vi: 'Một số liệu ghi hai lần trong một tệp', en: 'One figure twice in one file' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: đã ghi ở chỗ khác trong cùng tệp (ở đây ghi ${quoted(text)}).`,
    en: `${name}: already given elsewhere in this file (here ${quoted(text)}).`,
  }),
  remedy: () => ({ vi: 'Đề nghị chỉ giữ một dòng.', en: 'Keep one of the two.' }),
  example: 'Số liệu: hai dòng cùng mã SO-HO',
};

export const twiceAlike: FindingKind<EntryArgs> = {
  code: 'TK319',
  severity: 'info',
  title: { vi: 'Một số liệu ghi hai lần như nhau', en: 'One figure twice in one file, alike' },
  why: {
    vi: 'Tệp có hai dòng hoặc hai trang cho cùng số liệu; số được tính một lần.',
    en: 'The file has two rows or sheets for one figure; it is counted once.',
  },
  message: ({ name, text }) => ({
    vi: `${name}: đã ghi ở chỗ khác trong cùng tệp, không mâu thuẫn (ở đây ghi ${quoted(text)}).`,
    en: `${name}: given elsewhere in this file too, without contradiction (here ${quoted(text)}).`,
  }),
  remedy: () => ({
    vi: 'Không cần làm gì; nên giữ một dòng.',
    en: 'Nothing to do; one of the two is enough.',
  }),
  example: 'Số liệu: hai dòng cùng mã SO-HO, đều ghi 24',
};
