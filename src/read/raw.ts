import type { Finding } from '../model/finding.ts';
import type { FormPart } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { RawCell } from '../model/submission.ts';

/**
 * One submission as it stands in a file, of whatever format: every part with its place, nothing judged yet.
 * A format reader fills it in; `normalise.ts` turns it into a typed submission by the plan.
 */
export interface RawSubmission {
  readonly file: string;
  readonly place: Place;
  readonly plan?: RawCell;
  /** Hash of the plan that the form was made from, if it carries one. */
  readonly planHash?: RawCell;
  readonly period?: RawCell;
  /** An id, or a name as the unit writes it. */
  readonly unit?: RawCell;
  /** The unit as the visible sheet of a stamped form names it. */
  readonly shownUnit?: RawCell;
  readonly revision?: RawCell;
  readonly documentNumber?: RawCell;
  readonly documentDate?: RawCell;
  readonly signed?: RawCell;
  readonly senderName?: RawCell;
  readonly senderTitle?: RawCell;
  readonly senderPhone?: RawCell;
  readonly blankIsZero?: RawCell;
  readonly entries: readonly RawEntry[];
  readonly sections: readonly RawSection[];
  readonly tasks: readonly RawTask[];
  readonly projects: readonly RawProject[];
  readonly awards: readonly RawAward[];
  /** What is said of papers passed on for units below, beside their figures. */
  readonly below?: readonly RawBelow[];
  /** Whether an element that is not named counts as a blank cell (YAML), or as a row that is not there (a form). */
  readonly absentIsBlank: boolean;
  /** Lines that somebody put into a form: they have no code, and nothing is taken from them. */
  readonly added?: readonly RawAdded[];
  /** What of a form has lost its codes, to be read by other signs once the plan says what they may be. */
  readonly uncoded?: Uncoded;
}

/** The first number of an added line, and the label beside it. */
export interface RawAdded {
  readonly label: string;
  readonly value: RawCell;
}

/** How the papers of a unit below the sender came in, and what they hold beside figures. */
export interface RawBelow {
  readonly unit: RawCell;
  /** Nothing came. */
  readonly missing?: RawCell;
  readonly received?: RawCell;
  readonly revision?: RawCell;
  readonly file?: RawCell;
  /** Figures that it gives for other units. */
  readonly entries: readonly RawEntry[];
  readonly sections: readonly RawSection[];
  readonly tasks: readonly RawTask[];
  readonly projects: readonly RawProject[];
  readonly awards: readonly RawAward[];
}

export interface Uncoded {
  /** Parts of the form that still have their codes: they need no other sign. */
  readonly coded: readonly FormPart[];
  /** Visible sheets without codes. */
  readonly tables: readonly RawTable[];
  /** First sheets with codes, where the hidden sheet that says plan and period is gone. */
  readonly heads: readonly RawTable[];
  /** Cells without codes that kept their defined names, by the name in lower case. */
  readonly names: ReadonlyMap<string, RawCell>;
}

/** A sheet as a grid of cells, as data: threads hand it to each other. */
export interface RawTable {
  readonly file: string;
  readonly sheet: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Cells that hold something, by address. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** A block of cells, its edges included; rows and columns count from 1. */
export interface RawRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A visible sheet of a workbook without the codes of our forms, for what the plan says of such sheets. */
export interface RawSheet extends RawTable {
  /** Merged cells; the value stands in the top left one. */
  readonly merges: readonly RawRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas that take their figure from another workbook, by address. */
  readonly links: ReadonlyMap<string, string>;
  /** What has to be said of the sheet once it is read. */
  readonly notes: readonly Finding[];
}

export interface RawEntry {
  readonly element: RawCell;
  /** Whom it is about, where that is not the sender: an id or a name. */
  readonly unit?: RawCell | undefined;
  readonly year?: number | undefined;
  readonly value: RawCell;
  readonly previous?: RawCell | undefined;
  readonly estimated?: RawCell | undefined;
  readonly note?: RawCell | undefined;
  /** In figures passed on: why there is none, where they stood, who settled them. */
  readonly gap?: RawCell;
  readonly source?: RawCell;
  readonly settled?: RawSettled;
  /** Where a hidden code says what it is: what the row itself says, and the name of the cell if that says otherwise. */
  readonly labels?: readonly string[] | undefined;
  readonly otherName?: string | undefined;
  /** What already speaks against the entry: an unknown key in it, say. With an error it becomes a gap. */
  readonly findings: readonly Finding[];
}

export interface RawSettled {
  readonly reason?: RawCell;
  readonly by?: RawCell;
  readonly at?: RawCell;
  readonly accepted?: RawCell;
}

export interface RawSection {
  readonly section: RawCell;
  readonly text: RawCell;
}

export interface RawTask {
  readonly task: RawCell;
  readonly status?: RawCell;
  readonly note?: RawCell;
}

export interface RawProject {
  readonly project: RawCell;
  readonly progress?: RawCell;
  readonly problems?: RawCell;
  readonly funding: readonly RawFunding[];
}

export interface RawFunding {
  readonly source?: RawCell;
  readonly capital?: RawCell;
  readonly year?: RawCell;
  readonly planned?: RawCell;
  readonly allocated?: RawCell;
  readonly spent?: RawCell;
  readonly place: Place;
}

export interface RawAward {
  readonly kind?: RawCell;
  readonly name?: RawCell;
  readonly merit?: RawCell;
  readonly copies?: RawCell;
  readonly sent?: RawCell;
  readonly place: Place;
}
