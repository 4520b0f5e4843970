/** A number in a text, and where it begins. */
export interface PrintedNumber {
  readonly text: string;
  readonly at: number;
}

const amount = String.raw`\d+(?:\.\d{3})*(?:,\d+)?%?`;

/** Days, shares (`1.217/1.498`) and numbers; not what is a part of a code or of a word (`PC04`). */
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?<!\d[.,/])(?:\d{1,2}/\d{1,2}/\d{4}|${amount}(?:/${amount})?)(?![\p{L}\d])`,
  'gu',
);

/** The numbers of a text as they are printed, in its order. */
export function numbersIn(text: string): readonly PrintedNumber[] {
  return Array.from(text.matchAll(pattern), (match) => ({ text: match[0], at: match.index }));
}

/** The text with its numbers out of the way: what two states of one sentence have in common. */
export function masked(text: string): string {
  return text.replace(pattern, '#');
}

const sentenceEnd = /(?<=[.;!?…])\s+(?=[\p{Lu}\d“(])/u;

/** The sentences of a line. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');
}
