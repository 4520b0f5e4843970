import { compare, type Exact, isZero, whole } from '../../model/exact.ts';

/** Fewer values than this tell nothing of what is usual. */
export const leastValues = 8;

/** What was worked out of a list: each unit of a group asks about the same one. */
export function once<T>(work: (values: readonly Exact[]) => T): (values: readonly Exact[]) => T {
  const done = new WeakMap<readonly Exact[], { readonly result: T }>();
  return (values) => {
    const known = done.get(values) ?? { result: work(values) };
    done.set(values, known);
    return known.result;
  };
}

/** The middle value, of an even number the mean of the two in the middle; undefined of none. Exact. */
export const median = once((values): Exact | undefined => {
  const sorted = [...values].sort(compare);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : low.add(high).div(whole(2));
});

/** The median and the median of the distances from it. */
export interface Usual {
  readonly median: Exact;
  readonly spread: Exact;
}

/** Undefined of fewer than eight values, and where more than half of them are one and the same. */
export const usualOf = once((values): Usual | undefined => {
  const middle = values.length < leastValues ? undefined : median(values);
  if (middle === undefined) return undefined;
  const spread = median(values.map((value) => value.sub(middle).abs()));
  return spread === undefined || isZero(spread) ? undefined : { median: middle, spread };
});

/**
 * The modified z-score of Iglewicz and Hoaglin (1993): 0.6745 · |x − median| ÷ MAD over 3.5, by cross-multiplication.
 */
export function isFar(value: Exact, { median: middle, spread }: Usual): boolean {
  return compare(value.sub(middle).abs().mul(whole(6745)), spread.mul(whole(35_000))) > 0;
}
