import type { Words } from '../../model/finding.ts';
import type { WrittenLine } from '../../model/written.ts';
import {
  openPackage,
  type Package,
  type ProblemKind,
  Refusal,
  sniff,
  workbookLimits,
} from '../excel/index.ts';
import type { Limits } from '../excel/limits.ts';
import { type Relationship, readRelationships } from '../excel/relationships.ts';
import { readPart } from '../excel/xml.ts';
import { LineCollector } from './lines.ts';
import { textBoxes } from './text-boxes.ts';

export type DocxReading =
  | { readonly ok: true; readonly lines: readonly WrittenLine[] }
  | { readonly ok: false; readonly problem: Words };

/**
 * Reads the lines of a Word file: paragraphs, headings and rows, with what stands in content controls; after them the
 * notes and the text boxes, each under a heading of its own. Headers, footers and comments are left out. Never throws for a file: one that is no .docx, or damaged, is a problem.
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
  const main = targetOf(readRelationships(pack, '', limits), 'officeDocument');
  if (main === undefined || !/^word\//i.test(main))
    throw new Refusal('not-excel', 'the package has no document');
  const notes = readRelationships(pack, main, limits).filter(({ type }) => /^(?:foot|end)notes$/.test(type));
  return [
    ...partLines(pack, main, limits),
    ...under(
      'Chú thích',
      notes.flatMap(({ target }) => (pack.has(target) ? partLines(pack, target, limits) : [])),
    ),
    ...under('Khung chữ', textBoxes(pack, main)),
  ];
}

function partLines(pack: Package, part: string, limits: Limits): readonly WrittenLine[] {
  const collector = new LineCollector();
  readPart(pack, part, collector.reader, limits);
  return collector.lines();
}

/** Lines that stand apart from the text and its pages, under a heading of ours. */
function under(heading: string, lines: readonly WrittenLine[]): readonly WrittenLine[] {
  return lines.map(({ page: _, ...line }, index) => ({ ...line, heading, number: index + 1 }));
}

function targetOf(relationships: readonly Relationship[], wanted: string): string | undefined {
  return relationships.find(({ type }) => type === wanted)?.target;
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
