import type { Length, Segment } from '../../model/chart.ts';
import { compare, type Exact, isZero, roundedText, zero } from '../../model/exact.ts';

/** What the room for bars covers, in the bars' own measure. */
export interface Scale {
  readonly low: Exact;
  readonly high: Exact;
}

/** The stretch from nothing to a value, from left to right, and where the room cuts it. */
export function spanOn(scale: Scale, value: Exact): Omit<Segment, 'shade'> {
  const [nothing, end] = [placeOn(scale, zero), placeOn(scale, value)];
  const [from, to] = [Math.min(nothing, end), Math.max(nothing, end)];
  if (compare(value, scale.high) > 0) return { from, to, cut: 'right' };
  return compare(value, scale.low) < 0 ? { from, to, cut: 'left' } : { from, to };
}

/** A part of a whole as a length; of an empty whole it is nothing. */
export function lengthOf(part: Exact, all: Exact): Length {
  return isZero(all) ? 0 : placeOn({ low: zero, high: all }, part);
}

function placeOn({ low, high }: Scale, value: Exact): Length {
  const share = value.sub(low).div(high.sub(low));
  // Where a bar ends on paper, to a thousandth of its room: nothing is computed or judged from it.
  return Math.min(Math.max(Number(roundedText(share.mul(1000), 0)), 0), 1000);
}
