import Fraction from 'fraction.js';

/**
 * An exact rational number. Every figure of the tool is one, from the first digit read to the last comparison;
 * a double never stands in between. Money is in the unit its element declares, percentages are fractions (12 % is 3/25).
 */
export type Exact = Fraction;

export const zero: Exact = new Fraction(0);
export const one: Exact = new Fraction(1);

const decimalText = /^-?\d+(?:\.\d+)?$/;
const ratioText = /^-?\d+\/[1-9]\d*$/;

/** A whole number as an exact one. Throws on anything a double cannot hold exactly: that is our own bug. */
export function whole(value: number | bigint): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`not a whole number: ${value}`);
  return new Fraction(BigInt(value));
}

/** Reads the canonical forms `-12`, `12.5` (decimal point) and `483/6697`; anything else is undefined. */
export function exact(text: string): Exact | undefined {
  if (ratioText.test(text)) {
    const slash = text.indexOf('/');
    return new Fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  }
  if (!decimalText.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return new Fraction(BigInt(text));
  const decimals = text.length - point - 1;
  return new Fraction(BigInt(text.replace('.', '')), 10n ** BigInt(decimals));
}

/** The canonical text of results files: `6214`, or lowest terms `483/6697`, the sign in front. */
export function exactText(value: Exact): string {
  const sign = value.s < 0n ? '-' : '';
  return value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`;
}

export function sum(values: Iterable<Exact>): Exact {
  let total = zero;
  for (const value of values) total = total.add(value);
  return total;
}

export function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

export function isZero(value: Exact): boolean {
  return value.n === 0n;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; by cross-multiplication. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Rounds to `decimals` places, half away from zero, and returns the digits as a plain decimal text with a point
 * (`-12.50` keeps its zeros). fraction.js rounds -0.5 to 0, hence our own.
 */
export function roundedText(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = (2n * value.n * scale + value.d) / (2n * value.d);
  const digits = doubled.toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && doubled !== 0n ? '-' : '';
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
