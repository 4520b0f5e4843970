import { type Exact, exact, isWhole, isZero, one, whole } from '../model/exact.ts';
import { fold } from './fold.ts';
import { letters } from './letters.ts';

/** What a figure may be: how separators are read, whether fractions make sense, which unit may stand behind it. */
export interface NumberRules {
  /** `vi`: 1.234,5 · `en`: 1,234.5 */
  readonly convention: 'vi' | 'en';
  readonly type: 'count' | 'amount' | 'money' | 'percent';
  /** The element's own unit of measure; `12 người` is 12 where it is `người`. */
  readonly measure?: string | undefined;
}

export type Refusal =
  /** Can be read in two ways; `readings` says which. */
  | 'ambiguous'
  /** A fraction of a person. */
  | 'not-whole'
  /** A bare number up to 1 where a percentage is asked: 0,5 may be 0,5 % or 50 %. */
  | 'bare-fraction'
  /** Another unit of measure stands behind the number. */
  | 'other-measure'
  /** Exponent, hexadecimal or octal notation. */
  | 'notation'
  | 'not-a-number';

export type NumberReading =
  /** `step` is the value of the last written digit. Percentages are fractions, and so is their step. */
  | { readonly tag: 'number'; readonly value: Exact; readonly step: Exact; readonly estimated: boolean }
  | { readonly tag: 'zero-word' }
  | { readonly tag: 'dash' }
  | { readonly tag: 'no-data' }
  | { readonly tag: 'blank' }
  | { readonly tag: 'refused'; readonly reason: Refusal; readonly readings: readonly string[] };

const zeroWords = new Set(['không', 'không có', 'không phát sinh']);
const noDataWords = new Set(['chưa có số liệu', '…']);
const estimate = /^(?:ước(?: tính| đạt| khoảng)?|khoảng)\s*:?\s+(.+)$/;
const hundred = whole(100);
const square = new RegExp(`(?<=[${letters}])²`, 'g');
const cube = new RegExp(`(?<=[${letters}])³`, 'g');
const wordFirst = new RegExp(`^[${letters}]`);

function refused(reason: Refusal, readings: readonly string[] = []): NumberReading {
  return { tag: 'refused', reason, readings };
}

