import { yes } from '../words.ts';
import type { LiveText } from './excel.ts';
import { quoted, sumOf } from './excel.ts';
import { blankIsZero } from './tick.ts';

export const missingWord = 'Còn thiếu';
export const doubtWord = 'Cần xem lại';

/** What the foot of a sheet counts: ranges of cells to fill in, how many of them in the blank form, and what to take off. */
export interface Counted {
  readonly ranges: readonly string[];
  readonly blank: number;
  /** Terms that count blanks which are not asked for, the answer they depend on not being yes. */
  readonly notAsked: readonly string[];
  /** How many are to be looked at again, as a formula. */
  readonly doubtful: string;
  /** What is counted in doubt: `ô`, `dòng`. */
  readonly doubtUnit: string;
}

/** `Còn thiếu 3 ô · Cần xem lại 1 ô`, kept up while the form is filled in. */
export function statusText({ ranges, blank, notAsked, doubtful, doubtUnit }: Counted): LiveText {
  const blanks = sumOf(ranges.map((range) => `COUNTBLANK(${range})`));
  const asked = notAsked.reduce((left, term) => `${left}-${term}`, blanks);
  const [before, between, after] = [`${missingWord} `, ` ô · ${doubtWord} `, ` ${doubtUnit}`];
  return {
    formula: `${quoted(before)}&IF(${blankIsZero},0,${asked})&${quoted(between)}&${doubtful}&${quoted(after)}`,
    result: `${before}${blank}${between}0${after}`,
  };
}

/** Counts a blank cell that is asked only where the answer is yes, and is not. */
export function notAskedTerm(cell: string, answer: string): string {
  return `IF(AND(${answer}<>${quoted(yes)},LEN(${cell})=0),1,0)`;
}

/** A cell still to be filled in: blank, blanks not being zero, and asked for. */
export function missingTest(cells: readonly string[], answer: string | undefined): string {
  const blank = cells.map((cell) => `LEN(${cell})=0`);
  const any = blank.length === 1 ? (blank[0] ?? 'FALSE') : `OR(${blank.join(',')})`;
  const asked = answer === undefined ? [] : [`${answer}=${quoted(yes)}`];
  return `AND(NOT(${blankIsZero}),${[any, ...asked].join(',')})`;
}

/** The same for a column of cells beside a column of answers. */
export function notAskedSum(answers: string, cells: string): string {
  return `SUMPRODUCT((${answers}<>${quoted(yes)})*(LEN(${cells})=0))`;
}
