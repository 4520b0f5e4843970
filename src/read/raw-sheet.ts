import { type Cell, columnOf, readAddress, rowOf, type Sheet } from './excel/index.ts';
import type { RawRange, RawSheet } from './raw.ts';
import { rawTable } from './raw-table.ts';
import { noteLegacy, otherWorkbook } from './sheet-notes.ts';

/** A sheet with all that reading it by a mapping may need, as data: threads hand it to each other. */
export function rawSheet(file: string, sheet: Sheet): RawSheet {
  return {
    ...rawTable(file, sheet),
    merges: sheet.merges.flatMap((range) => rangeOf(range) ?? []),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    links: new Map(sheet.filled().flatMap(linkOf)),
    notes: noteLegacy(sheet, ({ address }) => ({ file, sheet: sheet.name, cell: address })),
  };
}

function rangeOf(text: string): RawRange | undefined {
  const [first, last] = text.split(':').map(readAddress);
  if (first === undefined || last === undefined) return undefined;
  const range = { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}

function linkOf({ address, formula }: Cell): readonly (readonly [string, string])[] {
  const text = formula?.() ?? '';
  return otherWorkbook.test(text) ? [[address, text]] : [];
}