/** Full-width digits, superscripts and the apostrophe that forces text in Excel are spelling, not meaning. */
function clean(text: string): string {
  const plain = text.replace(/[０-９．，％－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return fold(plain)
    .replace(/−/g, '-')
    .replace(square, '2')
    .replace(cube, '3')
    .replace(/^['’]+/, '')
    .trim();
}

/** Reads a figure typed as text: a quoted scalar or an Excel text cell. Never guesses. */
export function readTypedNumber(text: string, rules: NumberRules): NumberReading {
  const typed = clean(text);
  const bare = typed.replace(/\s*\.$/, '');
  if (typed === '') return { tag: 'blank' };
  // Two lines of digits are two numbers, not one with a space in it.
  if (/\d\s*[\r\n]\s*\d/.test(text)) return refused('not-a-number');
  if (zeroWords.has(bare)) return { tag: 'zero-word' };
  if (typed === '-') return { tag: 'dash' };
  if (isNoData(text)) return { tag: 'no-data' };
  const guessed = estimate.exec(typed)?.[1];
  const reading = readMeasured(guessed ?? typed, rules);
  return reading.tag === 'number' && guessed !== undefined ? { ...reading, estimated: true } : reading;
}

/** Whether a text says that there is nothing to write yet: `...`, `chưa có số liệu`. */
export function isNoData(text: string): boolean {
  const typed = clean(text);
  return noDataWords.has(typed.replace(/\s*\.$/, '')) || /^\.{2,}$/.test(typed);
}

/** Reads an unquoted YAML scalar from its source text: a number with a decimal point, else text as it was typed. */
export function readPlainNumber(text: string, rules: NumberRules): NumberReading {
  if (/^[-+]?0[xob][\da-f_]+$/i.test(text) || /^[-+]?\.(?:inf|nan)$/i.test(text)) return refused('notation');
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text)) return refused('notation');
  const parts = /^([-+]?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null || !/\d/.test(text)) return readTypedNumber(text, rules);
  const [, sign = '', units = '', decimals] = parts;
  if (rules.convention === 'vi' && decimals?.length === 3)
    return refused('ambiguous', twoReadings(text, rules));
  return accept(`${sign === '-' ? '-' : ''}${units === '' ? '0' : units}`, decimals ?? '', rules, false);
}

/** Reads an Excel number as Excel shows it: plain decimal text, never ambiguous. `percentCell`: by its number format. */
export function readNumberCell(text: string, percentCell: boolean, rules: NumberRules): NumberReading {
  const value = exact(text);
  if (value === undefined) return refused('not-a-number');
  if (percentCell && rules.type !== 'percent') return refused('other-measure', ['%']);
  const step = stepOf(text.split('.')[1] ?? '');
  if (percentCell) return { tag: 'number', value, step, estimated: false };
  return judge(value, step, rules, false);
}

/** Splits off the unit of measure or the percent sign, then reads the digits. */
function readMeasured(text: string, rules: NumberRules): NumberReading {
  const match = /^([-+]?[\d.,](?:[\d.,\s]*[\d.,])?)\s*(.*)$/.exec(text);
  if (match === null) return refused('not-a-number');
  const [, digits = '', behind = ''] = match;
  if (behind === '%') {
    return rules.type === 'percent' ? readDigits(digits, rules, true) : refused('other-measure', ['%']);
  }
  if (behind === '' || behind === ownMeasure(rules)) return readDigits(digits, rules, false);
  return wordFirst.test(behind) ? refused('other-measure', [behind]) : refused('not-a-number');
}

function ownMeasure(rules: NumberRules): string | undefined {
  return rules.measure === undefined ? undefined : clean(rules.measure);
}

interface Shapes {
  readonly grouped: RegExp;
  readonly decimal: RegExp;
  readonly groupedDecimal: RegExp;
}

function shapes(group: string, point: string): Shapes {
  return {
    grouped: new RegExp(`^([-+]?)([1-9]\\d{0,2}(?:\\${group}\\d{3})+)$`),
    decimal: new RegExp(`^([-+]?\\d+)\\${point}(\\d+)$`),
    groupedDecimal: new RegExp(
      `^([-+]?[1-9]\\d{0,2}(?:(?:\\${group}\\d{3})+|(?: \\d{3})+))\\${point}(\\d+)$`,
    ),
  };
}

const conventions = { vi: shapes('.', ','), en: shapes(',', '.') } as const;
const spaced = /^[-+]?[1-9]\d{0,2}(?: \d{3})+$/;

function readDigits(digits: string, rules: NumberRules, percent: boolean): NumberReading {
  if (/^[-+]?\d+$/.test(digits) || spaced.test(digits)) return accept(digits, '', rules, percent);
  const shape = conventions[rules.convention];
  const grouped = shape.grouped.exec(digits);
  if (grouped !== null) return readGrouped(digits, rules, percent);
  const withPoint = shape.groupedDecimal.exec(digits) ?? shape.decimal.exec(digits);
  if (withPoint === null) return refused(...strange(digits, rules));
  const [, units = '', decimals = ''] = withPoint;
  const plainUnits = units.replace(/^[-+]/, '');
  if (rules.type === 'count' && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(plainUnits)) {
    return refused('ambiguous', twoReadings(digits, rules));
  }
  return accept(units, decimals, rules, percent);
}

/** One group of three after one separator: thousands in a count, undecidable where decimals make sense. */
function readGrouped(digits: string, rules: NumberRules, percent: boolean): NumberReading {
  const groups = digits.split(/[.,]/);
  if (groups.length === 2 && rules.type !== 'count') return refused('ambiguous', twoReadings(digits, rules));
  return accept(digits, '', rules, percent);
}

/** The separators do not fit the declared convention; with a single one, both ways to read it are named. */
function strange(digits: string, rules: NumberRules): [Refusal, readonly string[]] {
  const single = /^[-+]?\d+[.,]\d+$/.test(digits);
  return single ? ['ambiguous', twoReadings(digits, rules)] : ['not-a-number', []];
}

/** Both readings of digits with one separator, as they should be typed under the convention: `3400` and `3,4`. */
function twoReadings(digits: string, rules: NumberRules): readonly string[] {
  const point = rules.convention === 'vi' ? ',' : '.';
  const [, minus = '', units = '', decimals = ''] = /^(-?)\+?(\d*)[.,](\d+)$/.exec(digits) ?? [];
  const asWhole = `${units}${decimals}`.replace(/^0+(?=\d)/, '');
  const asDecimal = `${units === '' ? '0' : units}${point}${decimals.replace(/0+$/, '') || '0'}`;
  return [`${minus}${asWhole}`, `${minus}${asDecimal}`];
}

function stepOf(decimals: string): Exact {
  return decimals === '' ? one : one.div(whole(10n ** BigInt(decimals.length)));
}

function accept(units: string, decimals: string, rules: NumberRules, percent: boolean): NumberReading {
  const sign = units.startsWith('-') ? '-' : '';
  const digits = units.replace(/\D/g, '');
  const value = exact(`${sign}${digits}${decimals === '' ? '' : `.${decimals}`}`);
  if (value === undefined) return refused('not-a-number');
  return judge(value, stepOf(decimals), rules, percent);
}

function judge(value: Exact, step: Exact, rules: NumberRules, percent: boolean): NumberReading {
  if (rules.type === 'count' && !isWhole(value)) return refused('not-whole');
  if (rules.type !== 'percent') return { tag: 'number', value, step, estimated: false };
  if (!percent && !isZero(value) && value.abs().compare(one) <= 0) return refused('bare-fraction');
  return { tag: 'number', value: value.div(hundred), step: step.div(hundred), estimated: false };
}
