import type { Entry } from '../model/submission.ts';

export type EntryFinder = (unit: string, element: string, year?: number) => Entry | undefined;

/** Finds a submission's entry by whom it is about, its element and its year. */
export function entryFinder(entries: readonly Entry[]): EntryFinder {
  const finder = known.get(entries) ?? indexed(entries);
  known.set(entries, finder);
  return finder;
}

/** Several checks look for entries of one submission. */
const known = new WeakMap<readonly Entry[], EntryFinder>();

function indexed(entries: readonly Entry[]): EntryFinder {
  const key = (unit: string, element: string, year: number | undefined): string =>
    `${unit} ${element} ${year ?? ''}`;
  const index = new Map(entries.map((entry) => [key(entry.unit, entry.element, entry.year), entry]));
  return (unit, element, year) => index.get(key(unit, element, year));
}
