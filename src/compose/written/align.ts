import type { WrittenLine } from '../../model/written.ts';
import { masked } from '../../vi/printed-numbers.ts';

/** A line, and the one that it was, or became, in the other report. */
export interface Pair {
  readonly line: WrittenLine;
  readonly other?: WrittenLine;
  /** The two differ in nothing but their numbers. */
  readonly sameWords: boolean;
}

/** Lines of which less than half the words are common are two lines. */
const leastLikeness = 0.5;

/**
 * Finds for each line of one report its counterpart in another: the same text, the same words, a common figure, or most
 * words in common; nearer headings first. Each counterpart is taken once.
 */
export function align(lines: readonly WrittenLine[], others: readonly WrittenLine[]): readonly Pair[] {
  const free = new Set(others);
  const found = new Map<WrittenLine, WrittenLine>();
  const take = (line: WrittenLine, other: WrittenLine | undefined): void => {
    if (other === undefined) return;
    found.set(line, other);
    free.delete(other);
  };
  for (const keyOf of keys) {
    const byKey = indexed(free, keyOf);
    for (const line of lines) {
      const key = found.has(line) ? undefined : keyOf(line);
      if (key !== undefined) take(line, byKey.get(key)?.shift());
    }
  }
  const words = new Map([...free].map((line) => [line, wordsOf(line.text)]));
  for (const line of lines) if (!found.has(line)) take(line, likest(line, free, words));
  return lines.map((line) => pairOf(line, found.get(line)));
}

type KeyOf = (line: WrittenLine) => string | undefined;

/** From the surest sign to the weakest. */
const keys: readonly KeyOf[] = [
  ({ kind, heading, text }) => `${kind} ${heading}\n${text}`,
  ({ kind, heading, text }) => `${kind} ${heading}\n${masked(text)}`,
  ({ kind, text }) => `${kind} ${masked(text)}`,
  ({ kind, heading, figures }) =>
    figures.length === 0 ? undefined : `${kind} ${heading}\n${figures.map(({ id }) => id).join()}`,
  ({ kind, heading, text }) => {
    const name = kind === 'row' ? nameIn(text) : undefined;
    return name === undefined ? undefined : `${heading}\n${name}`;
  },
];

/** What a row is about: its first cell of two words and more. */
function nameIn(row: string): string | undefined {
  return row.split(' | ').find((cell) => /^\p{L}+(?:[\s-]+[\p{L}\d]+)+/u.test(cell));
}

function indexed(lines: Iterable<WrittenLine>, keyOf: KeyOf): Map<string, WrittenLine[]> {
  const index = new Map<string, WrittenLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const had = index.get(key);
    if (had === undefined) index.set(key, [line]);
    else had.push(line);
  }
  return index;
}

function likest(
  line: WrittenLine,
  free: ReadonlySet<WrittenLine>,
  wordsIn: ReadonlyMap<WrittenLine, ReadonlySet<string>>,
): WrittenLine | undefined {
  const words = wordsOf(line.text);
  let best: WrittenLine | undefined;
  let most = leastLikeness;
  for (const other of free) {
    const likeness = other.kind === line.kind ? common(words, wordsIn.get(other) ?? new Set()) : 0;
    if (likeness > most) [best, most] = [other, likeness];
  }
  return best;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    masked(text)
      .toLowerCase()
      .match(/\p{L}+/gu),
  );
}

/** Common words ÷ all words of both. */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function pairOf(line: WrittenLine, other: WrittenLine | undefined): Pair {
  if (other === undefined) return { line, sameWords: false };
  return { line, other, sameWords: masked(line.text) === masked(other.text) };
}
