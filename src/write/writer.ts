import type { AuditBook, NarrativeBook, Report } from '../model/report.ts';
import type { Results } from '../model/results.ts';
import type { Picture } from './chart/pictures.ts';

/** Everything a writer may lay out. It computes, sorts and rounds nothing. */
export interface Manuscript {
  readonly report: Report;
  readonly audit: AuditBook;
  readonly narratives: NarrativeBook;
  readonly results: Omit<Results, 'outputs'>;
  /** Of the report's charts, where it goes out with them. */
  readonly pictures?: readonly Picture[];
  /** The Word files and the page where they are wanted; laid out beside all else. */
  readonly word?: Promise<WordFiles> | undefined;
  readonly page?: Promise<Uint8Array> | undefined;
}

/** The Word files as bytes. */
export interface WordFiles {
  readonly report: Uint8Array;
  readonly narratives: Uint8Array;
}

export type Format = 'docx' | 'xlsx' | 'html' | 'md' | 'json';

/** An output file. Add one by a line in `writers` of index.ts. */
export interface Writer {
  readonly format: Format;
  readonly name: string;
  readonly write: (manuscript: Manuscript) => Promise<Uint8Array> | Uint8Array;
}
