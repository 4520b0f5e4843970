import { fold, nfc } from './fold.ts';
import { letters, wordEnd } from './letters.ts';

/** The levels of a report's headings (Decree 30/2020, Annex I: phần, mục, khoản, điểm; 1.1 is custom). */
export type HeadingKind = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'plain';

const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

const romanDigits = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

const part = new RegExp(String.raw`^phần (?:thứ [${letters}]+|[ivxlc]+|\d+)${wordEnd}`);
// A space, the end, or a word must follow the mark: "V.I. Lênin" and "1.217 người" are no headings.
const levels: readonly (readonly [HeadingKind, RegExp])[] = [
  ['roman', new RegExp(String.raw`^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s*[.)\-–—](?:\s|$|[${letters}]{2})`)],
  ['decimal', /^\d{1,2}(?:\.\d{1,2})+[.)]?(?:\s|$)/],
  ['arabic', new RegExp(String.raw`^\d{1,2}\s*[.)\-–—](?:\s|$|[${letters}])`)],
  ['letter', new RegExp(String.raw`^[a-zđ]\s*[.)](?:\s|$|[${letters}]{2})`)],
];

/**
 * The letter of a điểm, from 0: a, b, c, d, đ, e, g … y, in the Vietnamese alphabet without ă â ê ô ơ ư, as Decree
 * 30/2020 itself numbers. After y come aa, ab ….
 */
export function pointLetter(index: number): string {
  const letter = pointLetters[index % pointLetters.length];
  if (letter === undefined) throw new RangeError(`not an index: ${index}`);
  const before = Math.floor(index / pointLetters.length);
  return before === 0 ? letter : pointLetter(before - 1) + letter;
}

/** 1 → I, 4 → IV … up to 3999. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999)
    throw new RangeError(`no Roman numeral: ${value}`);
  let rest = value;
  let text = '';
  for (const [digit, worth] of romanDigits) {
    text += digit.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** The level that a heading's own number shows; `plain` where it has none. */
export function headingKind(text: string): HeadingKind {
  if (part.test(fold(text))) return 'part';
  const heading = nfc(text).trim();
  return levels.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'plain';
}
