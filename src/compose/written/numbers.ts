import type { WrittenLine } from '../../model/written.ts';
import { spelledNumbersIn } from '../../vi/number-words.ts';
import { numbersIn, type PrintedNumber, plainNumber } from '../../vi/printed-numbers.ts';

/** A number on paper, in digits or spelled out, with what it is compared by. */
export interface PaperNumber extends PrintedNumber {
  readonly plain: string;
}

/** `16vụ`: the space was lost. */
const gluedNumber = /(?<![\p{L}\d.,/])\d+(?=\p{Ll})/gu;

/** The numbers of a line, in its order. Words are numbers in running text alone: a row's are names. */
export function paperNumbers({ kind, text }: WrittenLine): readonly PaperNumber[] {
  const printed = numbersIn(text).map((each) => ({ ...each, plain: plainNumber(each.text) }));
  if (kind === 'row') return printed;
  const glued = Array.from(text.matchAll(gluedNumber), ({ 0: digits, index: at }) => ({
    text: digits,
    at,
    plain: plainNumber(digits),
  }));
  const spelled = spelledNumbersIn(text).map(({ digits, ...each }) => ({ ...each, plain: digits }));
  return [...printed, ...glued, ...spelled].sort((a, b) => a.at - b.at);
}

/** Whether a number may stand in words that nobody composed. */
export type IsKnown = (number: PaperNumber, line: WrittenLine) => boolean;

/** Digits from which a number stands nowhere by chance. */
const enoughDigits = 4;

/**
 * What a sentence of the clerk's own may print: a number of the report with the same word behind it (`214 vụ`), a
 * percentage, a day, a year or a long number of it, and those of a row that the sentence names.
 */
export function knownIn(composed: readonly WrittenLine[]): IsKnown {
  const prose = composed.filter(({ kind }) => kind !== 'row');
  const rows = composed.filter(({ kind }) => kind === 'row');
  const counted = new Set(prose.flatMap((line) => paperNumbers(line).map((each) => counting(each, line))));
  const all = new Set(composed.flatMap((line) => paperNumbers(line).map(({ plain }) => plain)));
  const named = rows.map((line) => ({
    names: namesIn(line),
    numbers: new Set(paperNumbers(line).map(({ plain }) => plain)),
  }));
  return (number, line) => {
    const { plain } = number;
    if (counted.has(counting(number, line))) return true;
    if (isTelling(number, line) && all.has(plain)) return true;
    const text = line.text.toLowerCase();
    return named.some(
      ({ names, numbers }) => numbers.has(plain) && names.some((name) => text.includes(name)),
    );
  };
}

/** `214 vụ`: what is counted is the next word; it may be left out of a percentage. */
function counting({ plain, text, at }: PaperNumber, line: WrittenLine): string {
  const next = /^[\s)]*(\p{L}+)/u.exec(line.text.slice(at + text.length))?.[1] ?? '';
  return `${plain} ${next.toLowerCase()}`;
}

function isTelling({ plain, at }: PaperNumber, { text }: WrittenLine): boolean {
  const isYear = /^(?:19|20)\d\d$/.test(plain);
  if (isYear) return /(?:năm|-|–)\s*$/iu.test(text.slice(0, at));
  return plain.endsWith('%') || plain.replace(/\D/g, '').length >= enoughDigits;
}

/** The names in a row: cells of two words and more. */
function namesIn({ text }: WrittenLine): readonly string[] {
  const cells = text.split(' | ').map((cell) => cell.trim().toLowerCase());
  return cells.filter((cell) => /^\p{L}+(?: \p{L}+)+$/u.test(cell));
}
