/**
 * Formulas as the oldest program in use understands them: Excel 2010, WPS, LibreOffice. No function newer than 2007,
 * no format text (its signs differ from locale to locale).
 */
export interface LiveText {
  readonly formula: string;
  /** What it gives in the blank form, for whoever shows the sheet without computing it. */
  readonly result: string;
}

/** Excel takes no longer text in a formula. */
const longestText = 255;

/** A text constant in a formula; cut where it is too long. */
export function quoted(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return `"${short.replaceAll('"', '""')}"`;
}

/** `IF(a,x,IF(b,y,rest))`: the first case that holds. */
export function firstOf(
  cases: readonly { readonly when: string; readonly gives: string }[],
  otherwise: string,
): string {
  return cases.reduceRight((rest, { when, gives }) => `IF(${when},${gives},${rest})`, otherwise);
}

export function sumOf(terms: readonly string[]): string {
  return terms.length === 0 ? '0' : terms.join('+');
}
