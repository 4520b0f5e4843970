import type { Finding } from '../model/finding.ts';
import type { Limits } from '../model/limits.ts';
import type { RawSheet, RawSubmission } from './raw.ts';
import type { FoundFile } from './scan.ts';

/** What a format reader makes of a file. A file that cannot be read has findings and no submissions. */
export interface FileReading {
  readonly submissions: readonly RawSubmission[];
  /** The sheets of a workbook without the codes of our forms: only the plan knows whether it is one of others. */
  readonly sheets?: readonly RawSheet[];
  readonly findings: readonly Finding[];
}

/** An input format. Add one by a file like `yaml-reader.ts` and a line in `readers` of parse.ts. */
export interface Reader {
  readonly read: (file: FoundFile, limits: Limits) => FileReading;
}
