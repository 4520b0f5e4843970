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

/** The key of an address such as `D12`; undefined for anything outside A1:XFD1048576. */
export function readAddress(text: string): number | undefined {
  let column = 0;
  let at = 0;
  for (let letter = letterAt(text, at); letter > 0 && at < mostLetters; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  const row = text.charCodeAt(at) === zero ? undefined : countFrom(text, at, maxRow);
  return row === undefined || column < 1 || column > maxColumn ? undefined : keyOf(row, column);
}

/** A whole number from 1 to `most`, as attributes of rows and columns hold it; undefined for anything else. */
export function readCount(text: string | undefined, most: number): number | undefined {
  return text === undefined ? undefined : countFrom(text, 0, most);
}

/** A place in a list, counted from 0; undefined for anything but one to nine digits. */
export function readIndex(text: string): number | undefined {
  return digitsFrom(text, 0, mostDigitsOfIndex);
}

const mostLetters = 3;
const mostDigits = 7;
const mostDigitsOfIndex = 9;
const zero = 48;
const nine = 57;

function countFrom(text: string, start: number, most: number): number | undefined {
  const count = digitsFrom(text, start, mostDigits) ?? 0;
  return count >= 1 && count <= most ? count : undefined;
}

/** Counted by hand: half a million of these stand in the forms of a province. */
function digitsFrom(text: string, start: number, most: number): number | undefined {
  const length = text.length - start;
  if (length < 1 || length > most) return undefined;
  let count = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return undefined;
    count = count * 10 + code - zero;
  }
  return count;
}

/** 1 for `A` or `a`; 0 for what is no letter. */
function letterAt(text: string, at: number): number {
  const lowerCaseBit = 0x20;
  const letter = (text.charCodeAt(at) & ~lowerCaseBit) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
