import { type Finding, raise } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { columnOf, readAddress, rowOf } from '../excel/index.ts';
import { hiddenFigures, linkedFormula } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { RawEntry, RawSheet } from '../raw.ts';

/** What has to be said of a sheet beside its figures: hidden ones, ones from another workbook, old encodings. */
export function notesOn(sheet: RawSheet, entries: readonly RawEntry[]): readonly Finding[] {
  const cells = entries.flatMap(({ value, previous }) =>
    previous === undefined ? [value] : [value, previous],
  );
  const places = cells.filter((cell) => !isBlank(cell)).map(({ place }) => place);
  const hidden = places.filter((place) => isHidden(sheet, place));
  const linked = places.filter((place) => sheet.links.has(addressIn(place)));
  const [firstHidden] = hidden;
  const [firstLinked] = linked;
  return [
    ...(firstHidden === undefined
      ? []
      : [raise(hiddenFigures, { count: hidden.length }, { place: firstHidden })]),
    ...(firstLinked === undefined ? [] : [linkNote(sheet, firstLinked, linked.length)]),
    ...sheet.notes,
  ];
}

function linkNote(sheet: RawSheet, place: Place, count: number): Finding {
  return raise(linkedFormula, { formula: sheet.links.get(addressIn(place)) ?? '', count }, { place });
}

function addressIn(place: Place): string {
  return 'cell' in place ? place.cell : '';
}

function isHidden({ hiddenRows, hiddenColumns }: RawSheet, place: Place): boolean {
  const key = readAddress(addressIn(place));
  return key !== undefined && (hiddenRows.has(rowOf(key)) || hiddenColumns.has(columnOf(key)));
}
