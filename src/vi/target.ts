import { compare, type Exact, exact, isZero, whole } from '../model/exact.ts';
import type { Target, TargetTest } from '../model/target.ts';
import { fold } from './fold.ts';
import { letters, wordEnd, wordStart } from './letters.ts';

const hundred = whole(100);

/**
 * The words that open a target, longest first. `trên`, `hơn` are strict, `ít nhất`, `tối thiểu`, `đạt`, `lên` are not
 * (domain usage in the plans; a bare number is a floor).
 */
const openings: readonly (readonly [string, TargetTest])[] = [
  ['phấn đấu đạt và vượt', '>='],
  ['phấn đấu đạt ít nhất', '>='],
  ['phấn đấu đạt', '>='],
  ['phấn đấu', '>='],
  ['đạt và vượt', '>='],
  ['đạt ít nhất', '>='],
  ['đạt tối thiểu', '>='],
  ['đạt trên', '>'],
  ['không thấp hơn', '>='],
  ['không vượt quá', '<='],
  ['không dưới', '>='],
  ['không quá', '<='],
  ['tối thiểu', '>='],
  ['ít nhất', '>='],
  ['tối đa', '<='],
  ['từ hơn', '>'],
  ['từ trên', '>'],
  ['duy trì', '>='],
  ['trên', '>'],
  ['dưới', '<'],
  ['hơn', '>'],
  ['đạt', '>='],
  ['lên', '>='],
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
];

/** What follows a number or `không phát sinh` may name things, but not turn or soften the target. */
const turning = new RegExp(`${wordStart}(?:trở|hơn|kém|dưới|quá|hoặc|tối|ít)${wordEnd}`);
const words = String.raw`(?:[${letters}][${letters}\s,/()]*)?`;
const zeroPhrase = new RegExp(`^không (?:để )?(?:phát sinh|hình thành|xảy ra)(?: (${words}))?$`, 'u');
const number = String.raw`(\d[\d.,]*)`;
const single = new RegExp(String.raw`^${number}\s*(%?)\s*(${words})$`, 'u');
const range = new RegExp(
  String.raw`^(?:từ )?${number}\s*(%?)\s*(?:-|đến)\s*${number}\s*(%?)\s*(${words})$`,
  'u',
);
const upwards = new RegExp(String.raw`^(?:từ )?${number}\s*(%?)\s*(${words}?)\s*trở (lên|xuống)$`, 'u');

/** Reads a target in the plan's own words; undefined when it is not understood, which is a mistake of the plan. */
export function readTarget(text: string, convention: 'vi' | 'en'): Target | undefined {
  const phrase = fold(text).replace(/\s*\.$/, '');
  const spelled =
    readZero(phrase) ??
    readUpwards(phrase, convention) ??
    readRange(phrase, convention) ??
    readSingle(phrase, convention);
  return spelled === undefined || turning.test(spelled.measure ?? '') ? undefined : { text, ...spelled };
}

type Spelled = Omit<Target, 'text'>;

function readZero(phrase: string): Spelled | undefined {
  const match = zeroPhrase.exec(phrase);
  if (match === null || turning.test(match[1] ?? '')) return undefined;
  return { test: '=', bound: whole(0), percent: false };
}

function readUpwards(phrase: string, convention: 'vi' | 'en'): Spelled | undefined {
  const match = upwards.exec(phrase);
  if (match === null) return undefined;
  const [, digits = '', sign = '', measure = '', way] = match;
  return spell(way === 'lên' ? '>=' : '<=', readBound(digits, sign, convention), sign, measure);
}

function readRange(phrase: string, convention: 'vi' | 'en'): Spelled | undefined {
  const match = range.exec(phrase);
  if (match === null) return undefined;
  const [, first = '', firstSign = '', second = '', secondSign = '', measure = ''] = match;
  if (firstSign === '%' && secondSign === '') return undefined;
  const low = readBound(first, secondSign, convention);
  const high = readBound(second, secondSign, convention);
  if (low === undefined || high === undefined || compare(low, high) >= 0) return undefined;
  return { test: 'range', bound: low, high, percent: secondSign === '%', ...measured(measure) };
}

function readSingle(phrase: string, convention: 'vi' | 'en'): Spelled | undefined {
  const [opening, test] = openings.find(([words]) => opens(phrase, words)) ?? ['', '>='];
  const match = single.exec(phrase.slice(opening.length).trim());
  if (match === null) return undefined;
  const [, digits = '', sign = '', measure = ''] = match;
  const bound = readBound(digits, sign, convention);
  if (opening === '' && bound !== undefined && isZero(bound)) return spell('=', bound, sign, measure);
  return spell(test, bound, sign, measure);
}

const letterLast = new RegExp(`[${letters}]$`);

/** Words end at a space; signs may touch the number. */
function opens(phrase: string, opening: string): boolean {
  return phrase.startsWith(letterLast.test(opening) ? `${opening} ` : opening);
}

function spell(
  test: TargetTest,
  bound: Exact | undefined,
  sign: string,
  measure: string,
): Spelled | undefined {
  if (bound === undefined) return undefined;
  return { test, bound, percent: sign === '%', ...measured(measure) };
}

function measured(words: string): { readonly measure?: string } {
  const measure = words.trim();
  return measure === '' ? {} : { measure };
}

/**
 * A number of the plan: thousands in groups of three, decimals after the convention's point; a fraction if percent.
 * `3.400%` and `1,234 người` may be meant either way and are not read.
 */
function readBound(digits: string, sign: string, convention: 'vi' | 'en'): Exact | undefined {
  const [group, point] = convention === 'vi' ? ['.', ','] : [',', '.'];
  const shape = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:\\${group}\\d{3})+)(?:\\${point}\\d+)?$`);
  const unclear = new RegExp(`^[1-9]\\d{0,2}\\${sign === '%' ? group : point}\\d{3}$`);
  if (!shape.test(digits) || unclear.test(digits)) return undefined;
  const value = exact(digits.replaceAll(group, '').replace(point, '.'));
  return sign === '%' ? value?.div(hundred) : value;
}
