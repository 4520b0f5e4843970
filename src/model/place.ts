/**
 * Where in the user's files something stands. Paths are relative to the folder that was given, with `/`, NFC.
 * Lines, columns and rows count from 1.
 */
export type Place =
  | { readonly file: string }
  | { readonly file: string; readonly line: number; readonly column: number }
  | { readonly file: string; readonly sheet: string; readonly cell: string };

/** `xa-a.xlsx ▸ Số liệu ▸ D12`, `xa-a.yaml:7:3` or the file alone. */
export function placeText(place: Place): string {
  if ('cell' in place) return `${place.file} ▸ ${place.sheet} ▸ ${place.cell}`;
  if ('line' in place) return `${place.file}:${place.line}:${place.column}`;
  return place.file;
}

const cellParts = /^([A-Z]+)(\d+)$/;

/** Sort key of a cell: row first, then column (`A2` before `B1` is wrong, `B1` before `A2` is right). */
function cellKey(cell: string): readonly [number, number] {
  const match = cellParts.exec(cell);
  const letters = match?.[1] ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(match?.[2] ?? 0), column];
}

function numbersOf(place: Place): readonly [number, number] {
  if ('cell' in place) return cellKey(place.cell);
  return 'line' in place ? [place.line, place.column] : [0, 0];
}

/** Order of findings: by path, sheet, row, column. Compares code units, so it is the same on every machine. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  const byFile = compareText(a?.file ?? '', b?.file ?? '');
  if (byFile !== 0) return byFile;
  const bySheet = compareText(sheetOf(a), sheetOf(b));
  if (bySheet !== 0 || a === undefined || b === undefined) return bySheet;
  const [rowA, columnA] = numbersOf(a);
  const [rowB, columnB] = numbersOf(b);
  return rowA - rowB || columnA - columnB;
}

/** Compares by code unit: `localeCompare` differs between machines. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sheetOf(place: Place | undefined): string {
  return place !== undefined && 'sheet' in place ? place.sheet : '';
}
