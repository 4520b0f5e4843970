import type { Finding, FindingPage } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Entry, Submission } from '../model/submission.ts';

/** What a check sees of one submission that counts. */
export interface Scene {
  readonly plan: Plan;
  readonly period: Period;
  readonly submission: Submission;
  /** Its entries, settlements and earlier refusals already applied. */
  readonly entries: readonly Entry[];
}

/** A finding and what becomes of the entries it names. */
export interface Verdict {
  /** Absent where nothing is wrong: a blank that nobody asked for. */
  readonly finding?: Finding;
  /** The entries it is about. A settlement that accepts one of them as reported answers the finding. */
  readonly names: readonly Entry[];
  /** What those entries turn into; they stay as they are when absent. */
  readonly turns?: 'unreadable' | 'not-asked';
  /** Entries of which only last year's figure is refused: an error in `previous` spoils nothing else. */
  readonly spoils?: readonly Entry[];
}

/** A check of one submission. Add one by a file like range.ts and a line in `checks` of index.ts. */
export interface Check {
  /** The findings it can raise, for their pages. */
  readonly kinds: readonly FindingPage[];
  readonly run: (scene: Scene) => readonly Verdict[];
}
