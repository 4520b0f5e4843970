import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Limits } from './limits.ts';
import type { Package } from './open.ts';
import { Refusal } from './problem.ts';

export type Attributes = SaxesTagNS['attributes'];

/**
 * What is done with the elements of a part, by local name. Elements not named are passed over, those of foreign
 * namespaces (extensions, alternate content) with everything inside them.
 */
export interface PartReader {
  readonly open?: ReadonlyMap<string, (attributes: Attributes) => void>;
  /** The whole text of an element, handed over before `close`. */
  readonly text?: ReadonlyMap<string, (text: string) => void>;
  readonly close?: ReadonlyMap<string, () => void>;
}

/** Transitional and strict namespaces; some writers declare none at all. */
const ownNamespaces = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

const relationshipNamespaces = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Streams a part of the package through `reader`. Throws a Refusal for anything that is not well-formed XML. */
export function readPart(pack: Package, name: string, reader: PartReader, limits: Limits): void {
  const parser = newParser(name);
  const follower = new Follower(name, reader, limits.depth);
  parser.on('opentag', (tag) => follower.open(tag));
  parser.on('text', (piece) => follower.text(piece));
  parser.on('cdata', (piece) => follower.text(piece));
  parser.on('closetag', (tag) => follower.close(tag));
  let decoder: TextDecoder | undefined;
  pack.read(name, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decode(decoder, name, piece));
  });
  if (decoder !== undefined) parser.write(decode(decoder, name));
  parser.close();
}

export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name]?.value;
}

/** `r:id`, under whatever prefix. */
export function relationshipId(attributes: Attributes): string | undefined {
  return Object.values(attributes).find((it) => it.local === 'id' && relationshipNamespaces.has(it.uri))
    ?.value;
}

/** The two spellings of true in XML Schema; LibreOffice writes the longer one. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

type Parser = SaxesParser<{ xmlns: true; position: false; resolvePrefix: (prefix: string) => string }>;

/** An undeclared prefix marks an extension that a tool copied without its declaration: foreign, not fatal. */
function newParser(name: string): Parser {
  const parser: Parser = new SaxesParser({
    xmlns: true,
    position: false,
    resolvePrefix: (prefix) => (prefix === '' ? '' : `undeclared:${prefix}`),
  });
  parser.on('error', (error) => {
    throw new Refusal('damaged', `${name}: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype', `${name} declares a document type`);
  });
  return parser;
}

/** Follows the elements of a part and hands the own ones to its reader. */
class Follower {
  readonly #name: string;
  readonly #reader: PartReader;
  readonly #mostDepth: number;
  #depth = 0;
  /** How many foreign elements, one in another, stand open. */
  #foreign = 0;
  #text: string | undefined;

  constructor(name: string, reader: PartReader, mostDepth: number) {
    this.#name = name;
    this.#reader = reader;
    this.#mostDepth = mostDepth;
  }

  open(tag: SaxesTagNS): void {
    this.#depth += 1;
    if (this.#depth > this.#mostDepth) {
      throw new Refusal('too-large', `${this.#name} nests elements ${this.#depth} deep`);
    }
    if (this.#foreign > 0 || !ownNamespaces.has(tag.uri)) {
      this.#foreign += 1;
      return;
    }
    if (this.#reader.text?.has(tag.local)) this.#text = '';
    this.#reader.open?.get(tag.local)?.(tag.attributes);
  }

  text(piece: string): void {
    if (this.#text !== undefined && this.#foreign === 0) this.#text += piece;
  }

  close(tag: SaxesTagNS): void {
    this.#depth -= 1;
    if (this.#foreign > 0) {
      this.#foreign -= 1;
      return;
    }
    const whole = this.#reader.text?.get(tag.local);
    if (whole !== undefined && this.#text !== undefined) {
      whole(this.#text);
      this.#text = undefined;
    }
    this.#reader.close?.get(tag.local)?.();
  }
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: TextDecoder, name: string, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new Refusal('damaged', `${name} is not valid ${decoder.encoding}`);
  }
}
