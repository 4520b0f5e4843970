import { declarePart } from './content-types.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  insertInOrder,
  makeElement,
  removeAttribute,
  setAttribute,
} from './element.ts';
import { relate, relatedPart } from './relationships.ts';
import type { Workbook } from './workbook.ts';
import { parseXml, printXml, type XmlElement } from './xml.ts';

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What each list holds before anything is added: Excel takes the first two fills for its own. */
const least: Readonly<Record<string, string>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};

export function solidFill(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Parts of a cell's format that are added to a workbook. XML of the elements, without a prefix. */
export interface Format {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
}

/** The formats of a workbook, to which new ones are added; the old ones keep their numbers. */
export class Styles {
  readonly #root: XmlElement;
  readonly #known = new Map<string, number>();

  constructor(book: Workbook) {
    this.#root = book.pack.tree(relatedPart(book.pack, book.main, 'styles') ?? addStyles(book));
  }

  /** The number of a format of its own. */
  add({ font, fill, border, alignment = '' }: Format): number {
    const ids = {
      numFmtId: 0,
      fontId: font === undefined ? 0 : this.#put('fonts', font),
      fillId: fill === undefined ? 0 : this.#put('fills', fill),
      borderId: border === undefined ? 0 : this.#put('borders', border),
    };
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const written = Object.entries(ids).map(([name, id]) => `${name}="${id}"`);
    return this.#put('cellXfs', `<xf ${written.join(' ')} ${applied}>${alignment}</xf>`);
  }

  /** The number of a format like the given one but filled with a colour. */
  filled(format: number, fill: string): number {
    const key = `${format} ${fill}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#filledBy(format, this.#put('fills', fill));
    this.#known.set(key, id);
    return id;
  }

  #filledBy(format: number, fillId: number): number {
    const list = this.#list('cellXfs');
    const model = childrenOf(list, 'xf')[format] ?? makeElement(list, 'xf');
    const copy: XmlElement = { ...model, children: [...model.children] };
    setAttribute(copy, 'fillId', fillId);
    setAttribute(copy, 'applyFill', 1);
    return this.#push(list, copy);
  }

  /**
   * The number of a format like the given one in all but its fill, where that is one of the colours: what `filled` was
   * given; a program may have dropped that, then one without a fill. Undefined where the fill is another.
   */
  without(format: number, colours: readonly string[]): number | undefined {
    const formats = childrenOf(this.#list('cellXfs'), 'xf');
    const fills = childrenOf(this.#list('fills'), 'fill').map((fill) => printXml({ before: '', root: fill }));
    const isMark = (xf: XmlElement): boolean => {
      const fill = fills[Number(attributeOf(xf, 'fillId') ?? 0)] ?? '';
      return colours.some((colour) => fill.includes(`fgColor rgb="${colour}"`));
    };
    const marked = formats[format];
    if (marked === undefined || !isMark(marked)) return undefined;
    const found = formats.findIndex((xf) => !isMark(xf) && besideFill(xf) === besideFill(marked));
    return found < 0 ? this.#filledBy(format, 0) : found;
  }

  #put(listName: string, xml: string): number {
    const known = this.#known.get(xml);
    if (known !== undefined) return known;
    const list = this.#list(listName);
    const id = this.#push(list, named(parseXml(xml).root, list));
    this.#known.set(xml, id);
    return id;
  }

  #push(list: XmlElement, element: XmlElement): number {
    const local = element.name.slice(element.name.indexOf(':') + 1);
    const id = childrenOf(list, local).length;
    list.children.push(element);
    if (attributeOf(list, 'count') !== undefined) setAttribute(list, 'count', id + 1);
    return id;
  }

  #list(name: string): XmlElement {
    const known = childOf(this.#root, name);
    if (known !== undefined) return known;
    const { root } = parseXml(`<list>${least[name] ?? ''}</list>`);
    const list = makeElement(this.#root, name, {}, named(root, this.#root).children);
    insertInOrder(this.#root, list, order);
    return list;
  }
}

/** A format as text, its fill left out, attributes in order of their names. */
function besideFill(format: XmlElement): string {
  const bare: XmlElement = { ...format };
  removeAttribute(bare, 'fillId');
  removeAttribute(bare, 'applyFill');
  const attributes = bare.attributes.trim().split(/\s+/).sort().join(' ');
  return printXml({ before: '', root: { ...bare, attributes } });
}

/** The element and all in it with the prefix of the part it goes into. */
function named(element: XmlElement, parent: XmlElement): XmlElement {
  const children = element.children.map((node) => (typeof node === 'string' ? node : named(node, parent)));
  return { ...makeElement(parent, element.name), attributes: element.attributes, children };
}

function addStyles(book: Workbook): string {
  const part = book.pack.freePath('xl/styles#.xml');
  book.pack.put(part, `<styleSheet xmlns="${book.namespace}"/>`);
  declarePart(book.pack, part, contentType);
  relate(book.pack, book.main, book.relationType('styles'), part);
  return part;
}
