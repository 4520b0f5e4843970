import type { LimitName } from '../../model/limits.ts';

/**
 * Why a whole file cannot be read as a workbook.
 * `truncated` ends too early; `damaged` contradicts itself or its format; `doctype` declares a DTD, which no honest
 * workbook does; `unsupported` is well-formed but uses a zip feature that Excel never writes.
 */
export type ProblemKind =
  | 'empty'
  | 'not-excel'
  | 'legacy-xls'
  | 'encrypted'
  | 'truncated'
  | 'too-large'
  | 'damaged'
  | 'doctype'
  | 'unsupported';

/** What a file that is no .xlsx turns out to be, by its bytes. */
export type Lookalike =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'rtf'
  | 'rar'
  | '7z'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'csv'
  | 'text'
  | 'zip'
  | 'docx'
  | 'pptx'
  | 'xlsb'
  | 'ods'
  | 'odt'
  | 'odp'
  | 'doc';

export interface Problem {
  readonly kind: ProblemKind;
  /** Technical and in English, for whoever looks into the file; the words for clerks belong to the finding. */
  readonly detail: string;
  readonly looksLike?: Lookalike;
  /** The setting that a file too large went beyond; none where no setting would make it welcome. */
  readonly limit?: LimitName;
}

/** Carries a problem up to `openWorkbook` and to whoever opens a package, the only places that catch it. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string, more: Pick<Problem, 'looksLike' | 'limit'> = {}) {
    super(detail);
    this.problem = { kind, detail, ...more };
  }
}

/** A file beyond a limit that can be set. */
export function beyond(limit: LimitName, detail: string): Refusal {
  return new Refusal('too-large', detail, { limit });
}
