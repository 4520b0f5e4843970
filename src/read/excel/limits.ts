import { limitsOf, type Limits as Settings } from '../../model/limits.ts';

/** What a file may cost us before it is refused as too large, of the settings and of what follows from them. */
export interface Limits {
  /** Inflated bytes of one part of the package. */
  readonly partBytes: number;
  /** Inflated bytes of all parts read, together. */
  readonly totalBytes: number;
  /** Inflated ÷ packed size of a part; parts under `ratioFloorBytes` are never asked. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Entries of the zip directory. */
  readonly entries: number;
  /** Cells of all sheets together, blank ones with a style included. */
  readonly cells: number;
  /** Entries of the shared string table. */
  readonly strings: number;
  /** Characters of one text; Excel itself holds 32,767. */
  readonly textLength: number;
  /** How deep XML elements may nest. */
  readonly depth: number;
}

/** No honest workbook has more strings than cells, or nests its elements deeper than a third of this. */
export function workbookLimits(settings: Partial<Settings> = {}): Limits {
  const set = limitsOf(settings);
  return {
    partBytes: Math.floor(set['inflated-size'] / 3),
    totalBytes: set['inflated-size'],
    ratio: set.ratio,
    ratioFloorBytes: 4 * 1024 * 1024,
    entries: set['archive-files'],
    cells: set.cells,
    strings: set.cells,
    textLength: set['text-length'],
    depth: 64,
  };
}
