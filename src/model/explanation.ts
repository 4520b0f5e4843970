/** An answer to "where does this come from", laid out by whoever prints it. Plain text in one language. */
export interface Explanation {
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}

export interface ExplanationPart {
  readonly head: string;
  readonly lines: readonly string[];
}
