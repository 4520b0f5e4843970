import { oneLine } from '../model/written.ts';
import { numbersIn, type PrintedNumber } from '../vi/printed-numbers.ts';
import { Package } from './package/package.ts';
import { pictureWords } from './package/pictures.ts';
import { escapeXml, isElement, Unpatchable, unescapeXml, type XmlElement } from './package/xml.ts';

/** What an edited report is to print now. */
interface Renewal {
  /** A figure in running text or in a table; undefined for one that the report has no more. */
  readonly figure: (id: string, inTable: boolean) => string | undefined;
  /** The numbers of a line (`WrittenLine.text`) whose words are still ours; undefined for any other line. */
  readonly numbers: (line: string) => readonly string[] | undefined;
  /** The cells of a row that nobody has touched since we wrote it; undefined for any other line. */
  readonly cells: (line: string) => readonly string[] | undefined;
}

export interface Renewed {
  readonly bytes: Uint8Array;
  /** Numbers that are others now. */
  readonly count: number;
  /** What its pictures say in words, by their titles; a picture stays as it is. */
  readonly pictures: ReadonlyMap<string, string>;
}

const mainPart = 'word/document.xml';

/**
 * A copy of an edited report with its figures renewed: in lines whose words are ours all numbers, elsewhere those in
 * content controls. Every other word, look and part stays as it was. Undefined for a file that cannot be changed part by
 * part.
 */
export function renewFigures(bytes: Uint8Array, renewal: Renewal): Renewed | undefined {
  try {
    const file = new Package(bytes);
    const main = file.tree(mainPart);
    const count = renewIn(main, renewal, false);
    return { bytes: file.bytes(), count, pictures: new Map(pictureWords(main)) };
  } catch (error) {
    if (error instanceof Unpatchable) return undefined;
    throw error;
  }
}

function renewIn(element: XmlElement, renewal: Renewal, inTable: boolean): number {
  const isLine = element.name === 'w:tr' || (element.name === 'w:p' && !inTable);
  const renewed = isLine ? renewLine(element, renewal) : 0;
  if (renewed > 0) return renewed;
  const own = element.name === 'w:sdt' ? renewControl(element, renewal, inTable) : 0;
  const children = element.children.filter(isElement);
  return children.reduce(
    (count, child) => count + renewIn(child, renewal, inTable || child.name === 'w:tbl'),
    own,
  );
}

/** A stretch of a line; the ones between cells and paragraphs belong to no element. */
interface Piece {
  readonly element?: XmlElement;
  text: string;
}

function renewLine(line: XmlElement, { numbers, cells }: Renewal): number {
  const pieces = piecesOf(line);
  const text = pieces.map((piece) => piece.text).join('');
  const row = cells(oneLine(text));
  if (row !== undefined) return renewCells(line, row);
  const now = numbers(oneLine(text));
  const had = numbersIn(text);
  if (now === undefined || now.length !== had.length) return 0;
  let count = 0;
  for (const [index, number] of [...had.entries()].reverse()) {
    const fresh = now[index] ?? number.text;
    if (fresh === number.text) continue;
    replace(pieces, number.at, number.text.length, fresh);
    count += 1;
  }
  for (const { element, text: fresh } of pieces) if (element !== undefined) setText(element, fresh);
  return count;
}

/** Cell by cell; none where one of them has no text to take the place of, as of spanned cells. */
function renewCells(row: XmlElement, now: readonly string[]): number {
  const cells = row.children.filter(isElement).filter(({ name }) => name === 'w:tc');
  const all = cells.map((cell, index) => ({ texts: textsIn(cell), fresh: now[index] ?? '' }));
  const changed = all.filter(({ texts, fresh }) => oneLine(texts.map(textOf).join(' ')) !== fresh);
  if (cells.length !== now.length || changed.some(({ texts }) => texts.length === 0)) return 0;
  for (const { texts, fresh } of changed)
    for (const [index, text] of texts.entries()) setText(text, index === 0 ? fresh : '');
  return changed.length;
}

/** The text of a line as it is read back: cells parted by bars, paragraphs and breaks by spaces. */
function piecesOf(line: XmlElement): readonly Piece[] {
  const cells = line.children.filter(isElement).filter(({ name }) => name === 'w:tc');
  if (cells.length === 0) return inside(line);
  return cells.flatMap((cell, index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...inside(cell)]);
}

function inside({ children }: XmlElement): readonly Piece[] {
  return children
    .filter(isElement)
    .filter(isStanding)
    .flatMap((child) => {
      if (child.name === 'w:t') return [{ element: child, text: textOf(child) }];
      if (child.name === 'w:tab' || child.name === 'w:br') return [{ text: ' ' }];
      return child.name === 'w:p' ? [...inside(child), { text: ' ' }] : inside(child);
    });
}

/** Puts a text in place of `length` characters; where they lie in several pieces, the first takes it. */
function replace(pieces: readonly Piece[], at: number, length: number, fresh: string): void {
  let start = 0;
  let rest = fresh;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const [from, to] = [Math.max(at, start) - start, Math.min(at + length, end) - start];
    start = end;
    if (from >= to) continue;
    piece.text = piece.text.slice(0, from) + rest + piece.text.slice(to);
    rest = '';
  }
}

/** A control that the clerk emptied stays empty; of words that she typed into it only the number is another one. */
function renewControl(control: XmlElement, { figure }: Renewal, inTable: boolean): number {
  const id = figureOf(control);
  const now = id === undefined ? undefined : figure(id, inTable);
  const pieces = textsIn(control).map((element) => ({ element, text: textOf(element) }));
  const had = pieces.map(({ text }) => text).join('');
  const place = now === undefined || had.trim() === '' ? undefined : placeIn(had, now);
  if (now === undefined || place === undefined || place.text === now) return 0;
  replace(pieces, place.at, place.text.length, now);
  for (const { element, text } of pieces) setText(element, text);
  return 1;
}

/** The part of a control's text that a figure stands for: all that is no word, else the only number among words. */
function placeIn(had: string, now: string): PrintedNumber | undefined {
  if (!/\p{L}/u.test(had) || /\p{L}/u.test(now)) return { text: had, at: 0 };
  const [only, more] = numbersIn(had);
  return more === undefined ? only : undefined;
}

function figureOf({ children }: XmlElement): string | undefined {
  const properties = children.filter(isElement).find(({ name }) => name === 'w:sdtPr');
  const tag = properties?.children.filter(isElement).find(({ name }) => name === 'w:tag');
  const [, id] = /\bw:val=["']([^"']*)["']/.exec(tag?.attributes ?? '') ?? [];
  return id !== undefined && /^(?:indicator|element)\//.test(id) ? unescapeXml(id) : undefined;
}

function textsIn(element: XmlElement): readonly XmlElement[] {
  const children = element.children.filter(isElement).filter(isStanding);
  return children.flatMap((child) => (child.name === 'w:t' ? [child] : textsIn(child)));
}

/** Text that a tracked move took elsewhere stands there; that of text boxes stands apart. */
function isStanding({ name }: XmlElement): boolean {
  return !/^(?:w:moveFrom|w:drawing|w:pict|mc:AlternateContent)$/.test(name);
}

function textOf({ children }: XmlElement): string {
  return unescapeXml(children.filter((child) => !isElement(child)).join(''));
}

function setText(element: XmlElement, text: string): void {
  if (textOf(element) === text) return;
  element.children.splice(0, element.children.length, escapeXml(text));
  // Without it Word drops the spaces at either end.
  if (!element.attributes.includes('xml:space')) element.attributes += ' xml:space="preserve"';
}
