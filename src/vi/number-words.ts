import { letters } from './letters.ts';
import type { PrintedNumber } from './printed-numbers.ts';

/** A number spelled out, and the digits that it stands for. */
interface SpelledNumber extends PrintedNumber {
  readonly digits: string;
}

const digits: Readonly<Record<string, bigint>> = {
  không: 0n,
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  bẩy: 7n,
  tám: 8n,
  chín: 9n,
};

const scales: Readonly<Record<string, bigint>> = {
  nghìn: 1_000n,
  ngàn: 1_000n,
  triệu: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
};

const others = ['mười', 'mươi', 'trăm', 'linh', 'lẻ'];
const numberWords = new Set([...Object.keys(digits), ...Object.keys(scales), ...others]);

/**
 * The numbers that a text spells out, from ten up: `mười hai`, `hai trăm linh năm`, `một nghìn hai trăm`. Smaller ones are
 * left out: `năm`, `ba`, `một` are other words as often as numbers. A scale behind digits (`12 triệu`) is none.
 */
export function spelledNumbersIn(text: string): readonly SpelledNumber[] {
  return runsOf(text).flatMap((run) => numberOf(text, withoutYear(run)) ?? []);
}

const anyWord = new RegExp(`[${letters}]+`, 'g');

interface Word {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Words of numbers that stand one after another, nothing but spaces between them. */
function runsOf(text: string): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const { 0: word, index: at } of text.matchAll(anyWord)) {
    if (!numberWords.has(word.toLowerCase())) continue;
    const last = runs.at(-1);
    const end = last?.at(-1)?.end;
    const each = { text: word.toLowerCase(), at, end: at + word.length };
    if (end !== undefined && text.slice(end, at).trim() === '') last?.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** `mười năm`, `hai mươi năm` are years: fifteen is `mười lăm`. */
function withoutYear(run: readonly Word[]): readonly Word[] {
  const isYear = run.at(-1)?.text === 'năm' && !/^(?:linh|lẻ)$/.test(run.at(-2)?.text ?? '');
  return isYear ? run.slice(0, -1) : run;
}

function numberOf(text: string, run: readonly Word[]): SpelledNumber | undefined {
  const [at, end] = [run[0]?.at, run.at(-1)?.end];
  const value = numberFrom(run.map((word) => word.text));
  if (at === undefined || value === undefined || value < 10n) return undefined;
  return { text: text.slice(at, end), at, digits: String(value) };
}

/** Undefined for words that make no number, such as `hai ba`. */
function numberFrom(words: readonly string[]): bigint | undefined {
  let total = 0n;
  let least: bigint | undefined;
  let group: string[] = [];
  for (const word of words) {
    const scale = scales[word];
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const count = hundredsOf(group);
    if (!count || (least !== undefined && scale >= least)) return undefined;
    total += count * scale;
    [least, group] = [scale, []];
  }
  const rest = hundredsOf(group);
  return rest === undefined ? undefined : total + rest;
}

const digit = `(${Object.keys(digits).join('|')})`;
const upToThousand = new RegExp(
  `^(?:${digit} trăm ?(?:(?:linh|lẻ) )?)?(?:(?:${digit} mươi|(mười)) ?)?${digit}?$`,
  'u',
);

function hundredsOf(words: readonly string[]): bigint | undefined {
  const found = upToThousand.exec(words.join(' '));
  if (found === null) return undefined;
  const [, hundreds = '', tens = '', ten, ones = ''] = found;
  const valueIn = (word: string) => digits[word] ?? 0n;
  return valueIn(hundreds) * 100n + valueIn(tens) * 10n + (ten ? 10n : 0n) + valueIn(ones);
}
