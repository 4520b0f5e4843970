import type { FindingPage } from '../model/finding.ts';
import * as added from './findings/added.ts';
import * as arrival from './findings/arrival.ts';
import * as below from './findings/below.ts';
import * as entry from './findings/entry.ts';
import * as figure from './findings/figure.ts';
import * as file from './findings/file.ts';
import * as label from './findings/label.ts';
import * as mapped from './findings/mapped.ts';
import * as part from './findings/part.ts';
import * as sheet from './findings/sheet.ts';

export * from './findings/added.ts';
export * from './findings/arrival.ts';
export * from './findings/below.ts';
export * from './findings/entry.ts';
export * from './findings/figure.ts';
export * from './findings/file.ts';
export * from './findings/label.ts';
export * from './findings/mapped.ts';
export * from './findings/part.ts';
export * from './findings/sheet.ts';

/** Every kind of finding that reading raises. */
export const readFindings: readonly FindingPage[] = [
  file,
  arrival,
  sheet,
  label,
  mapped,
  figure,
  entry,
  part,
  below,
  added,
].flatMap((kinds) => Object.values(kinds));
