import type { Contradiction, WrittenLine } from '../../model/written.ts';
import { numbersIn, sentencesOf } from '../../vi/printed-numbers.ts';
import { align, type Pair } from './align.ts';

/**
 * The numbers of a report on paper that are not those of the results, in the order of the paper. A line that a clerk
 * reworded may use any figure of the report; one that nobody knows may print none but those.
 */
export function contradictions(
  paper: readonly WrittenLine[],
  composed: readonly WrittenLine[],
): readonly Contradiction[] {
  const known = new Set(composed.flatMap(({ text }) => numbersIn(text).map((each) => bare(each.text))));
  const figures = new Map<string, readonly string[]>();
  for (const { id, text } of composed.flatMap((line) => line.figures))
    figures.set(id, [...(figures.get(id) ?? []), text]);
  return align(paper.filter(isBody), composed).flatMap((pair) => {
    const wrong = [...inPair(pair, known), ...inControls(pair.line, figures)];
    const seen = new Set<string>();
    return wrong.filter(({ found }) => !seen.has(found) && seen.add(found));
  });
}

/** Head and foot are filled in by hand: number, day, signer; so is the line that ties an annex to its report. */
function isBody({ kind, heading, text }: WrittenLine): boolean {
  const isHead = kind === 'row' && heading === '';
  return !isHead && !/^(?:\(Kèm theo|Nơi nhận)/u.test(text);
}

/** How many numbers of a report were held against the results. */
export function countNumbers(paper: readonly WrittenLine[]): number {
  return paper.filter(isBody).reduce((count, { text }) => count + numbersIn(text).length, 0);
}

/** `08` and `8` are one number. */
function bare(number: string): string {
  return number.replace(/(?<![\d.,])0(?=\d)/g, '');
}

function inPair(pair: Pair, known: ReadonlySet<string>): readonly Contradiction[] {
  const { line, other, sameWords } = pair;
  if (line.text === other?.text) return [];
  if (other === undefined) return unknownIn(line, known);
  return sameWords ? inPlace(line, other) : inWords(line, other, known);
}

function unknownIn(line: WrittenLine, known: ReadonlySet<string>): readonly Contradiction[] {
  const strange = numbersIn(line.text).filter(({ text }) => !known.has(bare(text)));
  return strange.map(({ text, at }) => ({ line, sentence: around(line, at), found: text, expected: '' }));
}

/** Nothing but numbers differs: each stands against the one in its place. */
function inPlace(line: WrittenLine, other: WrittenLine): readonly Contradiction[] {
  const theirs = numbersIn(other.text);
  return numbersIn(line.text).flatMap(({ text, at }, index) => {
    const expected = theirs[index]?.text ?? '';
    return bare(text) === bare(expected) ? [] : [{ line, sentence: around(line, at), found: text, expected }];
  });
}

/** Reworded: numbers that the line had and has no more stand, in their order, for those that are new in it. */
function inWords(
  line: WrittenLine,
  other: WrittenLine,
  known: ReadonlySet<string>,
): readonly Contradiction[] {
  const [had, have] = [numbersIn(other.text), numbersIn(line.text)];
  const lost = without(had, have);
  const isFree = line.kind === 'text' && lost.length === 0;
  return without(have, had)
    .filter(({ text }) => !isFree || !known.has(bare(text)))
    .map(({ text, at }, index) => ({
      line,
      sentence: around(line, at),
      found: text,
      expected: lost[index]?.text ?? '',
    }));
}

type Numbers = ReturnType<typeof numbersIn>;

function without(numbers: Numbers, others: Numbers): Numbers {
  const rest = others.map(({ text }) => bare(text));
  return numbers.filter(({ text }) => {
    const at = rest.indexOf(bare(text));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** A content control says whose figure it holds, whatever became of the words around it. */
function inControls(
  line: WrittenLine,
  figures: ReadonlyMap<string, readonly string[]>,
): readonly Contradiction[] {
  return line.figures.flatMap(({ id, text }) => {
    const printed = figures.get(id) ?? [];
    const agrees = text === '' || printed.some((each) => bare(each) === bare(text));
    const at = line.text.indexOf(text);
    return agrees ? [] : [{ line, sentence: around(line, at), found: text, expected: printed[0] ?? '' }];
  });
}

function around({ kind, text }: WrittenLine, at: number): string {
  if (kind === 'row') return text;
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    end = text.indexOf(sentence, end) + sentence.length;
    if (at < end) return sentence;
  }
  return text;
}
