import type { Day } from './day.ts';

/**
 * The register of settlements, xu-ly.xlsx, as its two sides know it: `write` makes it with the open findings filled in,
 * `read` takes what was settled. Columns are known by their heads, wherever they stand.
 */
export const registerColumns = {
  unitName: ['tên đơn vị'],
  elementName: ['tên số liệu'],
  problem: ['vấn đề'],
  reported: ['đang ghi', 'reported'],
  settled: ['chốt lại', 'settled'],
  reason: ['lý do', 'reason'],
  by: ['người chốt', 'by'],
  at: ['ngày chốt', 'at'],
  file: ['tệp'],
  cell: ['ô'],
  unit: ['mã đơn vị', 'đơn vị', 'unit'],
  element: ['mã số liệu', 'chỉ tiêu số liệu', 'element'],
  period: ['kỳ', 'period'],
  /** Of a window reported year by year. */
  year: ['năm', 'year'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RegisterColumn = keyof typeof registerColumns;

// Object.keys forgets what the keys are; they are those of the object just above.
export const registerKeys = Object.keys(registerColumns) as readonly RegisterColumn[];

/** A line to be settled: what is known of it by column; the rest is for whoever calls. */
export type RegisterRow = Readonly<Partial<Record<RegisterColumn, string>>>;

/** A new register, before it is laid out. */
export interface RegisterBook {
  readonly title: string;
  /** What to do with it, a line each. */
  readonly lead: readonly string[];
  readonly day: Day;
  readonly rows: readonly RegisterRow[];
}

/** Where the lines of a register stand in its workbook. */
export interface RegisterLayout {
  readonly sheet: string;
  readonly headRow: number;
  /** Column numbers, counted from 1. */
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly lastRow: number;
}
