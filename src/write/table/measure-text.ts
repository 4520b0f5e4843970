/** How a stretch of text is set, in points. */
export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

/** Widths of Times New Roman letters in em, by class; a letter with marks is as wide as the one without. */
const classes: readonly (readonly [number, string])[] = [
  [0.25, ' \u00A0.,'],
  [0.28, 'ijlt/\\:;|'],
  [0.33, "fI()[]-r!'"],
  [0.39, 'sJ'],
  [0.45, 'acez?'],
  [0.5, '0123456789bdghknopquvxyđ$*_#'],
  [0.56, 'FPS+=<>"'],
  [0.62, 'ELTZ'],
  [0.67, 'BCR'],
  [0.73, 'ADGHKNOQUVXYĐw'],
  [0.79, 'm&'],
  [0.95, 'MW%@'],
];
/** Of a letter in no class; none is wider. */
const otherWidth = 1;
/** Screens and printers set text a little wider than the font's own figures say. */
const slack = 1.05;
const boldness = 1.07;
const lineHeight = 1.3;

const widths = new Map(classes.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
/** The same by UTF-16 unit, filled as letters are met: texts are measured by the million. */
const unitWidths = new Float64Array(0x1_0000);

/** Width of a text on one line, in points, rather too wide than too narrow. */
export function textWidth(text: string, { size, bold = false }: Face): number {
  let em = 0;
  for (let index = 0; index < text.length; index += 1) em += unitWidth(text.charCodeAt(index));
  return em * size * slack * (bold ? boldness : 1);
}

/** A width that no text of this length exceeds, in points: to pass over the many that cannot matter. */
export function widestOf(length: number, { size, bold = false }: Face): number {
  return length * otherWidth * size * slack * (bold ? boldness : 1);
}

/** Width of the longest word, in points: a column narrower than this breaks it. */
export function wordWidth(text: string, face: Face): number {
  return text.split(/[^\S\u00A0]/).reduce((widest, word) => Math.max(widest, textWidth(word, face)), 0);
}

/** Lines that a text takes when wrapped at words within `width` points; an empty text takes one. */
export function lineCount(text: string, width: number, face: Face): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, width, face);
  return lines;
}

/** Height of lines of one size, in points, as Excel sets Times New Roman. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * lineHeight;
}

function paragraphLines(text: string, width: number, face: Face): number {
  if (textWidth(text, face) <= width) return 1;
  const space = textWidth(' ', face);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = textWidth(word, face);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = 0;
    }
    const needed = used === 0 ? length : used + space + length;
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used = needed % width;
  }
  return lines;
}

function unitWidth(unit: number): number {
  const known = unitWidths[unit] ?? 0;
  if (known > 0) return known;
  const letter = String.fromCharCode(unit);
  const width = widths.get(letter) ?? widths.get(letter.normalize('NFD').charAt(0)) ?? otherWidth;
  unitWidths[unit] = width;
  return width;
}
