import { type Face, textWidth } from '../table/measure-text.ts';
import { lines } from '../text.ts';
import { type Attributes, type Piece, textElement } from './svg.ts';

/** A face with the height of its lines. */
interface Print extends Face {
  readonly line: number;
  readonly italic?: boolean;
}

export const plain: Print = { size: 9, line: 11 };
export const bold: Print = { ...plain, bold: true };
export const small: Print = { size: 8, line: 9.5, italic: true };

/** Where words stand: `x` is the left end, the middle or the right end as `align` says. */
export interface Spot {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

/** Words wrapped into their width, from the top down. */
export function wordsAt(text: string, spot: Spot, print: Print): Piece {
  const wrapped = wrap(text, spot.width, print);
  const drawn = wrapped.map((line, index) =>
    textElement('text', { ...look(spot, print), y: index * print.line + print.size }, line),
  );
  return { height: wrapped.length * print.line, svg: drawn.join('') };
}

function look({ x, align }: Spot, { size, bold: isBold, italic }: Print): Attributes {
  return {
    x,
    ...(align !== 'left' && { 'text-anchor': anchors[align] }),
    ...(size !== plain.size && { 'font-size': size }),
    ...(isBold && { 'font-weight': 'bold' }),
    ...(italic && { 'font-style': 'italic' }),
  };
}

/** At spaces, but not before dots that stand for more; a word wider than the room is cut. No text: no line. */
function wrap(text: string, width: number, face: Face): readonly string[] {
  const wrapped: string[] = [];
  const words = lines(text).flatMap((line) => line.replaceAll(' …', '\u00a0…').split(' '));
  for (const word of words.filter((each) => each !== '')) {
    const last = wrapped.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, face) <= width) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(...cut(word, width, face));
  }
  return wrapped;
}

function cut(word: string, width: number, face: Face): readonly string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const longer = (pieces.at(-1) ?? '') + letter;
    if (pieces.length > 0 && textWidth(longer, face) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
