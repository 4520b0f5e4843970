import { clean } from '../text.ts';

/**
 * XML as a tree that prints back as it was written. What we do not touch keeps every byte: attributes, texts, comments
 * and instructions stay raw. For parts that the reader has already found well-formed and free of DOCTYPE.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Everything between the name and the end of the tag, raw. */
  attributes: string;
  readonly children: XmlNode[];
}

/** A string is raw XML between elements. */
export type XmlNode = XmlElement | string;

export interface XmlDocument {
  /** The declaration and whatever else stands before the root. */
  readonly before: string;
  readonly root: XmlElement;
}

/** The file is not one that can be edited part by part; the copy then has to be a list. */
export class Unpatchable extends Error {}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"'/]|\/(?!>)|"[^"]*"|'[^']*')*)(\/?)>/g;

export function parseXml(xml: string): XmlDocument {
  const top: XmlElement = { name: '', attributes: '', children: [] };
  const open = [top];
  let at = 0;
  for (const match of xml.matchAll(token)) {
    const inside = open.at(-1) ?? top;
    if (match.index > at) inside.children.push(xml.slice(at, match.index));
    at = match.index + match[0].length;
    const [raw, closing, name, attributes = '', empty] = match;
    if (name === undefined) inside.children.push(raw);
    else if (closing === '/') open.pop();
    else {
      const element: XmlElement = { name, attributes: attributes.trimEnd(), children: [] };
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  return documentOf(top, open.length);
}

function documentOf(top: XmlElement, depth: number): XmlDocument {
  const [root, other] = top.children.filter(isElement);
  if (root === undefined || other !== undefined || depth !== 1) throw new Unpatchable('not one XML document');
  const before = top.children.slice(0, top.children.indexOf(root)).filter((node) => typeof node === 'string');
  return { before: before.join(''), root };
}

export function printXml({ before, root }: XmlDocument): string {
  const pieces = [before];
  printInto(pieces, root);
  return pieces.join('');
}

function printInto(pieces: string[], node: XmlNode): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  const { name, attributes, children } = node;
  if (children.length === 0) pieces.push(`<${name}${attributes}/>`);
  else {
    pieces.push(`<${name}${attributes}>`);
    for (const child of children) printInto(pieces, child);
    pieces.push(`</${name}>`);
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text as XML 1.0 can hold it. */
export function escapeXml(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
