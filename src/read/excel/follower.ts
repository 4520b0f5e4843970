import type { Attributes } from './attributes.ts';
import { declaresNamespace, type NamespaceOf, NamespaceScope } from './namespaces.ts';
import type { PartEvents } from './part-events.ts';
import { Refusal } from './problem.ts';
import { deepestShape, type Shape } from './shape.ts';

/**
 * What is done with the elements of a part, by local name. Elements not named are passed over, those of foreign
 * namespaces (extensions, alternate content) with everything inside them.
 */
export interface PartReader {
  readonly open?: ReadonlyMap<string, (attributes: Attributes, namespaceOf: NamespaceOf) => void>;
  /** The whole text of an element, handed over before `close`. */
  readonly text?: ReadonlyMap<string, (text: string) => void>;
  readonly close?: ReadonlyMap<string, () => void>;
  /** Elements that are taken whole where they stand as they usually do; `open`, `text` and `close` have the others. */
  readonly whole?: ReadonlyMap<string, Shape>;
  /** From the first of these on, all that follows in the part is left unread. */
  readonly until?: ReadonlySet<string>;
}

/** Thrown through the parser, which cannot be told to stop. */
export const reachedEnd = Symbol('reached the end of what is wanted');

/** Transitional and strict namespaces; some writers declare none at all. */
const ownNamespaces = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** What a reader does with the elements of one name. */
interface Handlers {
  readonly open: ((attributes: Attributes, namespaceOf: NamespaceOf) => void) | undefined;
  readonly text: ((text: string) => void) | undefined;
  readonly close: (() => void) | undefined;
  readonly whole: Shape | undefined;
}

/** Follows the elements of a part and hands the own ones to its reader. */
export class Follower implements PartEvents {
  readonly #name: string;
  readonly #reader: PartReader;
  readonly #mostDepth: number;
  /** One an element that stands open; undefined for a foreign one and all within. */
  readonly #open: (Handlers | undefined)[] = [];
  #text: string | undefined;
  #scope = new NamespaceScope<Handlers>();

  constructor(name: string, reader: PartReader, mostDepth: number) {
    this.#name = name;
    this.#reader = reader;
    this.#mostDepth = mostDepth;
  }

  start(name: string, attributes: Attributes): void {
    const depth = this.#open.length + 1;
    if (depth > this.#mostDepth) {
      throw new Refusal('too-large', `${this.#name} nests elements ${depth} deep`);
    }
    if (declaresNamespace(attributes)) this.#scope = this.#scope.enter(depth, attributes);
    const isWithinForeign = depth > 1 && this.#open[depth - 2] === undefined;
    const handlers = isWithinForeign ? undefined : this.#scope.known(name, this.#meaningOf);
    this.#open.push(handlers);
    if (handlers?.text !== undefined) this.#text = '';
    handlers?.open?.(attributes, this.#scope.namespaceOf);
  }

  shapeOf(name: string): Shape | undefined {
    const depth = this.#open.length;
    const isOwn = this.#open[depth - 1] !== undefined && depth + deepestShape <= this.#mostDepth;
    return isOwn ? this.#scope.known(name, this.#meaningOf)?.whole : undefined;
  }

  text(piece: string): void {
    if (this.#text !== undefined && this.#open.at(-1) !== undefined) this.#text += piece;
  }

  end(): void {
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
  readonly #meaningOf = (uri: string, local: string): Handlers | undefined => {
    if (!ownNamespaces.has(uri)) return undefined;
    const { open, text, close, whole, until } = this.#reader;
    if (until?.has(local)) throw reachedEnd;
    return {
      open: open?.get(local),
      text: text?.get(local),
      close: close?.get(local),
      whole: whole?.get(local),
    };
  };
}
