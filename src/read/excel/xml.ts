import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Limits } from './limits.ts';
import { type Attributes, declaresNamespace, type NamespaceOf, NamespaceScope } from './namespaces.ts';
import type { Package } from './open.ts';
import { Refusal } from './problem.ts';

export type { Attributes } from './namespaces.ts';

/**
 * What is done with the elements of a part, by local name. Elements not named are passed over, those of foreign
 * namespaces (extensions, alternate content) with everything inside them.
 */
export interface PartReader {
  readonly open?: ReadonlyMap<string, (attributes: Attributes, namespaceOf: NamespaceOf) => void>;
  /** The whole text of an element, handed over before `close`. */
  readonly text?: ReadonlyMap<string, (text: string) => void>;
  readonly close?: ReadonlyMap<string, () => void>;
  /** From the first of these on, all that follows in the part is left unread. */
  readonly until?: ReadonlySet<string>;
}

/** Thrown through the parser, which cannot be told to stop. */
const reachedEnd = Symbol('reached the end of what is wanted');

/** Transitional and strict namespaces; some writers declare none at all. */
const ownNamespaces = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
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
  parser.on('attribute', ({ name }) => follower.attribute(name));
  parser.on('opentag', (tag) => follower.open(tag));
  parser.on('text', (piece) => follower.text(piece));
  parser.on('cdata', (piece) => follower.text(piece));
  parser.on('closetag', () => follower.close());
  let decoder: TextDecoder | undefined;
  let isWanted = true;
  const parse = (step: () => void): void => {
    if (isWanted) isWanted = !endsEarly(step);
  };
  // What is not wanted any more is inflated all the same: the package checks its size and sum.
  pack.read(name, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    const text = decode(decoder, name, piece);
    parse(() => parser.write(text));
  });
  const rest = decoder === undefined ? '' : decode(decoder, name);
  parse(() => parser.write(rest).close());
}

function endsEarly(step: () => void): boolean {
  try {
    step();
    return false;
  } catch (error) {
    if (error === reachedEnd) return true;
    throw error;
  }
}

export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name];
}

/** `r:id`, under whatever prefix. */
export function relationshipId(attributes: Attributes, namespaceOf: NamespaceOf): string | undefined {
  const isIt = (name: string) =>
    name.endsWith(':id') && relationshipNamespaces.has(namespaceOf(name.slice(0, -':id'.length)) ?? '');
  return Object.entries(attributes).find(([name]) => isIt(name))?.[1];
}

/** The two spellings of true in XML Schema; LibreOffice writes the longer one. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

type Options = { xmlns: false; position: false };

/** Namespaces are followed here rather than by the parser, which would make an object of every attribute. */
function newParser(name: string): SaxesParser<Options> {
  const parser = new SaxesParser<Options>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new Refusal('damaged', `${name}: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype', `${name} declares a document type`);
  });
  return parser;
}

/** What a reader does with the elements of one name. */
interface Handlers {
  readonly open: ((attributes: Attributes, namespaceOf: NamespaceOf) => void) | undefined;
  readonly text: ((text: string) => void) | undefined;
  readonly close: (() => void) | undefined;
}

/** Follows the elements of a part and hands the own ones to its reader. */
class Follower {
  readonly #name: string;
  readonly #reader: PartReader;
  readonly #mostDepth: number;
  /** One an element that stands open; undefined for a foreign one and all within. */
  readonly #open: (Handlers | undefined)[] = [];
  #text: string | undefined;
  /** Whether the element that is being parsed declares a namespace. */
  #declares = false;
  #scope = new NamespaceScope<Handlers>();

  constructor(name: string, reader: PartReader, mostDepth: number) {
    this.#name = name;
    this.#reader = reader;
    this.#mostDepth = mostDepth;
  }

  /** Attributes come before the element that they stand in is opened. */
  attribute(name: string): void {
    this.#declares ||= declaresNamespace(name);
  }

  open({ name, attributes }: SaxesTagPlain): void {
    const depth = this.#open.length + 1;
    if (depth > this.#mostDepth) {
      throw new Refusal('too-large', `${this.#name} nests elements ${depth} deep`);
    }
    if (this.#declares) this.#scope = this.#scope.enter(depth, attributes);
    this.#declares = false;
    const isWithinForeign = depth > 1 && this.#open[depth - 2] === undefined;
    const handlers = isWithinForeign ? undefined : this.#handlers(name);
    this.#open.push(handlers);
    if (handlers?.text !== undefined) this.#text = '';
    handlers?.open?.(attributes, this.#scope.namespaceOf);
  }

  text(piece: string): void {
    if (this.#text !== undefined && this.#open.at(-1) !== undefined) this.#text += piece;
  }

  close(): void {
    const depth = this.#open.length;
    const handlers = this.#open.pop();
    this.#scope = this.#scope.leave(depth);
    if (handlers?.text !== undefined && this.#text !== undefined) {
      handlers.text(this.#text);
      this.#text = undefined;
    }
    handlers?.close?.();
  }

  /** Undefined for an element of a foreign namespace. */
  #handlers(name: string): Handlers | undefined {
    return this.#scope.known(name, (uri, local) => {
      if (!ownNamespaces.has(uri)) return undefined;
      const { open, text, close, until } = this.#reader;
      if (until?.has(local)) throw reachedEnd;
      return { open: open?.get(local), text: text?.get(local), close: close?.get(local) };
    });
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
