import type { Exact } from '../../model/exact.ts';
import type { ElementEntry, YearEntry } from '../../model/figure.ts';
import { type Language, sayIn } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import type { Datum, Entry, Gap } from '../../model/submission.ts';
import { showDay } from '../../vi/date.ts';
import { showExact, showPercent } from '../../vi/show-number.ts';
import { gapWords } from '../../vi/words.ts';

/** Six decimals at most: an explanation may say more than a report, never less. */
const fine = { decimals: 6 };

export function showNumber(value: Exact, percent = false): string {
  return percent ? showPercent(value, fine) : showExact(value, fine);
}

/** A number with the element's unit of measure: `4.198 người`. */
export function showOf({ type, measure }: Element, value: Exact): string {
  const percent = type === 'percent';
  const words = showNumber(value, percent);
  return measure === undefined || percent ? words : `${words} ${measure}`;
}

/** What one unit gave, or in words why there is nothing. */
export function showReading(
  element: Element,
  { datum, gap }: Pick<ElementEntry | YearEntry, 'datum' | 'gap'>,
  language: Language,
): string {
  return datum === undefined ? gapText(gap ?? 'blank', language) : showDatum(element, datum, language);
}

function gapText(gap: Gap, language: Language): string {
  return gapWords[gap][language].sentence;
}

function showDatum(element: Element, datum: Datum, language: Language): string {
  const say = sayIn(language);
  switch (datum.tag) {
    case 'number':
      return showOf(element, datum.value);
    case 'yes-no':
      return datum.yes ? say('có', 'yes') : say('không', 'no');
    case 'date':
      return showDay(datum.day);
    case 'text':
      return `“${datum.text}”`;
  }
}

/** Where a figure was read, what stands there, and what the clerk made of it. */
export function sourceOf({ place, text, settled }: Entry, language: Language): string {
  const say = sayIn(language);
  const found = text === '' ? '' : say(`, ghi “${text}”`, `, reads “${text}”`);
  const where = `${placeText(place)}${found}`;
  if (settled === undefined) return where;
  const { by, at, reason, place: line } = settled;
  const who = say(
    `đã chốt: ${reason} (${by}, ${at}, ${placeText(line)})`,
    `settled: ${reason} (${by}, ${at}, ${placeText(line)})`,
  );
  return `${where}; ${who}`;
}
