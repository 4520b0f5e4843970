import type { Day } from './day.ts';
import type { Period } from './period.ts';
import type { Entry, Settlement, SourceFile, Submission } from './submission.ts';

/** Whether and when a unit's papers came in. */
export type Arrival = 'on-time' | 'late' | 'undated' | 'missing';

/**
 * What came where no figures did: the report without its figures, a file that cannot be opened, or one that is not for
 * this period or does not say what it is.
 */
export type InsteadOfFigures = 'report' | 'unreadable' | 'unusable';

export interface UnitArrival {
  readonly unit: string;
  readonly arrival: Arrival;
  /** Only where no figures came; a unit of which only files came that cannot be used is missing. */
  readonly instead?: InsteadOfFigures;
  /** When the first revision came, where it is known. */
  readonly received?: Day;
  /** Calendar days after the last day; 0 unless late. */
  readonly daysLate: number;
  /** The revision that counts. */
  readonly revision?: number;
}

/** A file with what became of it. */
export interface FileUse extends SourceFile {
  readonly unit?: string;
  readonly revision?: number;
  /** The unit above that passed it on, and the file it came in first. */
  readonly through?: string;
  readonly origin?: string;
  /** Its submission counts: the highest revision, and nothing speaks against the file as a whole. */
  readonly used: boolean;
}

/** A settlement and what it did. */
export interface SettlementUse extends Settlement {
  readonly applied: boolean;
}

/** What is left after checking: the submissions that count, their entries, and who is in. */
export interface Collection {
  readonly period: Period;
  readonly asOf: Day;
  readonly submissions: readonly Submission[];
  /** Those that do not count: replaced by a later one, or contradicted by another of the same revision. */
  readonly setAside: readonly Submission[];
  /** Entries that count, settled and refused ones already turned into what they are. */
  readonly entries: readonly Entry[];
  /** Every unit asked in the period, by group in plan order. */
  readonly arrivals: ReadonlyMap<string, readonly UnitArrival[]>;
  readonly files: readonly FileUse[];
  readonly settlements: readonly SettlementUse[];
}
