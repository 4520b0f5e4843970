import { capitals, letters } from './letters.ts';

/** A number in a text, and where it begins. */
export interface PrintedNumber {
  readonly text: string;
  readonly at: number;
}

const amount = String.raw`\d+(?:\.\d{3})*(?:,\d+)?(?: ?%)?`;

/** Days, shares (`1.217/1.498`) and numbers; not what is a part of a code or of a word (`PC04`). */
const pattern = new RegExp(
  String.raw`(?<![${letters}\d])(?<!\d[.,/])(?:\d{1,2}/\d{1,2}/\d{4}|${amount}(?:/${amount})?)(?![${letters}\d])`,
  'g',
);

/** The numbers of a text as they are printed, in its order. */
export function numbersIn(text: string): readonly PrintedNumber[] {
  return Array.from(text.matchAll(pattern), (match) => ({ text: match[0], at: match.index }));
}

/** The number of a text that has one and no more. */
export function onlyNumberIn(text: string): string | undefined {
  const [only, more] = numbersIn(text);
  return more === undefined ? only?.text : undefined;
}

/** The form in which printed numbers are compared: `08` and `8`, `1.217` and `1217`, `81,20%` and `81,2 %` are the same. */
export function plainNumber(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/(?<=\d)\.(?=\d{3})/g, '')
    .replace(/(,\d*?)0+(?!\d)/g, '$1')
    .replace(/,(?!\d)/g, '')
    .replace(/(?<![\d,])0+(?=\d)/g, '');
}

/** Whether one number is the other with fewer decimals, rounded half up: `81,2%` of `81,24%`. */
export function isRounded(short: string, long: string): boolean {
  const [a, b] = [plainNumber(short), plainNumber(long)];
  const [, decimals = '', sign] = /^\d+(?:,(\d+))?(%?)$/.exec(a) ?? [];
  const [, whole = '', more = '', its] = /^(\d+),(\d+)(%?)$/.exec(b) ?? [];
  if (sign === undefined || its !== sign || more.length <= decimals.length) return false;
  const kept = BigInt(whole + more.slice(0, decimals.length));
  const up = (more[decimals.length] ?? '0') >= '5' ? 1n : 0n;
  return BigInt(a.replace(/\D/g, '')) === kept + up;
}

/** The text with its numbers out of the way: what two states of one sentence have in common. */
export function masked(text: string): string {
  return text.replace(pattern, '#');
}

const sentenceEnd = new RegExp(String.raw`(?<=[.;!?…])\s+(?=[${capitals}\d“(])`);

/** The sentences of a line. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');
}
