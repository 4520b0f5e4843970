import type { Limits as Settings } from '../../model/limits.ts';
import { type Limits, workbookLimits } from './limits.ts';
import { openPackage, type Package } from './open.ts';
import { type Problem, Refusal } from './problem.ts';
import { type ForeignKind, readForeign } from './sheetjs.ts';
import { sniff, sniffZip } from './sniff.ts';
import { mainPart, readWorkbook, type Workbook } from './workbook.ts';

export { addressOf, columnName, columnOf, maxColumn, maxRow, readAddress, rowOf } from './address.ts';
export type { Cell, CellProblem, CellValue, DateValue, Run, TextValue } from './cell.ts';
export { workbookLimits } from './limits.ts';
export { openPackage, type Package } from './open.ts';
export { type Lookalike, type Problem, type ProblemKind, Refusal } from './problem.ts';
export type { Sheet, SheetState } from './sheet.ts';
export { sniff } from './sniff.ts';
export type { Workbook } from './workbook.ts';
export type { DefinedName } from './workbook-part.ts';

export type Opened =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads the bytes of an .xlsx or .xlsm into typed cells, without any idea of what they report.
 *
 *   bytes ─ sniff ─► open (zip, caps) ─► workbook ─► styles, shared strings ─► sheet (SAX) ─► grid of cells
 *
 * The content decides what a file is, not its name. Never throws for a file, however odd or hostile: one that cannot
 * be read as a whole is a problem; oddities of single cells are listed in their sheet.
 */
export function openWorkbook(bytes: Uint8Array, limits: Partial<Settings> = {}): Opened {
  try {
    const problem = sniff(bytes);
    return problem === undefined ? openZip(bytes, workbookLimits(limits)) : { ok: false, problem };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * Like `openWorkbook`, and the kinds of workbook beside .xlsx too: .xls, .xlsb and .ods. The content decides; never
 * throws for a file.
 */
export function openSpreadsheet(bytes: Uint8Array, limits: Partial<Settings> = {}): Opened {
  const opened = openWorkbook(bytes, limits);
  const kind = opened.ok ? undefined : foreignKind(opened.problem);
  if (kind === undefined) return opened;
  try {
    return { ok: true, workbook: readForeign(bytes, kind, workbookLimits(limits)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function foreignKind({ kind, looksLike }: Problem): ForeignKind | undefined {
  if (kind === 'legacy-xls') return 'xls';
  return looksLike === 'xlsb' || looksLike === 'ods' ? looksLike : undefined;
}

function openZip(bytes: Uint8Array, limits: Limits): Opened {
  const pack = openPackage(bytes, limits);
  const main = mainPart(pack, limits);
  if (main !== undefined) return { ok: true, workbook: readWorkbook(pack, main, limits) };
  return { ok: false, problem: sniffZip(pack.names, readMimeType(pack)) };
}

/** OpenDocument states its type in a part of that name. */
function readMimeType(pack: Package): string | undefined {
  if (!pack.has('mimetype')) return undefined;
  let text = '';
  pack.read('mimetype', (piece) => {
    text += new TextDecoder().decode(piece);
  });
  return text;
}
