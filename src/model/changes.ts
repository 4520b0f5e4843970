/** What became of a report between two runs, in words; the units that caused it by name. */
export interface Changes {
  /** Indicators whose standing turned, then the others whose value did. */
  readonly indicators: readonly IndicatorChange[];
  readonly elements: readonly ElementChange[];
  /** Units whose papers are in now and were not, and the other way. */
  readonly arrived: readonly string[];
  readonly gone: readonly string[];
  readonly files: readonly FileChange[];
  /** Of the report itself; empty where the earlier one is not at hand. */
  readonly sentences: readonly SentenceChange[];
}

export interface IndicatorChange {
  readonly code: string;
  readonly name: string;
  readonly turned: boolean;
  readonly before: Judged;
  readonly after: Judged;
  /** Units whose figures in its formula changed. */
  readonly units: readonly string[];
}

/** As printed; the standing in words, empty where there is none. */
export interface Judged {
  readonly shown: string;
  readonly standing: string;
}

export interface ElementChange {
  readonly code: string;
  readonly name: string;
  /** The sum as printed, empty where there is none. */
  readonly before: string;
  readonly after: string;
  readonly units: readonly UnitChange[];
}

export interface UnitChange {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  /** Where the new figure stands, else where the old one stood. */
  readonly place: string;
}

export interface FileChange {
  readonly path: string;
  readonly kind: 'new' | 'gone' | 'changed' | 'used' | 'not-used';
}

export interface SentenceChange {
  readonly heading: string;
  /** Absent where nothing of the kind stood there before, or stands there now. */
  readonly before?: string;
  readonly after?: string;
  /** What of it changed, where only the figures are known: `8,08% → 9%`. */
  readonly figures: readonly string[];
  readonly units: readonly string[];
}
