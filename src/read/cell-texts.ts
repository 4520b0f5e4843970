import { type Place, placeText } from '../model/place.ts';
import type { RawCell } from '../model/submission.ts';
import type { RawSheet, RawSubmission } from './raw.ts';

/** What stood at each place that was read, as the file shows it, by `placeText`. */
export function cellTexts(parts: readonly (RawSubmission | RawSheet)[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const part of parts) collect(part, texts);
  return texts;
}

/** Cells stand at several depths of a submission; whatever has a value and a place is one. */
function collect(part: unknown, texts: Map<string, string>): void {
  if (typeof part !== 'object' || part === null) return;
  if (isCell(part)) texts.set(placeText(part.place), part.text);
  else for (const each of part instanceof Map ? part.values() : Object.values(part)) collect(each, texts);
}

function isCell(part: object): part is RawCell & { readonly place: Place } {
  return 'value' in part && 'text' in part && 'place' in part && typeof part.text === 'string';
}
