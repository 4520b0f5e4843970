import { escapeXml } from '../package/xml.ts';

/** Lengths are points: a picture of 468 is as wide as the text of an A4 page. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its content as it is: elements, or text that was escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inner = content.join('');
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? String(hundredths(value)) : escapeXml(value);
}

/** More than hundredths of a point nobody sees, and every machine prints these alike. */
export function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

/** A part of a picture, drawn from its own upper left corner. */
export interface Piece {
  readonly height: number;
  readonly svg: string;
}

/** One under the other. */
export function stacked(pieces: readonly Piece[]): Piece {
  let height = 0;
  const placed = pieces.map((piece) => {
    const svg = element('g', { transform: `translate(0 ${hundredths(height)})` }, piece.svg);
    height += piece.height;
    return svg;
  });
  return { height, svg: placed.join('\n') };
}
