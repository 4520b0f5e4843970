/** What a file may cost us before it is refused as too large. A hostile file is stopped by these, not by memory. */
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

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  partBytes: 64 * mebibyte,
  totalBytes: 200 * mebibyte,
  ratio: 300,
  ratioFloorBytes: 4 * mebibyte,
  entries: 10_000,
  cells: 2_000_000,
  strings: 1_000_000,
  textLength: 32_767,
  depth: 64,
};
