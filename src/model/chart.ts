/**
 * A picture of figures: rows of bars beside the words that the report prints for them. Everything is decided here:
 * rows, order, words, lengths. Who draws it lays out; no number that is not a string of these is ever shown.
 */
export interface Chart {
  /** Counts the charts of one report from 1. */
  readonly number: number;
  /** `Biểu đồ 1`. */
  readonly label: string;
  readonly title: string;
  /** What the rows are: the head over their names. */
  readonly head: string;
  /** The columns of words to the right of the bars. */
  readonly columns: readonly ChartColumn[];
  /** Where bars begin. */
  readonly origin: Length;
  /** A line down all bars: what they are held against. */
  readonly mark?: { readonly at: Length; readonly text: string };
  readonly rows: readonly ChartRow[];
  /** What each look of a bar means; only those that are used. */
  readonly key: readonly { readonly shade: Shade; readonly text: string }[];
  /** How the bars are to be read, under them. */
  readonly notes: readonly string[];
  /** The same in words, for who cannot see it. */
  readonly alternative: string;
}

/** A place along the bars in thousandths of their room, 0 to 1000: a length on paper, never a figure. */
export type Length = number;

interface ChartColumn {
  readonly name: string;
  /** In hundredths of the picture's width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type ChartRow =
  | { readonly tag: 'group'; readonly name: string }
  | {
      readonly tag: 'bars';
      readonly name: string;
      /** In small print under the name: on what the figure rests. */
      readonly basis: string;
      readonly bars: readonly Bar[];
      /** In place of bars: why there is none. */
      readonly gap?: string;
      readonly cells: readonly string[];
    };

export interface Bar {
  readonly segments: readonly Segment[];
  /** Printed at its end. */
  readonly label?: string;
}

/** A stretch of a bar. `cut` where it would go on past that end of the room. */
export interface Segment {
  readonly from: Length;
  readonly to: Length;
  readonly shade: Shade;
  readonly cut?: 'left' | 'right';
}

/** Told apart without colour: filled, lined, cross-lined, light, and an empty dashed frame. */
export type Shade = 'full' | 'lined' | 'crossed' | 'pale' | 'open';

/** The name of every annex of charts, by which one is known again. */
export const chartTitle = 'BIỂU ĐỒ';

/** The charts at the end of a report that goes out, as an annex of their own. */
export interface ChartAnnex {
  /** `Phụ lục VI`. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …)`. */
  readonly attached: string;
  readonly charts: readonly Chart[];
}
