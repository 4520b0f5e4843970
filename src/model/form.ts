import type { AwardKind, TaskStatus } from './submission.ts';

/**
 * The blank workbook as its two sides know it: `template` writes it, `read` finds its cells again.
 *
 * Each sheet of a form carries a hidden column of row keys and a hidden row of column keys; where they cross stands
 * the mark that says which part of the form the sheet is. A cell is known by its two keys alone, so that inserted,
 * moved or sorted rows and columns, renamed sheets and reworded labels do not matter.
 */
export type FormPart =
  | 'info'
  | 'figures'
  | 'by-unit'
  | 'sections'
  | 'tasks'
  | 'projects'
  | 'awards'
  | 'stamp';

/** Raised when a form written by an earlier tool can no longer be read as one of today's. */
const formVersion = 1;

export const stampSheet = '_tongket';

const parts: readonly FormPart[] = [
  'info',
  'figures',
  'by-unit',
  'sections',
  'tasks',
  'projects',
  'awards',
  'stamp',
];
const mark = /^tongket\/([a-z-]+)@\d+$/;

/** The text where a sheet's two hidden lines of keys cross: `tongket/figures@1`. */
export function markOf(part: FormPart): string {
  return `tongket/${part}@${formVersion}`;
}

/** The part that a mark names; undefined for any other text. */
export function partOf(text: string): FormPart | undefined {
  const name = mark.exec(text.trim())?.[1];
  return parts.find((part) => part === name);
}

/** Row keys of the first sheet, in the order of the form. */
export const infoKeys = [
  'unit',
  'revision',
  'document-number',
  'document-date',
  'signed',
  'sender-name',
  'sender-title',
  'sender-phone',
  'blank-is-zero',
] as const;

export type InfoKey = (typeof infoKeys)[number];

/** The row key of a particular that stands on another sheet than the first, where codes are keys: `@blank-is-zero`. */
export function infoRow(key: InfoKey): string {
  return `@${key}`;
}

/** The inverse of `infoRow`; undefined for a code, which begins with a letter. */
export function readInfoRow(text: string): InfoKey | undefined {
  return infoKeys.find((key) => infoRow(key) === text);
}

/** Row keys of the very hidden sheet. A form common to a group names no unit there. */
export const stampKeys = ['plan', 'plan-sha256', 'unit', 'period', 'revision'] as const;

export type StampKey = (typeof stampKeys)[number];

/** Column keys of a funding row of a project. */
export const fundingKeys = ['source', 'capital', 'year', 'planned', 'allocated', 'spent'] as const;

export type FundingKey = (typeof fundingKeys)[number];

/** Row key of every line of the sheet of awards. */
export const awardRow = 'award';

/** Column keys of a line of the sheet of awards. */
export const awardKeys = ['kind', 'name', 'merit', 'copies', 'sent'] as const;

export type AwardKey = (typeof awardKeys)[number];

/** Stands in a cell in which nothing belongs; read as if the cell were not there. */
export const closedMark = '×';

/**
 * What a figure cell means besides the plain value: since the start of the year, the same period last year, or one
 * year of a longer window. An element has a plain or a cumulative cell, never both.
 */
export type FigureAspect = 'cumulative' | 'previous' | number;

/**
 * The column key of a figure: `value`, `value@cumulative`, `value@2017`, and of a sheet unit by unit `SO-HO`, `SO-HO@previous`. A code holds no @.
 */
export function figureKey(name: string, aspect?: FigureAspect): string {
  return aspect === undefined ? name : `${name}@${aspect}`;
}

/** The inverse of `figureKey`; undefined for an aspect that does not exist. */
export function readFigureKey(
  key: string,
): { readonly name: string; readonly aspect?: FigureAspect } | undefined {
  const [name = '', aspect, ...rest] = key.split('@');
  if (name === '' || rest.length > 0) return undefined;
  if (aspect === undefined) return { name };
  if (aspect === 'previous' || aspect === 'cumulative') return { name, aspect };
  return /^\d{4}$/.test(aspect) ? { name, aspect: Number(aspect) } : undefined;
}

/** The status of a task as the form offers it and the report prints it. */
export const taskStatusWords: Readonly<Record<TaskStatus, string>> = {
  done: 'Đã hoàn thành',
  'on-time': 'Đang thực hiện, đúng tiến độ',
  late: 'Chậm tiến độ',
  'not-started': 'Chưa triển khai',
  ongoing: 'Thường xuyên',
};

/** Kinds of capital, by the id that YAML submissions use. */
export const capitalWords: Readonly<Record<string, string>> = {
  'dau-tu': 'Đầu tư',
  'su-nghiep': 'Sự nghiệp',
};

/** Sources of money that the form offers; others may be written. */
export const fundingSourceWords: Readonly<Record<string, string>> = {
  'trung-uong': 'Ngân sách trung ương',
  'dia-phuong': 'Ngân sách địa phương',
  khac: 'Nguồn khác',
};

/** Who is put forward for an award, as the form offers it. */
export const awardKindWords: Readonly<Record<AwardKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
};
