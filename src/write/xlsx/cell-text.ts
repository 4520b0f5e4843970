import { clean } from '../text.ts';

const mostLetters = 32_767;
/** `_x0041_` is how the format spells a letter by its number; text that only looks so is spelt out itself. */
const spelling = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a cell can hold it, at most 32.767 letters long: Excel calls a file with more damaged. Nothing blank at its end. */
export function cellText(text: string): string {
  const whole = clean(text).trimEnd().replace(spelling, '_x005F_');
  return whole.length <= mostLetters ? whole : `${whole.slice(0, mostLetters - 1)}…`;
}

/**
 * True of a text that becomes a formula when somebody opens its cell and presses Enter. The cell is then formatted as
 * text, which keeps it one.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]./.test(text);
}
