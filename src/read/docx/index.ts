import type { Words } from '../../model/finding.ts';
import type { WrittenLine } from '../../model/written.ts';
import { openPackage, type ProblemKind, Refusal, sniff, workbookLimits } from '../excel/index.ts';
import { readRelationships } from '../excel/relationships.ts';
import { readPart } from '../excel/xml.ts';
import { LineCollector } from './lines.ts';

export type DocxReading =
  | { readonly ok: true; readonly lines: readonly WrittenLine[] }
  | { readonly ok: false; readonly problem: Words };

/**
 * Reads the lines of a Word file: paragraphs, headings and rows, with what stands in content controls. Headers, footers,
 * text boxes and comments are left out. Never throws for a file: one that is no .docx, or damaged, is a problem.
 */
export function readDocx(bytes: Uint8Array): DocxReading {
  try {
    const problem = sniff(bytes);
    if (problem !== undefined) return { ok: false, problem: words[problem.kind] };
    return { ok: true, lines: linesIn(bytes) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problem: words[error.problem.kind] };
  }
}

function linesIn(bytes: Uint8Array): readonly WrittenLine[] {
  const limits = workbookLimits();
  const pack = openPackage(bytes, limits);
  const main = readRelationships(pack, '', limits).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !/^word\//i.test(main))
    throw new Refusal('not-excel', 'the package has no document');
  const collector = new LineCollector();
  readPart(pack, main, collector.reader, limits);
  return collector.lines();
}

const notWord: Words = {
  vi: 'không phải tệp Word (.docx)',
  en: 'is not a Word file (.docx)',
};

const damaged: Words = {
  vi: 'hỏng hoặc chưa chép hết',
  en: 'is damaged or was not copied to its end',
};

/** Why a file is not read, to go on after its name. */
const words: Readonly<Record<ProblemKind, Words>> = {
  empty: { vi: 'là tệp rỗng', en: 'is an empty file' },
  'not-excel': notWord,
  'legacy-xls': notWord,
  encrypted: { vi: 'có mật khẩu, không mở được', en: 'is protected by a password' },
  truncated: damaged,
  'too-large': { vi: 'quá lớn, không đọc', en: 'is too large to be read' },
  damaged,
  doctype: damaged,
  unsupported: damaged,
};
