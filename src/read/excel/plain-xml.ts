import { AttributeSpans } from './attributes.ts';
import { Names } from './names.ts';
import { Next } from './next.ts';
import type { PartEvents } from './part-events.ts';
import { withoutReferences } from './references.ts';
import type { Shape } from './shape.ts';

/**
 * Walks XML of the kind that office programs write: a declaration, elements, attributes in double quotes, texts,
 * references by name. Whatever else may be there (comments, CDATA, document types, mistakes) is for the strict parser.
 *
 * Hands over starts, texts and ends as long as it is certain of them. Returns the number of starts and ends handed
 * over, or undefined where that was the whole of a well-formed document. What it hands over is what the strict parser
 * would; a test holds the two against each other.
 */
export function walkPlain(text: string, events: PartEvents): number | undefined {
  const walk = new PlainWalk(withPlainLineEnds(text), events);
  return walk.toTheEnd() ? undefined : walk.handed;
}

const declaration = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>/;
/** Characters that XML does not know (Extensible Markup Language 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** It may not stand in a text. */
const cdataEnd = ']]>';

const tab = 9;
const lineFeed = 10;
const space = 32;
const quote = 34;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;

/** Of one element; the strict parser takes any number, each looked up at once. */
const most = 64;

/** Shared by all parts: office programs know a few hundred names. */
const names = new Names();

/** The longer functions are so on purpose: made of small ones, the walk takes a third longer. */
class PlainWalk {
  handed = 0;
  readonly #text: string;
  readonly #events: PartEvents;
  readonly #open: string[] = [];
  readonly #attributes: AttributeSpans;
  readonly #references: Next;
  readonly #lineFeeds: Next;
  readonly #tabs: Next;
  #at: number;
  /** The text before the tag that comes next; handed over with it. */
  #before = '';

  constructor(text: string, events: PartEvents) {
    this.#text = text;
    this.#events = events;
    this.#attributes = new AttributeSpans(text);
    this.#at = declaration.exec(text)?.[0].length ?? 0;
    this.#references = new Next(text, '&');
    this.#lineFeeds = new Next(text, '\n');
    this.#tabs = new Next(text, '\t');
  }

  /** Whether it came there. */
  toTheEnd(): boolean {
    const text = this.#text;
    if (noCharacter.test(text) || text.includes(cdataEnd)) return false;
    this.#at = afterBlank(text, this.#at);
    if (text.charCodeAt(this.#at) !== less) return false;
    do {
      const next = this.#nextTag(this.#at + 1);
      const isCertain = text.charCodeAt(this.#at + 1) === slash ? this.#end() : this.#start(next);
      if (!isCertain || !this.#keepUpTo(this.#at > next ? this.#nextTag(this.#at) : next)) return false;
    } while (this.#open.length > 0);
    return this.#at === text.length && isAllBlank(this.#before);
  }

  #nextTag(from: number): number {
    const next = this.#text.indexOf('<', from);
    return next === -1 ? this.#text.length : next;
  }

  #end(): boolean {
    const name = this.#open.at(-1);
    if (name === undefined) return false;
    const close = this.#at + name.length + 2;
    if (!this.#text.startsWith(name, this.#at + 2) || this.#text.charCodeAt(close) !== greater) return false;
    this.#at = close + 1;
    this.#open.pop();
    this.#handBefore();
    this.#handEnd();
    return true;
  }

  #start(next: number): boolean {
    const name = names.at(this.#text, this.#at + 1);
    const shape = this.#events.shapeOf?.(name);
    if (shape !== undefined && this.#takeWhole(shape)) return true;
    this.#at += 1 + name.length;
    if (name === '' || !this.#keepAttributes(next)) return false;
    const isEmpty = this.#text.charCodeAt(this.#at) === slash;
    if (isEmpty) this.#at += 1;
    if (this.#text.charCodeAt(this.#at) !== greater) return false;
    this.#at += 1;
    this.#handBefore();
    this.handed += 1;
    this.#events.start(name, this.#attributes);
    if (isEmpty) this.#handEnd();
    else this.#open.push(name);
    return true;
  }

  /** And what follows at once in the same shape. Whether there was any. */
  #takeWhole({ pattern, take }: Shape): boolean {
    const start = this.#at;
    for (;;) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text);
      if (found === null) break;
      this.#handBefore();
      const taken = take(found);
      if (taken === 0) break;
      this.handed += taken;
      this.#at += found[0].length;
    }
    return this.#at > start;
  }

  /** Keeps all that end before the next tag. Whether they are plain, and no name stands twice. */
  #keepAttributes(next: number): boolean {
    const text = this.#text;
    const found = this.#attributes;
    found.clear();
    let at = this.#at;
    while (isBlank(text.charCodeAt(at)) && found.count < most) {
      at = afterBlank(text, at);
      const name = names.at(text, at);
      if (name === '') break;
      at += name.length;
      if (text.charCodeAt(at) !== equals || text.charCodeAt(at + 1) !== quote) return false;
      const end = text.indexOf('"', at + 2);
      if (end === -1 || end > next || found.has(name) || !this.#keepAttribute(name, at + 2, end))
        return false;
      at = end + 1;
    }
    this.#at = at;
    return true;
  }

  /** Whether the strict parser would leave the value as it is, but for references. */
  #keepAttribute(name: string, start: number, end: number): boolean {
    if (this.#lineFeeds.isBefore(start, end) || this.#tabs.isBefore(start, end)) return false;
    if (!this.#references.isBefore(start, end)) this.#attributes.add(name, start, end);
    else {
      const value = withoutReferences(this.#text.slice(start, end));
      if (value === undefined) return false;
      this.#attributes.addOther(name, value);
    }
    return true;
  }

  #keepUpTo(next: number): boolean {
    if (next === this.#at) return true;
    const before = this.#resolved(this.#at, next);
    this.#before = before ?? '';
    this.#at = next;
    return before !== undefined;
  }

  #resolved(start: number, end: number): string | undefined {
    const written = this.#text.slice(start, end);
    return this.#references.isBefore(start, end) ? withoutReferences(written) : written;
  }

  #handBefore(): void {
    if (this.#before === '') return;
    this.#events.text(this.#before);
    this.#before = '';
  }

  #handEnd(): void {
    this.handed += 1;
    this.#events.end();
  }
}

function isBlank(code: number): boolean {
  return code === space || code === lineFeed || code === tab;
}

function isAllBlank(text: string): boolean {
  return afterBlank(text, 0) === text.length;
}

function afterBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Extensible Markup Language 1.0, 2.11: the two other line ends are read as one line feed. */
function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
