import { defaultLimits, type Limits } from './limits.ts';
import { openPackage, type Package } from './open.ts';
import { type Problem, Refusal } from './problem.ts';
import { sniff, sniffZip } from './sniff.ts';
import { mainPart, readWorkbook, type Workbook } from './workbook.ts';

export { addressOf, columnName, maxColumn, maxRow } from './address.ts';
export type { Cell, CellProblem, CellValue, DateValue, Run, TextValue } from './cell.ts';
export { defaultLimits, type Limits } from './limits.ts';
export type { Lookalike, Problem, ProblemKind } from './problem.ts';
export type { Sheet, SheetState } from './sheet.ts';
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
export function openWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}): Opened {
  try {
    const problem = sniff(bytes);
    return problem === undefined ? openZip(bytes, { ...defaultLimits, ...limits }) : { ok: false, problem };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
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
