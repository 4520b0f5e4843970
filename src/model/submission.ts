import type { Day } from './day.ts';
import type { Exact } from './exact.ts';
import type { Place } from './place.ts';

/** A cell or scalar as it was found, before the plan says what it should be. */
export interface RawCell {
  readonly value: RawValue;
  /** What stands there, for messages and settlements. */
  readonly text: string;
  /** As stored, where `text` was decoded from a legacy encoding: tried first against names that are known. */
  readonly stored?: string;
  readonly place: Place;
}

export type RawValue =
  | { readonly tag: 'blank' }
  /** An Excel text cell or a quoted scalar. */
  | { readonly tag: 'text'; readonly text: string }
  /** An unquoted YAML scalar, from its source text. */
  | { readonly tag: 'plain'; readonly text: string }
  /** An Excel number as Excel shows it: plain decimal text, at most 15 significant digits. */
  | { readonly tag: 'number'; readonly text: string }
  /** An Excel number under a percent format; `text` is the stored fraction. */
  | { readonly tag: 'percent'; readonly text: string }
  | { readonly tag: 'date'; readonly text: string }
  | { readonly tag: 'boolean'; readonly value: boolean }
  /** `#DIV/0!`, or a formula that was never calculated. */
  | { readonly tag: 'error'; readonly text: string };

/** A value that was read with certainty. */
export type Datum =
  /** `step` is the value of the last written digit: 12,5 has 1/10. */
  | { readonly tag: 'number'; readonly value: Exact; readonly step: Exact }
  | { readonly tag: 'yes-no'; readonly yes: boolean }
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'date'; readonly day: Day };

/** Why there is no value. A gap is never zero. */
export type Gap =
  | 'blank'
  | 'not-submitted'
  | 'unreadable'
  | 'conflict'
  | 'no-denominator'
  | 'no-basis'
  | 'not-asked';

export type Reading =
  | { readonly tag: 'value'; readonly datum: Datum }
  | { readonly tag: 'gap'; readonly gap: Gap };

/** The value of one element about one unit in one submission, with its place. */
export interface Entry {
  readonly element: string;
  /** Whom it is about. */
  readonly unit: string;
  /** Who sent it; differs from `unit` where an agency reports unit by unit. */
  readonly reporter: string;
  /** In a window reported year by year. */
  readonly year?: number | undefined;
  readonly reading: Reading;
  readonly previous?: Reading | undefined;
  readonly estimated: boolean;
  readonly note?: string | undefined;
  /** As it stands in the file. */
  readonly text: string;
  readonly place: Place;
  readonly previousPlace?: Place | undefined;
  readonly settled?: SettledBy | undefined;
  /** Where it stood in the file of whoever first sent it, for one that was passed on: `xa-a.xlsx ▸ Số liệu ▸ D12`. */
  readonly origin?: string | undefined;
}

/** The settlement that an entry's value comes from; the entry carries both places. */
export interface SettledBy {
  readonly place: Place;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The entry stands as reported: an oddity seen and accepted. */
  readonly accepted: boolean;
}

/** A paragraph text written for a section of the outline. */
export interface Narrative {
  readonly section: string;
  readonly unit: string;
  readonly text: string;
  readonly place: Place;
}

export type TaskStatus = 'done' | 'on-time' | 'late' | 'not-started' | 'ongoing';

export interface TaskReport {
  readonly task: string;
  readonly status?: TaskStatus;
  readonly note?: string;
  readonly unit: string;
  readonly place: Place;
}

/** Money in the unit the plan's form names, triệu đồng as a rule. */
export interface Funding {
  readonly source: string;
  readonly capital: string;
  readonly year?: number;
  readonly planned?: Exact;
  readonly allocated?: Exact;
  readonly spent?: Exact;
  readonly place: Place;
}

export interface ProjectReport {
  readonly project: string;
  readonly funding: readonly Funding[];
  readonly progress?: string;
  readonly problems?: string;
  readonly unit: string;
  readonly place: Place;
}

export type AwardKind = 'collective' | 'individual';

/** A collective or a person put forward for an award; what the unit left out is absent. */
export interface Award {
  readonly kind?: AwardKind;
  readonly name?: string;
  readonly merit?: string;
  /** How many copies of the dossier were handed in, and when. */
  readonly copies?: Exact;
  readonly sent?: Day;
  readonly unit: string;
  readonly place: Place;
}

/** What one unit sent for one period, in one revision; it comes from one file. */
export interface Submission {
  readonly file: string;
  /** Where the submission starts, for findings about the whole of it. */
  readonly place: Place;
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
  readonly revision: number;
  /** Who handed it in, with a consolidation of its branch, and in which revision of that. */
  readonly through?: { readonly unit: string; readonly revision: number };
  /** The file it came in at first, and when, as whoever passed it on says. */
  readonly origin?: string;
  readonly received?: Day;
  /** Nothing came from the unit; its figures were settled by phone. */
  readonly absent?: true;
  readonly document?: { readonly number?: string; readonly date?: string };
  readonly signed?: Day;
  readonly sender?: { readonly name?: string; readonly title?: string; readonly phone?: string };
  readonly blankIsZero: boolean;
  readonly entries: readonly Entry[];
  readonly narratives: readonly Narrative[];
  readonly tasks: readonly TaskReport[];
  readonly projects: readonly ProjectReport[];
  readonly awards: readonly Award[];
}

/** A file found in the folder, read or not. `sha256` is of its bytes, hex. */
export interface SourceFile {
  readonly path: string;
  readonly sha256: string;
}

/** When a unit's papers came in, from nhan.csv. */
export interface Receipt {
  readonly unit: string;
  readonly period: string;
  readonly revision: number;
  readonly received: Day;
  readonly document?: string;
  readonly form?: string;
  readonly place: Place;
}

/** One line of the register of what the clerk settled, by phone say. */
export interface Settlement {
  readonly unit: string;
  readonly element: string;
  readonly period: string;
  /** In a window reported year by year; the whole of it when absent. */
  readonly year?: number;
  /** What the file said when it was settled; undefined when the column was left out. */
  readonly reported?: string;
  readonly settled:
    | { readonly tag: 'value'; readonly reading: Reading }
    | { readonly tag: 'zero' }
    | { readonly tag: 'gap' }
    | { readonly tag: 'as-reported' }
    | { readonly tag: 'from'; readonly unit: string };
  readonly settledText: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly place: Place;
}

/** A file's part in the run: whose it is, as far as it could be read, and the submissions in it. */
export interface ReadFile extends SourceFile {
  readonly unit?: string;
  /** The unit that the file is named after, where nothing could be read in it. */
  readonly namedAfter?: string;
  readonly submissions: readonly Submission[];
}

/** Everything that was read from a folder, files in path order. */
export interface Folder {
  readonly files: readonly ReadFile[];
  readonly settlements: readonly Settlement[];
  readonly receipts: readonly Receipt[];
}
