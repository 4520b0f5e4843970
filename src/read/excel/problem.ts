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
}

/** Carries a problem up to `openWorkbook`, the only place that catches it. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string, looksLike?: Lookalike) {
    super(detail);
    this.problem = looksLike === undefined ? { kind, detail } : { kind, detail, looksLike };
  }
}
