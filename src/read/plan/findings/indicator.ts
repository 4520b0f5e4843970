import type { FindingKind, Words } from '../../../model/finding.ts';
import { stops } from './words.ts';

/** Findings about the formula of an indicator and its target, TK1xx. */

export const badFormula: FindingKind<{ owner: string; detail: Words }> = {
  code: 'TK106',
  severity: 'error',
  title: { vi: 'Công thức không hiểu được', en: 'A formula is not understood' },
  why: stops,
  message: ({ owner, detail }) => ({
    vi: `Công thức của "${owner}": ${detail.vi}.`,
    en: `Formula of "${owner}": ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Dùng mã chỉ tiêu số liệu đã khai, + - * / ( ), prev, opening, base, growth, reduction, count, units, min, max.',
    en: 'Use declared element codes, + - * / ( ), prev, opening, base, growth, reduction, count, units, min, max.',
  }),
  example: 'plan.yaml:\n  indicators:\n    - {code: A1, name: …, formula: growth(KHONG-CO)}',
};

export const badTarget: FindingKind<{ owner: string; text: string }> = {
  code: 'TK107',
  severity: 'error',
  title: { vi: 'Chỉ tiêu giao không hiểu được', en: 'A target is not understood' },
  why: {
    vi: 'Đoán sai chiều của chỉ tiêu thì đánh giá đạt hay chưa đạt sẽ ngược.',
    en: 'A target guessed the wrong way round would turn its standing.',
  },
  message: ({ owner, text }) => ({
    vi: `Chỉ tiêu giao "${text}" của "${owner}" không hiểu được chắc chắn.`,
    en: `The target "${text}" of "${owner}" is not understood with certainty.`,
  }),
  remedy: () => ({
    vi: 'Viết như "Trên 5%", "Ít nhất 85%", "Không quá 3%", "5 - 10%", "Không phát sinh", hoặc {test: ">", bound: 5%}.',
    en: 'Write it like "Trên 5%", "Ít nhất 85%", "Không quá 3%", "5 - 10%", "Không phát sinh", or {test: ">", bound: 5%}.',
  }),
  example: 'plan.yaml:\n  target: khoảng một nửa',
};

export const unsuitableTarget: FindingKind<{ owner: string; text: string; percent: boolean }> = {
  code: 'TK108',
  severity: 'error',
  title: { vi: 'Chỉ tiêu giao không hợp với công thức', en: 'The target does not suit the formula' },
  why: {
    vi: 'So một số lượng với tỷ lệ phần trăm, hay một tốc độ tăng với số lượng, thì kết quả vô nghĩa.',
    en: 'A plain number against a percentage, or a growth against a plain number, means nothing.',
  },
  message: ({ owner, text, percent }) =>
    percent
      ? {
          vi: `Chỉ tiêu "${text}" của "${owner}" là tỷ lệ, nhưng công thức là một tổng.`,
          en: `The target "${text}" of "${owner}" is a percentage, but its formula is a plain sum.`,
        }
      : {
          vi: `Chỉ tiêu "${text}" của "${owner}" là số lượng, nhưng công thức là tốc độ tăng, giảm.`,
          en: `The target "${text}" of "${owner}" is a plain number, but its formula is a growth or reduction.`,
        },
  remedy: ({ percent }) =>
    percent
      ? {
          vi: 'Chia cho mẫu số (A / B) hoặc ghi chỉ tiêu bằng số lượng.',
          en: 'Divide by a denominator (A / B), or write the target as a number.',
        }
      : {
          vi: 'Ghi chỉ tiêu bằng %, hoặc dùng hiệu "prev(A) - A".',
          en: 'Write the target in %, or use the difference "prev(A) - A".',
        },
  advice: {
    vi: 'Chia cho mẫu số (A / B) hoặc ghi chỉ tiêu bằng số lượng; với tốc độ tăng, giảm thì ghi chỉ tiêu bằng %.',
    en: 'Divide by a denominator (A / B), or write the target as a number; on growth or reduction write it in %.',
  },
  example: 'plan.yaml:\n  - {code: B4, …, formula: DIEM-TV, target: 20%}',
};
