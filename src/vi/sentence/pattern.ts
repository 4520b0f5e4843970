import { compare, type Exact, isWhole, whole, zero } from '../../model/exact.ts';
import { showAgainst, showCount } from '../show-number.ts';

/**
 * One official way of saying something. Patterns are put together by writing them one after another:
 * an `opening` ends in a space, what follows goes on in lower case; `main` is a subject and its verb, without a stop;
 * a `clause` brings the comma, semicolon or bracket that ties it to what stands before; a `sentence` is whole, with
 * its full stop. A pattern is empty where nothing may be said.
 */
export interface Pattern<Args> {
  readonly id: string;
  readonly kind: 'opening' | 'main' | 'clause' | 'sentence';
  /** When to reach for it, for whoever reads the catalogue. */
  readonly when: string;
  write(args: Args): string;
  /** Each is a test. */
  readonly examples: readonly { readonly args: Args; readonly text: string }[];
}

/** What is counted or measured. Only counts have two digits under 10 (`03 vụ`, but `3 triệu đồng`). */
export interface Measure {
  /** The unit of measure as written after a figure: `vụ`, `người`, `triệu đồng`. */
  readonly unit: string;
  /** `count` where not said. */
  readonly type?: 'count' | 'amount' | 'money';
}

const leastBase = whole(10);

/** Gives a pattern its type from its `write`. */
export function pattern<Args>(one: Pattern<Args>): Pattern<Args> {
  return one;
}

/** True of a base under 10, which carries no percentage: one case more would be "tăng 33,33%". */
export function isSmall(base: Exact): boolean {
  return compare(base, leastBase) < 0;
}

/**
 * A figure as its type prints: `03`, `4.198`, `5.872,5`; with bounds, with as many decimals as it takes not to
 * contradict them.
 */
export function showFigure(
  value: Exact,
  { type = 'count' }: Pick<Measure, 'type'>,
  bounds: readonly Exact[] = [],
): string {
  return type === 'count' && isWhole(value) ? showCount(value) : showAgainst(value, bounds);
}

/** A figure with its unit: `03 vụ`, `4.198 người`, `5.872,5 triệu đồng`. */
export function showMeasure(value: Exact, measure: Measure, bounds: readonly Exact[] = []): string {
  return `${showFigure(value, measure, bounds)} ${measure.unit}`.trimEnd();
}

/** How far two figures are apart, with the unit; never nothing when they differ: 0,004 kg stays 0,004 kg. */
export function showDistance(a: Exact, b: Exact, measure: Measure): string {
  return showMeasure(a.sub(b).abs(), measure, [zero]);
}

/** A number of units, rows or days: `03`, `118`. */
export function showTally(count: number): string {
  return showCount(whole(count));
}
