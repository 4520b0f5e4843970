import { present } from '../../model/present.ts';
import type { Unrenewed, WrittenLine } from '../../model/written.ts';
import { masked, sentencesOf } from '../../vi/printed-numbers.ts';
import { align, type Pair } from './align.ts';
import { isBody } from './body.ts';
import { paperNumbers } from './numbers.ts';

type Lines = readonly WrittenLine[];

/**
 * What the results brought that an edited report has not taken up, once its figures were renewed: sentences and rows that
 * read otherwise now, are new, or say what nobody reports any more. `original` is the report as it was before it was
 * edited: what the clerk took out or wrote instead since is hers. Without it all that differs by a line is told.
 */
export function unrenewedIn(
  edited: Lines,
  composed: Lines,
  original: Lines | undefined,
): readonly Unrenewed[] {
  const body = edited.filter(isBody);
  return original === undefined
    ? withoutOriginal(body, composed.filter(isBody))
    : sinceOriginal(body, composed.filter(isBody), original.filter(isBody));
}

function withoutOriginal(edited: Lines, composed: Lines): readonly Unrenewed[] {
  const pairs = align(edited, composed);
  const taken = new Set(pairs.flatMap(({ other }) => other ?? []));
  return [
    ...pairs.flatMap(({ line, other }) =>
      other === undefined && line.figures.length > 0 ? [{ line, before: line.text }] : [],
    ),
    ...composed
      .filter((line) => !taken.has(line) && isContent(line))
      .map((line) => ({ line, after: line.text })),
  ];
}

function sinceOriginal(edited: Lines, composed: Lines, original: Lines): readonly Unrenewed[] {
  const editedOf = new Map(
    align(edited, original).flatMap(({ line, other }) => (other ? [[other, line]] : [])),
  );
  const there = new Set(edited.map(keyOf));
  const pairs = align(composed, original);
  const kept = new Set(pairs.flatMap(({ other }) => other ?? []));
  const gone = original.filter((line) => !kept.has(line) && isContent(line));
  return [
    ...pairs.flatMap((pair) => (there.has(keyOf(pair.line)) ? [] : changedIn(pair, editedOf))),
    ...gone.flatMap((line) => {
      const now = editedOf.get(line);
      return now !== undefined && masked(now.text) === masked(line.text)
        ? [{ line: now, before: now.text }]
        : [];
    }),
  ];
}

function changedIn(
  { line, other }: Pair,
  editedOf: ReadonlyMap<WrittenLine, WrittenLine>,
): readonly Unrenewed[] {
  if (!isContent(line)) return [];
  if (other === undefined) return [{ line, after: line.text }];
  if (keyOf(line) === keyOf(other)) return [];
  const now = editedOf.get(other);
  if (now === undefined || hasTaken(now, line, other)) return [];
  return line.kind === 'row'
    ? [{ line: now, before: now.text, after: line.text }]
    : inSentences(now, line, other);
}

/** Nothing but numbers changed, and all of them stand in the clerk's words now. */
function hasTaken(now: WrittenLine, line: WrittenLine, other: WrittenLine): boolean {
  if (masked(line.text) !== masked(other.text)) return false;
  const rest = paperNumbers(now).map(({ plain }) => plain);
  return paperNumbers(line).every(({ plain }) => {
    const at = rest.indexOf(plain);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** Old sentences that still stand there, and the clerk's own in their place, against those of now that are like them. */
function inSentences(now: WrittenLine, line: WrittenLine, other: WrittenLine): readonly Unrenewed[] {
  const is = sentencesOf(now.text);
  const was = sentencesOf(other.text);
  const fresh = sentencesOf(line.text);
  const stale = was.filter((sentence) => !fresh.includes(sentence) && is.includes(sentence));
  const own = is.filter((sentence) => !was.includes(sentence) && !fresh.includes(sentence));
  const missing = fresh.filter((sentence) => !was.includes(sentence) && !is.includes(sentence));
  const pairs = align(missing.map(sentenceLine), [...stale, ...own].map(sentenceLine));
  const paired = new Set(pairs.flatMap((pair) => pair.other?.text ?? []));
  const rest = [...stale, ...own].filter((sentence) => !paired.has(sentence));
  const told = pairs.map((pair) => {
    const before = pair.other === undefined ? rest.shift() : pair.other.text;
    return present({ line: now, before, after: pair.line.text });
  });
  return [...told, ...rest.filter((each) => stale.includes(each)).map((before) => ({ line: now, before }))];
}

function sentenceLine(text: string): WrittenLine {
  return { kind: 'text', text, heading: '', number: 0, figures: [] };
}

/** Cells that others cover, and empty ones at the end of a row, are written by one format and not by another. */
function keyOf({ kind, text }: WrittenLine): string {
  if (kind !== 'row') return `${kind} ${text}`;
  const cells = text.split('|').map((cell) => cell.trim());
  return `row ${cells.filter((cell) => cell !== '').join(' | ')}`;
}

/** Not the head and the foot of the paper, nor the numbers of columns. */
function isContent({ kind, heading, text }: WrittenLine): boolean {
  if (kind === 'heading') return false;
  return kind === 'text' ? heading !== '' || /\d/u.test(text) : heading !== '' && !/^\(\d+\)/u.test(text);
}
