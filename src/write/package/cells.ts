import {
  attributeOf,
  childOf,
  childrenOf,
  insertInOrder,
  localName,
  makeElement,
  setAttribute,
} from './element.ts';
import { escapeXml, isElement, type XmlElement } from './xml.ts';

/** Row and column of an address, counted from 1: `E11` is row 11, column 5. */
export function cornersOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Children of a worksheet in the order of the schema, as far as we add any or have to stand before one. */
export const sheetOrder: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** The cells of a sheet's part, found by address or made where the file has none. */
export class Cells {
  readonly #sheet: XmlElement;
  readonly #data: XmlElement;
  readonly #rows = new Map<number, XmlElement>();

  constructor(sheet: XmlElement) {
    this.#sheet = sheet;
    const data = childOf(sheet, 'sheetData') ?? makeElement(sheet, 'sheetData');
    if (!sheet.children.includes(data)) insertInOrder(sheet, data, sheetOrder);
    this.#data = data;
    let number = 0;
    for (const row of childrenOf(data, 'row')) {
      number = Number(attributeOf(row, 'r') ?? number + 1);
      if (!this.#rows.has(number)) this.#rows.set(number, row);
    }
  }

  get lastRow(): number {
    return Math.max(0, ...this.#rows.keys());
  }

  at(address: string): XmlElement {
    const { row, column } = cornersOf(address);
    const line = this.#row(row);
    let before = 0;
    for (const [index, cell] of line.children.entries()) {
      if (!isElement(cell) || localName(cell) !== 'c') continue;
      before = cornersOf(attributeOf(cell, 'r') ?? `${columnLetters(before + 1)}${row}`).column;
      if (before === column) return cell;
      if (before > column) return this.#insert(line, index, address);
    }
    return this.#insert(line, line.children.length, address);
  }

  /** A cell that stands without an address takes the one after its neighbour: a new neighbour must not move it. */
  #insert(line: XmlElement, index: number, address: string): XmlElement {
    this.#address(line, cornersOf(address).row);
    const cell = makeElement(this.#sheet, 'c', { r: address });
    line.children.splice(index, 0, cell);
    return cell;
  }

  #address(line: XmlElement, row: number): void {
    let column = 0;
    for (const cell of childrenOf(line, 'c')) {
      const stated = attributeOf(cell, 'r');
      column = stated === undefined ? column + 1 : cornersOf(stated).column;
      if (stated === undefined) setAttribute(cell, 'r', `${columnLetters(column)}${row}`);
    }
  }

  #row(number: number): XmlElement {
    const known = this.#rows.get(number);
    if (known !== undefined) return known;
    for (const [each, row] of this.#rows) setAttribute(row, 'r', each);
    const made = makeElement(this.#sheet, 'row', { r: number });
    const after = Math.min(...[...this.#rows.keys()].filter((each) => each > number));
    const next = this.#rows.get(after);
    const at = next === undefined ? this.#data.children.length : this.#data.children.indexOf(next);
    this.#data.children.splice(at, 0, made);
    this.#rows.set(number, made);
    return made;
  }
}

/** Turns a cell into a text that no program takes for a formula or a number. */
export function setText(cell: XmlElement, text: string): void {
  setAttribute(cell, 't', 'inlineStr');
  const run = makeElement(cell, 't', { 'xml:space': 'preserve' }, [escapeXml(text)]);
  cell.children.splice(0, cell.children.length, makeElement(cell, 'is', {}, [run]));
}
