import type { ChartAnnex } from './chart.ts';
import type { Day } from './day.ts';

/**
 * The format-neutral report. Everything is decided here: order, words, rounding. A writer lays out and never
 * computes, sorts or rounds. Text is plain text: writers escape it for their format.
 */
export interface Report {
  readonly properties: Properties;
  readonly head: Head;
  readonly body: readonly Block[];
  readonly foot: Foot;
  readonly annexes: readonly Annex[];
  /** Only where charts are asked for in what goes out. */
  readonly charts?: ChartAnnex;
}

/** Document properties; `day` is the period's due date, never the clock. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly day: Day;
}

/** Head of the first page (Decree 30/2020, Annex I, II.1–II.5 and II.9a). */
export interface Head {
  /** Superior agency in capitals, not bold; absent for a people's committee. */
  readonly parent?: string;
  /** Issuer in capitals, bold, one line each. */
  readonly issuer: readonly string[];
  /** `Số:       /BC-UBND`: the number stays blank until signing. */
  readonly number: string;
  /** `Nghệ An, ngày       tháng 6 năm 2026`. */
  readonly placeAndDate: string;
  /** `V/v đôn đốc …` under the number: of a letter, whose type and title are empty (Annex I, II.5.b). */
  readonly subject?: string;
  /** BÁO CÁO. */
  readonly type: string;
  /** Trích yếu. */
  readonly title: string;
  readonly to: readonly string[];
  /** DỰ THẢO until told otherwise. */
  readonly draft?: string;
}

/** Foot: recipients left, authority and signer right (Decree 30/2020, Annex I, II.7 and II.9b). */
export interface Foot {
  readonly recipients: readonly string[];
  readonly authority: readonly string[];
  readonly title: string;
  readonly rank?: string;
  readonly name: string;
}

/** How a heading is set: `part` centred bold; `roman` capitals bold; `arabic` bold; `decimal` bold italic; `letter` italic; `plain` bold. */
export type HeadingKind = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'plain';

export type Block =
  | {
      readonly tag: 'heading';
      readonly kind: HeadingKind;
      readonly level: number;
      readonly text: string;
      readonly section?: string;
    }
  | { readonly tag: 'paragraph'; readonly runs: readonly Run[]; readonly bullet?: '-' | '+' }
  | { readonly tag: 'table'; readonly table: Table };

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Id of the figure it prints: `indicator/B1`, `element/SO-HO`. */
  readonly figure?: string;
  /** To be looked at by the clerk before signing: highlighted, with this comment in Word. */
  readonly comment?: string;
}

/** An annex, numbered in Roman where there are several (Decree 30/2020, Annex I, III). */
export interface Annex {
  /** `Phụ lục I`, or `Phụ lục` when it is the only one. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số       /BC-UBND ngày       tháng 6 năm 2026 của …)`. */
  readonly attached: string;
  readonly landscape: boolean;
  readonly table: Table;
  /** Legend and notes under the table. */
  readonly notes: readonly string[];
  /** Short name of the sheet: `Phụ lục I`. */
  readonly sheet: string;
}

export interface Table {
  /** Printed top right above the table, in italics. */
  readonly measure?: string;
  readonly columns: readonly Column[];
  /** Head rows, top down; the column numbers (1)(2)(3) are the last of them where they are wanted. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** Share of the table's width, in any unit. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `group`: a bold heading row; `total`: a bold row of totals; `note`: column numbers in italics. */
  readonly role?: 'group' | 'total' | 'note';
}

export interface Cell {
  readonly text: string;
  /** Columns and rows that it spans, 1 when absent. Covered cells are left out, as in HTML. */
  readonly columns?: number;
  readonly rows?: number;
  /** Canonical exact text (`483/6697`, `-12`) where the cell is a number; what is shown is `text`. */
  readonly exact?: string;
  /** The number is a fraction shown as a percentage. */
  readonly percent?: boolean;
  readonly figure?: string;
  /** How a workbook works it out from other cells; `text` and `exact` are what it comes to. Other formats leave it. */
  readonly formula?: Live;
  /** Indent steps of a label: 1 for "trong đó" rows. */
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Colour of state in internal workbooks and pages; never the only sign. */
  readonly tone?: 'good' | 'bad' | 'warn' | 'muted';
}

/** A formula of spreadsheets: their own words, never a user's, between the cells that it reads. */
export type Live = readonly (string | Span)[];

/** The cell in which a figure stands, or the cells from there to another of the same row or column. */
export interface Span {
  readonly from: string;
  readonly to?: string;
}

/** An internal workbook: sheets of tables, for the clerk and for whoever asks where a number comes from. */
export interface AuditBook {
  readonly title: string;
  readonly day: Day;
  readonly sheets: readonly AuditSheet[];
}

export interface AuditSheet {
  readonly name: string;
  /** What the sheet is for, in one line over the table. */
  readonly lead: string;
  readonly table: Table;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/** All narratives by section and unit, internal. */
export interface NarrativeBook {
  readonly title: string;
  readonly lead: string;
  readonly day: Day;
  /** Across the page: of wide tables. */
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}
