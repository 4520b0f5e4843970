import type { FindingKind, Words } from '../../../model/finding.ts';
import { stops } from './words.ts';

/** Findings about the periods of a plan, TK1xx. */

export const badWindow: FindingKind<{ period: string; detail: Words }> = {
  code: 'TK110',
  severity: 'error',
  title: { vi: 'Kỳ số liệu không hợp lý', en: 'An impossible data window' },
  why: stops,
  message: ({ period, detail }) => ({
    vi: `Kỳ báo cáo "${period}": ${detail.vi}.`,
    en: `Period "${period}": ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Sửa from, to; các kỳ cùng loại không được chồng lên nhau.',
    en: 'Correct from and to; periods of one kind must not overlap.',
  }),
  example: 'plan.yaml:\n  - {id: q1, kind: quarter, from: 2026-03-15, to: 2026-03-01, …}',
};

export const dueBeforeEnd: FindingKind<{ period: string; due: string; to: string }> = {
  code: 'TK111',
  severity: 'warning',
  title: { vi: 'Hạn gửi trước ngày chốt số liệu', en: 'Due before the window closes' },
  why: {
    vi: 'Đơn vị gửi trước ngày chốt thì số liệu những ngày cuối chỉ là ước.',
    en: 'Figures sent before the window closes hold estimates.',
  },
  message: ({ period, due, to }) => ({
    vi: `Kỳ "${period}": hạn gửi ${due} trước ngày chốt số liệu ${to}.`,
    en: `Period "${period}" is due on ${due}, before its window closes on ${to}.`,
  }),
  remedy: () => ({
    vi: 'Nếu văn bản quy định như vậy thì giữ nguyên và ghi rõ số liệu ước.',
    en: 'Keep it if the plan says so, and mark the figures as estimates.',
  }),
  example: 'plan.yaml:\n  - {…, to: 2020-06-30, due: 2020-06-14}',
};
