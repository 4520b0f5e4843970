/** How a number is meant under its format: a plain number, a percentage, or a moment of a kind. */
export type FormatKind = 'number' | 'percent' | 'date' | 'time' | 'duration';

const localDate = 'm/d/yyyy';
const localTime = 'h:mm:ss';

/**
 * ECMA-376 part 1, 18.8.30. Ids 27–36 and 50–58 are dates and times of the East Asian versions; their codes differ
 * by language, so a neutral one stands for them.
 */
const builtIn = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, localDate],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, localDate]),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, localTime]),
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** The code of a built-in format; undefined for General and for ids that Excel does not define. */
export function builtInFormat(id: number): string | undefined {
  return builtIn.get(id);
}

/** Quoted text, an escaped character, a space as wide as one, a filled one, a bracket: nothing in them is a code. */
const literal = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gs;
/** Excel's own limit; it also keeps a code of a million brackets from being searched a million times. */
const longestCode = 255;
const elapsed = /^\[(?:h+|m+|s+)\]$/i;

export function formatKind(code: string | undefined): FormatKind {
  if (code === undefined) return 'number';
  let isDuration = false;
  const codes = code.slice(0, longestCode).replace(literal, (part) => {
    isDuration ||= elapsed.test(part);
    return '';
  });
  if (codes.includes('%')) return 'percent';
  return isDuration ? 'duration' : momentKind(codes);
}

function momentKind(codes: string): FormatKind {
  if (/[dy]/i.test(codes)) return 'date';
  if (/[hs]/i.test(codes)) return 'time';
  return /m/i.test(codes) ? 'date' : 'number';
}
