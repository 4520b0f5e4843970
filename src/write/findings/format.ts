import type { Day } from '../../model/day.ts';
import type { FindingPage, Language } from '../../model/finding.ts';
import type { FindingsFile } from '../../model/results.ts';

export type FindingItem = FindingsFile['findings'][number];

/** All that was found in one run of `validate`, over one path or several. */
export interface FindingsDocument extends Omit<FindingsFile, 'schema'> {
  /** The tool's version. */
  readonly tool: string;
  readonly asOf: Day;
  readonly language: Language;
  /** The path that was given first: where a finding without a place is shown. */
  readonly given: string;
  /** Every kind of finding there is, by code. */
  readonly kinds: readonly FindingPage[];
}

/** A format for machines. Add one by a file like github.ts and a line in `formats` of index.ts. */
export interface FindingsFormat {
  readonly name: string;
  readonly write: (document: FindingsDocument) => string;
}

/** `Số liệu ▸ E11: ` where a place is a cell, which no format for machines has a field for. */
export function cellPrefix({ place }: FindingItem): string {
  return place !== undefined && 'cell' in place ? `${place.sheet} ▸ ${place.cell}: ` : '';
}

/** What is wrong and what to do, in one text. */
export function sentence(item: FindingItem): string {
  return `${cellPrefix(item)}${item.message} → ${item.remedy}`;
}
