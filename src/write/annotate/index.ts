import type { ReturnedFile } from '../../model/returned.ts';
import { Workbook } from '../package/workbook.ts';
import { Unpatchable } from '../package/xml.ts';
import { addFirstSheet } from './first-sheet.ts';
import { listXml } from './list-sheet.ts';
import { markCells } from './mark.ts';
import { dropSignatures } from './signatures.ts';

/** What came of marking a workbook. */
interface Annotated {
  readonly bytes: Uint8Array;
  /** What the copy could not keep or show, in Vietnamese, a sentence each; also said on its first sheet. */
  readonly lost: readonly string[];
}

/**
 * A copy of a workbook with its cells marked: coloured, a note on each, and a first sheet that lists all. Only the
 * parts of the file that this touches are written anew; everything else keeps its bytes. Undefined where the file
 * cannot be edited so. The same workbook and requests give the same bytes.
 */
export function annotate(workbook: Uint8Array, returned: ReturnedFile): Annotated | undefined {
  try {
    const book = new Workbook(workbook);
    const lost = [...dropSignatures(book.pack), ...markCells(book, returned)];
    addFirstSheet(book, listXml(book, { ...returned, lead: [...returned.lead, ...lost] }));
    return { bytes: book.pack.bytes(), lost };
  } catch (error) {
    if (error instanceof Unpatchable) return undefined;
    throw error;
  }
}

export { writeReturnList } from './list-document.ts';
