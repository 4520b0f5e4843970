import type { Exact } from '../../model/exact.ts';
import type { ElementEntry } from '../../model/figure.ts';
import type { Element } from '../../model/plan.ts';
import type { Live, Span } from '../../model/report.ts';
import { yesNoWords } from '../../vi/words.ts';
import { type Block, spansOf } from './blocks.ts';
import { call, countWords, joined, sum } from './live.ts';

/** The now and the then of the same units. */
export interface Pair {
  readonly now: Span;
  readonly then: Span;
}

/** Longer numbers stand in a sheet as text, since a double would not hold all their digits. */
const longest = 10n ** 13n;

/** Whether a sheet can count and add up the element as it stands there: numbers, and yes or no. */
export function countable(blocks: readonly Block[], element: Element): boolean {
  return blocks.every(({ entries }) => [...(entries.get(element)?.values() ?? [])].every(isCountable));
}

function isCountable({ datum, previous }: ElementEntry): boolean {
  if (previous !== undefined && !isShort(previous)) return false;
  if (datum === undefined || datum.tag === 'yes-no') return true;
  return datum.tag === 'number' && isShort(datum.value);
}

/** Whether a cell holds the number as one. */
export function isShort(value: Exact): boolean {
  return value.n < longest;
}

/** The sum of what is there; of yes-no how many yes. */
export function totalOf({ type }: Element, spans: readonly Span[]): Live | undefined {
  if (spans.length === 0) return undefined;
  return type === 'yes-no' ? countWords(spans, yesNoWords.yes) : sum(spans);
}

export function reportedOf({ type }: Element, spans: readonly Span[]): Live | undefined {
  if (spans.length === 0) return undefined;
  if (type !== 'yes-no') return call('COUNT', ...spans.map((span) => [span]));
  return joined('+', [countWords(spans, yesNoWords.yes), countWords(spans, yesNoWords.no)]);
}

/** Who is asked has a figure or says why not; the cells of all others are empty. */
export function expectedOf(spans: readonly Span[]): Live | undefined {
  return spans.length === 0 ? undefined : call('COUNTA', ...spans.map((span) => [span]));
}

export function pairsOf(blocks: readonly Block[], element: Element): readonly Pair[] {
  return blocks.flatMap((block) => {
    const [now] = spansOf([block], element, 'now');
    const [then] = spansOf([block], element, 'previous');
    return now === undefined || then === undefined ? [] : [{ now, then }];
  });
}

export function matchedNow(pairs: readonly Pair[]): Live | undefined {
  return ofPairs(pairs, ({ now, then }) => call('SUMPRODUCT', isThere(then), [now]));
}

export function matchedBefore(pairs: readonly Pair[]): Live | undefined {
  return ofPairs(pairs, ({ now, then }) => call('SUMPRODUCT', isThere(now), [then]));
}

export function matchedUnits(pairs: readonly Pair[]): Live | undefined {
  return ofPairs(pairs, ({ now, then }) => call('SUMPRODUCT', isThere(now), isThere(then)));
}

/** 1 for a number, 0 for anything else, cell by cell. */
function isThere(span: Span): Live {
  return [...call('ISNUMBER', [span]), '*1'];
}

function ofPairs(pairs: readonly Pair[], each: (pair: Pair) => Live): Live | undefined {
  return pairs.length === 0 ? undefined : joined('+', pairs.map(each));
}
