import type { Place } from './place.ts';

/** `error`: the entry or file is not used. `warning`: used, look at it. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

export type Language = 'vi' | 'en';

/** The same words in both languages of the tool. */
export type Words = Readonly<Record<Language, string>>;

/** Picks the words of a language where both are given at once: `say('kỳ báo cáo', 'period')`. */
export function sayIn(language: Language): (vi: string, en: string) => string {
  return (vi, en) => (language === 'vi' ? vi : en);
}

/**
 * A kind of finding, declared once in the file that raises it. Its number is never reused for another meaning:
 * `TK1xx` plan · `TK2xx` a file · `TK3xx` one entry · `TK4xx` one submission · `TK5xx` across submissions · `TK6xx` computing.
 */
export interface FindingKind<Args> {
  readonly code: `TK${number}`;
  readonly severity: Severity;
  /** What is wrong, in a few words; the title of its page. */
  readonly title: Words;
  /** Why it matters. */
  readonly why: Words;
  /** What is wrong here. */
  readonly message: (args: Args) => Words;
  /** What to do about it, in polite words. */
  readonly remedy: (args: Args) => Words;
  /** What to do whatever the case, where `remedy` speaks of the case at hand. */
  readonly advice?: Words;
  /** The smallest input that raises it, for `tongket explain`. */
  readonly example: string;
}

/** A kind of which only the page is needed, its arguments forgotten. */
export type FindingPage = Omit<FindingKind<never>, 'message'>;

/** What to do about findings of a kind, for its page. */
export function adviceOf({ advice, remedy }: FindingPage): Words {
  // A remedy without `advice` beside it asks nothing of the case, which the gallery holds for every kind.
  return advice ?? (remedy as () => Words)();
}

export interface Finding {
  readonly code: `TK${number}`;
  readonly severity: Severity;
  readonly message: Words;
  readonly remedy: Words;
  readonly place?: Place;
  /** A second place, where two are compared. */
  readonly otherPlace?: Place;
  /** Further cells that it concerns as much as the first: all the figures of a rule. */
  readonly also?: readonly Place[];
  readonly unit?: string;
  readonly element?: string;
}

/** Where a finding stands and whom it concerns. */
export interface Where {
  readonly place?: Place | undefined;
  readonly otherPlace?: Place | undefined;
  readonly unit?: string | undefined;
  readonly element?: string | undefined;
}

export function raise<Args>(kind: FindingKind<Args>, args: Args, where: Where = {}): Finding {
  return {
    code: kind.code,
    severity: kind.severity,
    message: kind.message(args),
    remedy: kind.remedy(args),
    ...(where.place && { place: where.place }),
    ...(where.otherPlace && { otherPlace: where.otherPlace }),
    ...(where.unit !== undefined && { unit: where.unit }),
    ...(where.element !== undefined && { element: where.element }),
  };
}

/** The same finding with a lighter (or heavier) severity: a settled error becomes information. */
export function withSeverity(finding: Finding, severity: Severity): Finding {
  return { ...finding, severity };
}

/** What a stage returns: its value and all that it found on the way. A user's mistake is never thrown. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
