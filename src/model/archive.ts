import type { Day } from './day.ts';

/** A file of a workspace as it lies on the disk. */
export interface PaperFile {
  /** Below the workspace, with `/`, NFC. */
  readonly path: string;
  /** Of its bytes, hex. */
  readonly sha256: string;
  /** What its own head says, where it is a Word file that was signed. */
  readonly number?: string;
  readonly date?: Day;
}

/** What lies in a workspace of a finished period, beside the submissions. */
export interface Papers {
  /** plan.yaml and the tables beside it that it names. */
  readonly plan: readonly PaperFile[];
  /** nhan.csv, xu-ly.* */
  readonly registers: readonly PaperFile[];
  /** Letters of reminder about the period, and what was sent with them. */
  readonly letters: readonly PaperFile[];
  /** Everything in the folder of the period's last run. */
  readonly run: readonly PaperFile[];
  /** Named on the command line. */
  readonly others: readonly PaperFile[];
}

/** One line of the list of papers. What is not known is empty. */
export interface ArchiveItem {
  readonly number: string;
  readonly date: string;
  /** Kind and abstract. */
  readonly about: string;
  readonly author: string;
  readonly path: string;
  readonly sha256: string;
  readonly note: string;
}

interface ArchiveGroup {
  readonly title: string;
  readonly items: readonly ArchiveItem[];
}

/** The list of all that belongs to a finished report. */
export interface Archive {
  readonly title: string;
  /** Of the period; never the clock. */
  readonly day: Day;
  readonly groups: readonly ArchiveGroup[];
  /** What a complete file would have and this one has not, a sentence each. */
  readonly missing: readonly string[];
  /** Files that are no longer what the results were worked out from, or what was written then. */
  readonly changed: readonly string[];
}
