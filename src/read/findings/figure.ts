import type { FindingKind } from '../../model/finding.ts';
import { type EntryArgs, notCounted, quoted } from './words.ts';

/** Findings about one figure, TK3xx: with an error, the entry is a gap. */

export const notNumber: FindingKind<EntryArgs> = {
  code: 'TK301',
  severity: 'error',
  title: { vi: 'Không phải một con số', en: 'Not a number' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} không phải một con số.`,
    en: `${name}: ${quoted(text)} is not a number.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị chỉ ghi một con số, ví dụ 24; phần giải thích ghi ở cột Ghi chú.',
    en: 'Write one number only, such as 24; explanations go into the notes.',
  }),
  example: 'values:\n  SO-HO: 12-15',
};

export const ambiguousNumber: FindingKind<EntryArgs & { readings: readonly string[] }> = {
  code: 'TK302',
  severity: 'error',
  title: { vi: 'Số có thể đọc hai cách', en: 'A number that can be read in two ways' },
  why: notCounted,
  message: ({ name, text, readings }) => ({
    vi: `${name}: ${quoted(text)} có thể là ${readings.join(' hoặc ')}.`,
    en: `${name}: ${quoted(text)} may be ${readings.join(' or ')}.`,
  }),
  remedy: ({ readings }) => ({
    vi: `Đề nghị ghi lại: ${readings.map((each) => `nếu là ${each} thì ghi ${each}`).join('; ')}.`,
    en: `Please write either ${readings.join(' or ')}.`,
  }),
  advice: {
    vi: 'Đề nghị ghi lại cho chỉ còn một cách đọc, ví dụ 3400 hoặc 3,4.',
    en: 'Write it so that it can be read in one way only, such as 3400 or 3,4.',
  },
  example: 'values:\n  KINH-PHI: "3.400"',
};

export const notWhole: FindingKind<EntryArgs & { measure: string }> = {
  code: 'TK303',
  severity: 'error',
  title: { vi: 'Số đếm phải là số nguyên', en: 'A count has to be a whole number' },
  why: notCounted,
  message: ({ name, text, measure }) => ({
    vi: `${name}: ${quoted(text)} không phải số nguyên (${measure}).`,
    en: `${name}: ${quoted(text)} is not a whole number (${measure}).`,
  }),
  remedy: () => ({
    vi: 'Đề nghị kiểm tra lại: số đếm không có phần lẻ.',
    en: 'Please check: a count has no decimals.',
  }),
  example: 'values:\n  SO-HO: 12.5',
};

export const otherMeasure: FindingKind<EntryArgs & { found: string; measure: string }> = {
  code: 'TK304',
  severity: 'error',
  title: { vi: 'Đơn vị tính khác với biểu', en: 'Another unit of measure' },
  why: notCounted,
  message: ({ name, text, found, measure }) => ({
    vi: `${name}: ${quoted(text)} ghi theo "${found}", biểu hỏi theo "${measure}".`,
    en: `${name}: ${quoted(text)} is in "${found}", the form asks for "${measure}".`,
  }),
  remedy: ({ measure }) => ({
    vi: `Đề nghị đổi sang ${measure} và chỉ ghi con số.`,
    en: `Please convert to ${measure} and write the number only.`,
  }),
  advice: {
    vi: 'Đề nghị đổi sang đơn vị tính của biểu và chỉ ghi con số.',
    en: 'Convert to the measure of the form and write the number only.',
  },
  example: 'values:\n  SO-HO: 12 hộ   # biểu hỏi người',
};

export const dateInstead: FindingKind<EntryArgs> = {
  code: 'TK305',
  severity: 'error',
  title: { vi: 'Ô số thành ngày tháng', en: 'A date where a number is asked' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ô là ngày ${text}; Excel có thể đã tự đổi số thành ngày.`,
    en: `${name}: the cell is the date ${text}; Excel may have made it of a number.`,
  }),
  remedy: () => ({
    vi: 'Đề nghị đặt lại định dạng ô là Số rồi nhập lại.',
    en: 'Set the cell’s format to Number and type the figure again.',
  }),
  example: 'Số liệu ▸ E12: 3/5 (Excel đổi thành 05/3/2026)',
};

export const errorCell: FindingKind<EntryArgs> = {
  code: 'TK306',
  severity: 'error',
  title: { vi: 'Ô báo lỗi hoặc công thức chưa tính', en: 'An error value or a formula never calculated' },
  why: notCounted,
  message: ({ name, text }) => ({ vi: `${name}: ô hiện ${text}.`, en: `${name}: the cell shows ${text}.` }),
  remedy: () => ({
    vi: 'Đề nghị thay công thức bằng con số.',
    en: 'Replace the formula by the number.',
  }),
  example: 'Số liệu ▸ E12: #DIV/0!',
};

export const barePercent: FindingKind<EntryArgs> = {
  code: 'TK307',
  severity: 'error',
  title: { vi: 'Tỷ lệ không rõ', en: 'An unclear percentage' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} có thể là ${text}% hoặc là phần của 1.`,
    en: `${name}: ${quoted(text)} may be ${text}% or a share of 1.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi kèm dấu %, ví dụ 12%.', en: 'Write it with the sign, such as 12%.' }),
  example: 'values:\n  TY-LE: 0.5',
};

export const notation: FindingKind<EntryArgs> = {
  code: 'TK311',
  severity: 'error',
  title: { vi: 'Cách viết số của máy', en: 'Machine notation' },
  why: notCounted,
  message: ({ name, text }) => ({
    vi: `${name}: ${quoted(text)} viết theo lối số mũ, thập lục hoặc bát phân.`,
    en: `${name}: ${quoted(text)} is in exponent, hexadecimal or octal notation.`,
  }),
  remedy: () => ({ vi: 'Đề nghị ghi đủ các chữ số.', en: 'Write out all digits.' }),
  example: 'values:\n  SO-HO: 1e3',
};
