import { compare, type Exact, exact, isWhole, isZero, roundedText, whole } from '../model/exact.ts';

interface Places {
  /** Decimals at most; 2 where not said. */
  readonly decimals?: number;
}

interface Against extends Places {
  /** The value and the bounds are fractions and print as percentages. */
  readonly percent?: boolean;
}

const hundred = whole(100);
const ten = whole(10);

/** `1.267,44`, `4.198`, `5.872,5`: decimal comma, dots at thousands, half away from zero, no trailing zeros. */
export function showExact(value: Exact, { decimals = 2 }: Places = {}): string {
  const [units = '', rest = ''] = roundedText(value, decimals).split('.');
  const tail = rest.replace(/0+$/, '');
  const grouped = units.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return tail === '' ? grouped : `${grouped},${tail}`;
}

/** A fraction as a percentage: 483/6697 → `7,21%`. */
export function showPercent(fraction: Exact, places: Places = {}): string {
  return `${showExact(fraction.mul(hundred), places)}%`;
}

/**
 * Prints a value beside its bounds: with as many decimals as it takes for the printed value to be less than, equal
 * to or greater than each bound as the value itself is. 99,996% against 100% stays 99,996%.
 */
export function showAgainst(
  value: Exact,
  bounds: readonly Exact[],
  { percent = false, decimals = 2 }: Against = {},
): string {
  const text = percent ? showPercent : showExact;
  return text(value, { decimals: decimalsAgainst(value, bounds, { percent, decimals }) });
}

/** The number `showAgainst` prints, as an exact one: what is said of printed figures is computed from it. */
export function roundedAgainst(
  value: Exact,
  bounds: readonly Exact[],
  { percent = false, decimals = 2 }: Against = {},
): Exact {
  const places = decimalsAgainst(value, bounds, { percent, decimals });
  return percent ? rounded(value.mul(hundred), places).div(hundred) : rounded(value, places);
}

/** A figure in a sentence: whole numbers from 1 to 9 have two digits (`03`), all else prints as `showExact`. */
export function showCount(value: Exact): string {
  const oneDigit = isWhole(value) && !isZero(value) && value.s > 0n && compare(value, ten) < 0;
  return oneDigit ? `0${showExact(value)}` : showExact(value);
}

/** A share in a sentence: `1.217/1.498`, `04/52`. */
export function showRatio(part: Exact, total: Exact): string {
  return `${showCount(part)}/${showCount(total)}`;
}

function decimalsAgainst(
  value: Exact,
  bounds: readonly Exact[],
  { percent, decimals }: Required<Against>,
): number {
  const scale = percent ? hundred : whole(1);
  const scaled = value.mul(scale);
  const judged = bounds.map((bound) => bound.mul(scale)).filter((bound) => canStand(scaled, bound));
  let places = decimals;
  while (judged.some((bound) => compare(rounded(scaled, places), bound) !== compare(scaled, bound)))
    places += 1;
  return places;
}

/** No finite number of decimals makes 1/3 print equal to the bound 1/3. */
function canStand(value: Exact, bound: Exact): boolean {
  return compare(value, bound) !== 0 || hasEnd(value);
}

function hasEnd(value: Exact): boolean {
  let rest = value.d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
}

function rounded(value: Exact, decimals: number): Exact {
  const text = roundedText(value, decimals);
  const read = exact(text);
  if (read === undefined) throw new Error(`roundedText wrote what exact cannot read: ${text}`);
  return read;
}
