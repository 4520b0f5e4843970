/** A report line by line as it stands on paper: laid out just now, or read back from a file that was edited since. */
export interface WrittenLine {
  /** `row`: the cells of a table's row, ` | ` between them. */
  readonly kind: 'heading' | 'text' | 'row';
  /** White space is single spaces. */
  readonly text: string;
  /** The nearest heading above; empty before the first. */
  readonly heading: string;
  /** Which line under that heading, from 1. */
  readonly number: number;
  /** As Word last broke the pages; absent where no program laid the file out. */
  readonly page?: number;
  /** What stands in content controls, in the order of the text. */
  readonly figures: readonly WrittenFigure[];
}

export interface WrittenFigure {
  /** `indicator/` or `element/` and its code. */
  readonly id: string;
  readonly text: string;
}

/** A number on paper that the results do not bear out, or a word that turns it round. */
export interface Contradiction {
  readonly line: WrittenLine;
  /** The sentence, or of a table the row, that it stands in. */
  readonly sentence: string;
  /** Empty where a row lost it. */
  readonly found: string;
  /** What the results say in its place; empty where they say nothing of the kind. */
  readonly expected: string;
  /** It is a word: `giảm` for `tăng`, `đạt` for `chưa đạt`. */
  readonly turned?: true;
}

/** A place in an edited report that could not be brought up to the results, for the clerk to do. */
export interface Unrenewed {
  /** Where it stands; of what is new, where it would stand. */
  readonly line: WrittenLine;
  /** What stands there; absent where nothing does. */
  readonly before?: string;
  /** What the results say now; absent where they say nothing of the kind. */
  readonly after?: string;
}

/** Lines as they come, their headings and numbers filled in. */
export function numberedLines(
  lines: readonly Omit<WrittenLine, 'heading' | 'number'>[],
): readonly WrittenLine[] {
  let heading = '';
  let number = 0;
  return lines.map((line) => {
    if (line.kind === 'heading') [heading, number] = [line.text, 0];
    else number += 1;
    return { ...line, heading, number };
  });
}

/** One line of white space, as a printed line is compared. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
