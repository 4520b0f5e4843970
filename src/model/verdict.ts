import type { Changes } from './changes.ts';
import type { Contradiction } from './written.ts';

/** What became of results that were worked out anew. */
export interface Verdict {
  /** From the results as they are given to what their submissions come to now. */
  readonly changes: Omit<Changes, 'sentences'>;
  /** The plan is not the one that the results were worked out by. */
  readonly planChanged: boolean;
  /** Something beside what `changes` tells differs. */
  readonly otherwise: boolean;
  readonly files: number;
  readonly indicators: number;
}

/** What a signed report says otherwise than the results. */
export interface PaperVerdict {
  readonly numbers: number;
  readonly wrong: readonly Contradiction[];
}
