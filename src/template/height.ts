/** Points of a line of the body font, and of the small one. */
const line = 16;
const smallLine = 13;
const smallLetters = 1.2;
const padding = 4;
/** Widths are counted in digits of the body font, 6 points wide; a letter of Vietnamese text takes 5 on average. */
const lettersPerWidth = 1.15;

/**
 * The height a row needs for wrapped text in a column of the given width. Excel does not fit rows that it did not
 * write, nor merged cells, and WPS fits neither; so the lines are counted here, with some room to spare.
 */
export function heightFor(text: string, width: number, help?: string): number {
  const small = help === undefined ? 0 : linesOf(help, width * smallLetters) * smallLine;
  return linesOf(text, width) * line + small + padding;
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / (width * lettersPerWidth))), 0);
}
