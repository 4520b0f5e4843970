import { type Finding, raise } from '../model/finding.ts';
import { groupBy } from '../model/group.ts';
import type { Place } from '../model/place.ts';
import { legacyEncodingOf } from '../vi/legacy.ts';
import type { Cell, Sheet, Workbook } from './excel/index.ts';
import { hiddenFigures, legacyText, linkedFormula, unknownLegacyText } from './findings.ts';
import { legacyTextOf } from './form/legacy.ts';
import type { RawSubmission } from './raw.ts';

/** What has to be said of a form's sheets beside their figures: one finding a sheet and kind, at the first cell. */
export function sheetNotes(
  file: string,
  { sheets }: Workbook,
  submissions: readonly RawSubmission[],
): readonly Finding[] {
  const cells = groupBy(submissions.flatMap(figureCells), ({ sheet }) => sheet);
  return sheets.flatMap((sheet) => {
    const figures = (cells.get(sheet.name) ?? []).flatMap(({ cell }) => sheet.cell(cell) ?? []);
    const placeOf = ({ address }: Cell): Place => ({ file, sheet: sheet.name, cell: address });
    return [
      ...noteHidden(sheet, figures, placeOf),
      ...noteLinks(figures, placeOf),
      ...noteLegacy(sheet, placeOf),
    ];
  });
}

type CellPlace = Extract<Place, { readonly cell: string }>;

type PlaceOf = (cell: Cell) => Place;

/** Where the figures in use stand; a blank is no figure. */
function figureCells({ entries }: RawSubmission): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (const { value, previous } of entries)
    for (const { value: raw, place } of previous === undefined ? [value] : [value, previous])
      if (raw.tag !== 'blank' && 'cell' in place) places.push(place);
  return places;
}

function noteHidden(sheet: Sheet, figures: readonly Cell[], placeOf: PlaceOf): readonly Finding[] {
  const hidden = figures.filter(
    ({ row, column }) =>
      sheet.state !== 'visible' || sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
  );
  const [first] = hidden;
  return first === undefined
    ? []
    : [raise(hiddenFigures, { count: hidden.length }, { place: placeOf(first) })];
}

/** `[1]Sheet1!A1`, `'C:\so lieu\[a.xlsx]Sheet1'!A1`, and a file's address in OpenDocument. */
export const otherWorkbook = /\[[^\]]+\][^\]!]*!|\bfile:\/\//i;

function noteLinks(figures: readonly Cell[], placeOf: PlaceOf): readonly Finding[] {
  const linked = figures.filter(({ formula }) => otherWorkbook.test(formula?.() ?? ''));
  const [first] = linked;
  if (first === undefined) return [];
  const args = { formula: first.formula?.() ?? '', count: linked.length };
  return [raise(linkedFormula, args, { place: placeOf(first) })];
}

/** Text in an encoding of the 1990s, anywhere in a sheet. */
export function noteLegacy(sheet: Sheet, placeOf: PlaceOf): readonly Finding[] {
  if (![...sheet.fonts()].some((font) => legacyEncodingOf(font) !== undefined)) return [];
  const found = sheet.filled().flatMap((cell) => {
    const legacy = legacyTextOf(cell);
    return legacy === undefined ? [] : [{ ...legacy, place: placeOf(cell) }];
  });
  return [
    { kind: legacyText, cells: found.filter(({ decoded }) => decoded !== undefined) },
    { kind: unknownLegacyText, cells: found.filter(({ decoded }) => decoded === undefined) },
  ].flatMap(({ kind, cells }) => {
    const [first] = cells;
    if (first === undefined) return [];
    return [raise(kind, { font: first.font, count: cells.length }, { place: first.place })];
  });
}
