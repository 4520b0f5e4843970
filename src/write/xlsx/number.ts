import { type Exact, exact, isZero, roundedText, whole } from '../../model/exact.ts';
import type { Cell } from '../../model/report.ts';

/** What goes into a number cell so that Excel shows the text of the report. */
export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

/** Words, digits with dots at thousands, decimals after a comma, a percent sign, words. */
const shown = /^([^\d\n]{0,20})(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s?%)?([^\d\n]{0,20})$/;
const noDigits = /^[^\d\n]{1,20}$/;
/** Excel keeps and shows 15 significant digits; a figure with more stays a text. */
const mostDigits = 15;
const hundred = whole(100);

interface Shown {
  readonly before: string;
  readonly digits: string;
  readonly decimals: string;
  readonly sign: string;
  readonly after: string;
}

/**
 * A number cell that shows `cell.text`, separators as the reader's machine has them; undefined where the cell is no
 * number, or where no number format shows that text for its exact value (`8/20`). The value is the nearest double.
 */
export function numberCell(cell: Cell): NumberCell | undefined {
  const value = cell.exact === undefined ? undefined : exact(cell.exact);
  if (value === undefined) return undefined;
  if (isZero(value) && noDigits.test(cell.text)) return { value: 0, format: zeroFormat(cell.text) };
  const text = readShown(cell.text);
  if (text === undefined) return undefined;
  const scaled = cell.percent === true ? value.mul(hundred) : value;
  if (!isShownBy(text, scaled)) return undefined;
  const isFraction = cell.percent === true && text.sign !== '';
  return { value: double(isFraction ? value : scaled), format: formatOf(text, value.s < 0n, isFraction) };
}

function readShown(text: string): Shown | undefined {
  const match = shown.exec(text);
  if (match === null) return undefined;
  const [, before = '', digits = '', decimals = '', sign = '', after = ''] = match;
  return { before, digits, decimals, sign, after };
}

/** True when the digits are those of the value, the sign aside, rounded to as many decimals. */
function isShownBy({ digits, decimals }: Shown, value: Exact): boolean {
  const units = digits.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  if (units.length + decimals.length > mostDigits) return false;
  const plain = decimals === '' ? units : `${units}.${decimals}`;
  return plain === roundedText(value.abs(), decimals.length);
}

function formatOf(text: Shown, isNegative: boolean, isFraction: boolean): string {
  const decimals = text.decimals === '' ? '' : `.${'0'.repeat(text.decimals.length)}`;
  const tail = isFraction ? text.sign : quoted(text.sign);
  const number = `${unitsFormat(text.digits, isFraction)}${decimals}${tail}`;
  const worded = `${number}${quoted(text.after)}`;
  if (isNegative && text.before === '-') return worded;
  const full = `${quoted(text.before)}${worded}`;
  // The second part is for negative values, whose minus it replaces: `giảm 12` for -12.
  return isNegative ? `${number};${full}` : full;
}

function unitsFormat(digits: string, isFraction: boolean): string {
  if (/^0\d/.test(digits)) return '0'.repeat(digits.length);
  if (digits.includes('.')) return '#,##0';
  return isFraction || digits.length > 3 ? '0' : '#,##0';
}

/** Zero has a text of its own, `-` where nothing happened. */
function zeroFormat(text: string): string {
  return `#,##0;-#,##0;${quoted(text)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '"\\""')}"`;
}

/** Nearest double: numerator and denominator of what a cell shows are themselves exact doubles, or nearly so. */
function double(value: Exact): number {
  return Number(value.s * value.n) / Number(value.d);
}
