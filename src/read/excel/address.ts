export const maxRow = 1_048_576;
export const maxColumn = 16_384;

/**
 * A cell's position as one number that sorts in row, then column order: what the reader stores and compares.
 * Rows and columns count from 1, as Excel shows them.
 */
export function keyOf(row: number, column: number): number {
  return (row - 1) * maxColumn + column - 1;
}

export function rowOf(key: number): number {
  return Math.floor(key / maxColumn) + 1;
}

export function columnOf(key: number): number {
  return (key % maxColumn) + 1;
}

/** 1 → `A`, 27 → `AA`, 16384 → `XFD`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `addressOf(12, 4)` is `D12`. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

const addressText = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/;

/** The key of an address such as `D12`; undefined for anything outside A1:XFD1048576. */
export function readAddress(text: string): number | undefined {
  const match = addressText.exec(text);
  if (match === null) return undefined;
  const row = readCount(match[2], maxRow);
  const column = readColumnName(match[1] ?? '');
  return row === undefined || column > maxColumn ? undefined : keyOf(row, column);
}

/** A whole number from 1 to `most`, as attributes of rows and columns hold it; undefined for anything else. */
export function readCount(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^\d{1,7}$/.test(text)) return undefined;
  const count = Number.parseInt(text, 10);
  return count >= 1 && count <= most ? count : undefined;
}

function readColumnName(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const lowerCaseBit = 0x20;
    column = column * 26 + (letters.charCodeAt(i) & ~lowerCaseBit) - 64;
  }
  return column;
}
