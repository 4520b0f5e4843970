import type { SheetContext } from './context.ts';
import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import { beyond, Refusal } from './problem.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { type DefinedName, readWorkbookPart, type StatedSheet } from './workbook-part.ts';

/** A workbook as the file states it: typed cells at their addresses, nothing computed, nothing interpreted. */
export interface Workbook {
  /** In the order of the tabs, hidden ones included; chart sheets have no cells and are left out. */
  readonly sheets: readonly Sheet[];
  readonly definedNames: readonly DefinedName[];
  /** Dates count from 1904 instead of 1900; already applied to every date here. */
  readonly date1904: boolean;
}

const usualMainPart = 'xl/workbook.xml';

/** The name of the workbook's main part, or undefined where the package holds none that we read. */
export function mainPart(pack: Package, limits: Limits): string | undefined {
  const stated = readRelationships(pack, '', limits).find((it) => it.type === 'officeDocument')?.target;
  return [stated, usualMainPart].find((name) => name !== undefined && pack.has(name) && isWorkbookName(name));
}

/** Binary workbooks (.xlsb), documents and slides say `officeDocument` too. */
function isWorkbookName(name: string): boolean {
  return name.endsWith('.xml') && !/^(?:word|ppt|visio)\//.test(name);
}

/** Reads the parts that hold cells and their meaning; nothing else is inflated. Throws a Refusal. */
export function readWorkbook(pack: Package, main: string, limits: Limits): Workbook {
  const relationships = readRelationships(pack, main, limits);
  const { sheets, definedNames, date1904 } = readWorkbookPart(pack, main, limits);
  if (sheets.length === 0) throw new Refusal('damaged', `${main} lists no sheet`);
  const named = (type: string) => relationships.find((it) => it.type === type && pack.has(it.target))?.target;
  const styles = named('styles');
  const strings = named('sharedStrings');
  const context: SheetContext = {
    pack,
    limits,
    styles: styles === undefined ? [] : readStyles(pack, styles, limits),
    decoding: { strings: strings === undefined ? [] : readSharedStrings(pack, strings, limits), date1904 },
    countCell: cellCounter(limits.cells),
  };
  return { sheets: readSheets(sheets, relationships, context), definedNames, date1904 };
}

function readSheets(
  stated: readonly StatedSheet[],
  relationships: readonly Relationship[],
  context: SheetContext,
): Sheet[] {
  const byId = new Map(relationships.map((it) => [it.id, it]));
  const seen = new Set<string>();
  const sheets: Sheet[] = [];
  for (const { name, state, id } of stated) {
    const target = byId.get(id);
    if (target === undefined) throw new Refusal('damaged', `sheet ${name} has no part`);
    if (target.type !== 'worksheet') continue;
    const part = target.target.toLowerCase();
    if (seen.has(part)) throw new Refusal('damaged', `two sheets share ${target.target}`);
    seen.add(part);
    sheets.push(readSheet(target.target, name, state, context));
  }
  return sheets;
}

function cellCounter(most: number): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > most) throw beyond('cells', `more than ${most} cells`);
  };
}
