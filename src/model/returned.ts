import type { Severity } from './finding.ts';
import type { Place } from './place.ts';

/** A submission that goes back to its unit with what it is asked to check. In Vietnamese, as all that goes out. */
export interface ReturnedFile {
  /** Path of the submission, relative to the given folder. */
  readonly path: string;
  /** Whose it is: `Xã Nam Đàn`; the file's name where that could not be read. */
  readonly unit: string;
  /** Who sends it back: author of the notes. */
  readonly sender: string;
  /** What it is about and what to do with it, a line each. */
  readonly lead: readonly string[];
  /** What has to be looked at, the most important first. */
  readonly requests: readonly Request[];
  /** Good to know; nothing is marked in the file for it. */
  readonly notes: readonly Request[];
}

export interface Request {
  readonly severity: Severity;
  readonly place?: Place;
  /** Further places in the same file that it is about as much. */
  readonly also?: readonly { readonly place: Place; readonly found: string }[];
  /** What stands there now. */
  readonly found: string;
  readonly problem: string;
  readonly remedy: string;
  readonly code: string;
}
