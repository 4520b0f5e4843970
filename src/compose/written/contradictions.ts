import type { Contradiction, WrittenLine } from '../../model/written.ts';
import { numbersIn, onlyNumberIn, plainNumber } from '../../vi/printed-numbers.ts';
import { align, type Pair } from './align.ts';
import { around } from './around.ts';
import { isBody } from './body.ts';
import { type IsKnown, knownIn, type PaperNumber, paperNumbers } from './numbers.ts';
import { turnedWords } from './turned.ts';

/**
 * The numbers of a report on paper that are not those of the results, and words that turn them round, in the order of
 * the paper. A line that a clerk reworded may print what the report does of the same thing; one that nobody knows, no
 * other number.
 */
export function contradictions(
  paper: readonly WrittenLine[],
  composed: readonly WrittenLine[],
): readonly Contradiction[] {
  const isKnown = knownIn(composed);
  const figures = new Map<string, readonly string[]>();
  for (const { id, text } of composed.flatMap((line) => line.figures))
    figures.set(id, [...(figures.get(id) ?? []), text]);
  return align(paper.filter(isBody), composed).flatMap((pair) => {
    const wrong = [...inPair(pair, isKnown), ...inControls(pair.line, figures)];
    const seen = new Set<string>();
    return [...wrong.filter(({ found }) => !seen.has(found) && seen.add(found)), ...turnedWords(pair)];
  });
}

/** How many numbers of a report were held against the results. */
export function countNumbers(paper: readonly WrittenLine[]): number {
  return paper.filter(isBody).reduce((count, { text }) => count + numbersIn(text).length, 0);
}

function inPair(pair: Pair, isKnown: IsKnown): readonly Contradiction[] {
  const { line, other, sameWords } = pair;
  if (line.text === other?.text) return [];
  if (other === undefined) return unknownIn(line, isKnown);
  return sameWords ? inPlace(line, other) : inWords(line, other, isKnown);
}

function unknownIn(line: WrittenLine, isKnown: IsKnown): readonly Contradiction[] {
  const strange = paperNumbers(line).filter((number) => !isKnown(number, line));
  return strange.map((number) => wrongAt(line, number));
}

function wrongAt(line: WrittenLine, { text, at }: PaperNumber, expected = ''): Contradiction {
  return { line, sentence: around(line, at), found: text, expected };
}

/** Nothing but numbers differs: each stands against the one in its place. */
function inPlace(line: WrittenLine, other: WrittenLine): readonly Contradiction[] {
  const theirs = paperNumbers(other);
  return paperNumbers(line).flatMap((number, index) => {
    const expected = theirs[index];
    return number.plain === expected?.plain ? [] : [wrongAt(line, number, expected?.text)];
  });
}

/**
 * Reworded: numbers that the line had and has no more stand, in their order, for those that are new in it. A row has to
 * keep them all.
 */
function inWords(line: WrittenLine, other: WrittenLine, isKnown: IsKnown): readonly Contradiction[] {
  const [had, have] = [paperNumbers(other), paperNumbers(line)];
  const lost = without(had, have);
  const isFree = line.kind === 'text' && lost.length === 0;
  const fresh = without(have, had).filter((number) => !isFree || !isKnown(number, line));
  const gone = line.kind === 'row' ? lost.slice(fresh.length) : [];
  return [
    ...fresh.map((number, index) => wrongAt(line, number, lost[index]?.text)),
    ...gone.map(({ text }) => ({ line, sentence: line.text, found: '', expected: text })),
  ];
}

function without(numbers: readonly PaperNumber[], others: readonly PaperNumber[]): readonly PaperNumber[] {
  const rest = others.map(({ plain }) => plain);
  return numbers.filter(({ plain }) => {
    const at = rest.indexOf(plain);
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
    const agrees = text === '' || printed.some((each) => plainFigure(each) === plainFigure(text));
    const at = line.text.indexOf(text);
    return agrees ? [] : [{ line, sentence: around(line, at), found: text, expected: printed[0] ?? '' }];
  });
}

/** Of `156 (*)`, or words that somebody typed into a control, the number alone. */
function plainFigure(text: string): string {
  return plainNumber(onlyNumberIn(text) ?? text);
}
