import type { FindingKind, Words } from '../../model/finding.ts';
import { quoted } from './words.ts';

/** Findings about the parts of a submission beside its figures, TK4xx. */

export const unknownPart: FindingKind<{ what: Words; id: string }> = {
  code: 'TK407',
  severity: 'warning',
  title: { vi: 'Nội dung không có trong kế hoạch', en: 'A part the plan does not know' },
  why: {
    vi: 'Nội dung dưới mã lạ không biết xếp vào đâu.',
    en: 'What stands under an unknown id has no place in the report.',
  },
  message: ({ what, id }) => ({
    vi: `Kế hoạch không có ${what.vi} "${id}".`,
    en: `The plan has no ${what.en} "${id}".`,
  }),
  remedy: () => ({ vi: 'Sửa mã cho đúng biểu mẫu.', en: 'Use the id of the form.' }),
  example: 'sections:\n  muc-la: …',
};

export const unreadablePart: FindingKind<{ what: Words; text: string }> = {
  code: 'TK408',
  severity: 'warning',
  title: { vi: 'Thông tin kèm theo không đọc được', en: 'An accompanying detail cannot be read' },
  why: {
    vi: 'Phần này không dùng được; số liệu khác trong tệp vẫn dùng.',
    en: 'This part is not used; the other figures of the file are.',
  },
  message: ({ what, text }) => ({
    vi: `${what.vi}: ${quoted(text)} không đọc được.`,
    en: `${what.en}: ${quoted(text)} cannot be read.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi lại theo biểu mẫu.', en: 'Write it as the form asks.' }),
  example: 'signed: hôm qua',
};
