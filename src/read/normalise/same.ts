import { compare } from '../../model/exact.ts';
import type { Datum, Entry, Reading } from '../../model/submission.ts';

/** Whether an entry is blank, this year's cell and last year's. */
export function saysNothing({ reading, previous }: Entry): boolean {
  return isBlank(reading) && (previous === undefined || isBlank(previous));
}

/** Whether two entries say the same, of this year and of last. */
export function saysTheSame(first: Entry, second: Entry): boolean {
  return (
    first.estimated === second.estimated &&
    sameReading(first.reading, second.reading) &&
    sameReading(first.previous, second.previous)
  );
}

function isBlank(reading: Reading): boolean {
  return reading.tag === 'gap' && reading.gap === 'blank';
}

/** Two gaps other than blanks are two mistakes, not one value. */
function sameReading(one: Reading | undefined, other: Reading | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.tag === 'value' && other.tag === 'value') return sameDatum(one.datum, other.datum);
  return isBlank(one) && isBlank(other);
}

function sameDatum(one: Datum, other: Datum): boolean {
  if (one.tag === 'number') return other.tag === 'number' && compare(one.value, other.value) === 0;
  return JSON.stringify(one) === JSON.stringify(other);
}
