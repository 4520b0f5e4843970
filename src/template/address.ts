/** `cellAddress(12, 4)` is `D12`; rows and columns count from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  const before = column <= 26 ? '' : columnLetters((column - 1 - last) / 26);
  return before + String.fromCharCode(65 + last);
}
