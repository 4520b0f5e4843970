import type { Exact } from './exact.ts';

export type TargetTest = '>=' | '>' | '<=' | '<' | '=' | 'range';

/** A target read from the plan's words. Percentages are fractions: `Trên 5%` has bound 1/20. */
export interface Target {
  /** The plan's own words: `Trên 5%`. */
  readonly text: string;
  readonly test: TargetTest;
  /** The bound; of a range its low end. */
  readonly bound: Exact;
  /** The high end of a range. */
  readonly high?: Exact;
  readonly percent: boolean;
  /** The unit of measure that stood in the words: `chuyên án`, `điểm`. */
  readonly measure?: string;
}

/** One target for every year, or targets by calendar year (milestones) in ascending order. */
export type TargetSchedule =
  | { readonly tag: 'every-year'; readonly target: Target }
  | {
      readonly tag: 'milestones';
      readonly steps: readonly { readonly year: number; readonly target: Target }[];
    };
