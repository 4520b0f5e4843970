import type { Exact } from './exact.ts';
import type { Aspect } from './formula.ts';
import type { Place } from './place.ts';
import type { Datum, Entry, Gap } from './submission.ts';
import type { Target } from './target.ts';

/** A computed value and what it was computed from, or why there is none. */
export type Value =
  | { readonly tag: 'value'; readonly value: Exact }
  | { readonly tag: 'gap'; readonly gap: Gap };

export type Standing = 'exceeded' | 'met' | 'missed' | 'in-progress' | 'unknown' | 'not-applicable';

/** One unit's entry of an element as it counts, with the second source's where there is one. */
export interface ElementEntry {
  readonly unit: string;
  readonly datum?: Datum;
  /** Why there is no value. */
  readonly gap?: Gap;
  readonly previous?: Exact;
  readonly estimated: boolean;
  readonly entry?: Entry;
  /**
   * The checking source's own figure, compared and never added; of several units their sum, and the place of the first.
   */
  readonly check?: { readonly value: Exact; readonly place: Place; readonly units?: readonly string[] };
  /** Year by year, in a window reported so. */
  readonly years?: readonly YearEntry[];
}

/** One year of a unit's entry. */
export interface YearEntry {
  readonly year: number;
  readonly datum?: Datum;
  readonly gap?: Gap;
  readonly entry?: Entry;
}

/** One year of an element over all units, in a window reported by year. */
export interface ElementYear {
  readonly year: number;
  /** Sum of what is there; absent where nothing is. */
  readonly total?: Exact;
  readonly reported: number;
  /** Where the element is compared with the year before: the sums of the units that have both, or of the whole. */
  readonly change?: { readonly now: Exact; readonly before: Exact };
}

/** An element over all units whose figures make it up. */
export interface ElementFigure {
  readonly code: string;
  /** Each unit asked, in plan order. */
  readonly units: readonly ElementEntry[];
  /** Units that answered that there is nothing to ask about: gap `not-asked`, not counted as expected. */
  readonly excused: readonly string[];
  /** Sum of what is there (yes-no: how many yes); absent for percent, choice, text and date, and when nothing is there. */
  readonly total?: Exact;
  readonly reported: number;
  readonly expected: number;
  /** How many of the entries in the total are estimates. */
  readonly estimated: number;
  /** The units that have both years: the only pair to compare. */
  readonly matched?: { readonly value: Exact; readonly previous: Exact; readonly units: number };
  /** A figure of the whole at another time, from the baseline or earlier results, where a formula asks for it. */
  readonly whole: ReadonlyMap<Aspect, WholeFigure>;
  /** Year by year, in a window reported so; only of what can be summed. */
  readonly years?: readonly ElementYear[];
}

/** A figure of the whole known from elsewhere. `label` is what it is compared as: `cùng kỳ năm 2025`, `ngày 14/12/2025`. */
export interface WholeFigure {
  readonly value: Exact;
  readonly source: string;
  readonly place: Place;
}

/** One sum that went into a formula: an element at a time, over the matched units or for the whole. */
export interface Term {
  readonly code: string;
  readonly aspect: Aspect | 'count';
  readonly value: Exact;
  /** Units whose entries it sums; empty for a figure of the whole. */
  readonly units: readonly string[];
  readonly whole?: WholeFigure;
}

/** Numerator and denominator of a formula that is a quotient, where both were computed. */
export interface Quotient {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

export interface UnitFigure {
  readonly unit: string;
  readonly value: Value;
  /** The unit's own part of the whole's quotient or change, where it has both sides. */
  readonly quotient?: Quotient;
  readonly change?: ChangeFigure;
  readonly standing?: Standing;
  /** Year by year, in a window reported so. */
  readonly years?: readonly YearFigure[];
}

/** Sum now and then of a growth or reduction, or of a change against an opening stock. */
export interface ChangeFigure {
  readonly now: Exact;
  readonly before: Exact;
  readonly aspect: Aspect;
}

/** One year of a computed value, with the numbers that it was computed from. */
export interface YearFigure {
  readonly year: number;
  readonly value: Value;
  readonly quotient?: Quotient;
  readonly change?: ChangeFigure;
  readonly standing?: Standing;
  /** The sums that went in; none of a unit's own, nor where the share of units that reach their target is meant. */
  readonly terms?: readonly Term[];
}

/** An indicator over the whole, held against its target. */
export interface IndicatorFigure {
  readonly code: string;
  readonly value: Value;
  /** As printed everywhere: two decimals at most, more where the standing asks for it; `%` for percentages. */
  readonly display: string;
  /** The target that applies in this period. */
  readonly target?: Target;
  /** The year of the milestone that applies. */
  readonly milestone?: number;
  /** This is the period in which the target is due. */
  readonly due: boolean;
  readonly standing?: Standing;
  /** Whether the units not in could turn the standing: true cannot, false can, null not decidable. */
  readonly firm?: boolean | null;
  /** value ÷ bound and so on, exact; null where it has no meaning. */
  readonly completion?: Exact | null;
  readonly reported: number;
  readonly expected: number;
  /** Units asked that are not matched, in plan order. */
  readonly unmatched: readonly string[];
  readonly estimated: number;
  readonly terms: readonly Term[];
  readonly quotient?: Quotient;
  readonly change?: ChangeFigure;
  readonly units: readonly UnitFigure[];
  /** Year by year, in a window reported so. */
  readonly years: readonly YearFigure[];
}

/** An element over a part of the units. */
export interface PartSum {
  /** Sum of what is there; absent where nothing is. */
  readonly total?: Exact;
  readonly reported: number;
  readonly expected: number;
}

/** What the units below one of them come to, itself included, or those that bear a tag. */
export interface PartFigure {
  readonly kind: 'node' | 'tag';
  /** The unit at the top, or the tag. */
  readonly id: string;
  readonly units: readonly string[];
  readonly elements: ReadonlyMap<string, PartSum>;
  readonly indicators: ReadonlyMap<string, IndicatorFigure>;
}

export interface Figures {
  readonly elements: ReadonlyMap<string, ElementFigure>;
  readonly indicators: ReadonlyMap<string, IndicatorFigure>;
  /** Of every node of the tree, then of every tag, in plan order. */
  readonly parts: readonly PartFigure[];
}
