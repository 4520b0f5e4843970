const significantDigits = 15;
/** A double reaches from 5E-324 to 1.8E+308; whatever lies beyond was not written by Excel. */
const largestPoint = 309;
const smallestPoint = -323;

const shortInteger = /^(?:0|-?[1-9]\d{0,14})$/;
const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** 0.`digits` × 10^`point`, the digits without leading zeros. */
interface Scaled {
  readonly digits: string;
  readonly point: number;
}

/**
 * A stored number as the plain decimal text that Excel shows: 15 significant digits, the rest rounded half away from
 * zero on the decimal digits, no exponent, no trailing zeros, no negative zero. Undefined where the text is no number.
 */
export function decimalText(stored: string): string | undefined {
  if (shortInteger.test(stored)) return stored;
  const match = number.exec(stored.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const value = rounded(scaled(whole, fraction, Number.parseInt(exponent, 10)));
  if (value.digits === '') return '0';
  if (value.point > largestPoint || value.point < smallestPoint) return undefined;
  return `${sign === '-' ? '-' : ''}${plain(value)}`;
}

function scaled(whole: string, fraction: string, exponent: number): Scaled {
  const digits = whole + fraction;
  const significant = digits.replace(/^0+/, '');
  return { digits: significant, point: whole.length + exponent - (digits.length - significant.length) };
}

function rounded({ digits, point }: Scaled): Scaled {
  const kept = digits.slice(0, significantDigits);
  const up = digits.charAt(significantDigits) >= '5';
  const result = up ? (BigInt(kept) + 1n).toString() : kept;
  // 999…9 rounded up gains a digit.
  return { digits: result.replace(/0+$/, ''), point: point + result.length - kept.length };
}

function plain({ digits, point }: Scaled): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
