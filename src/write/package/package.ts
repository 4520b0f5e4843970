import { type Parts, unzip, zip } from '../zip.ts';
import { parseXml, printXml, Unpatchable, type XmlDocument, type XmlElement } from './xml.ts';

/** Inflated bytes of all parts together: what the reader takes, and some pictures. */
const mostBytes = 400 * 1024 * 1024;

/**
 * The parts of a Word or Excel file. A part that is opened as a tree is printed back when the file is saved; all
 * others keep their bytes, whatever they are.
 */
export class Package {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, XmlDocument>();

  constructor(bytes: Uint8Array) {
    const parts = unzip(bytes, mostBytes);
    if (parts === undefined) throw new Unpatchable('not an archive, or too large');
    this.#parts = new Map(Object.entries(parts).filter(([path]) => !path.endsWith('/')));
  }

  get paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** The root of a part, to be changed in place. */
  tree(path: string): XmlElement {
    const known = this.#trees.get(path);
    if (known !== undefined) return known.root;
    const document = parseXml(this.text(path));
    this.#trees.set(path, document);
    return document.root;
  }

  text(path: string): string {
    const bytes = this.#parts.get(path);
    if (bytes === undefined) throw new Unpatchable(`no part ${path}`);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new Unpatchable(`${path} is not UTF-8`);
    }
  }

  put(path: string, text: string): void {
    this.#trees.delete(path);
    this.#parts.set(path, new TextEncoder().encode(text));
  }

  remove(path: string): void {
    this.#trees.delete(path);
    this.#parts.delete(path);
  }

  /** A path that no part has yet: `xl/comments3.xml` of `xl/comments#.xml`. */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace('#', String(number));
      if (!this.has(path)) return path;
    }
  }

  bytes(): Uint8Array {
    for (const [path, document] of this.#trees) this.put(path, printXml(document));
    const parts: Parts = Object.fromEntries(this.#parts);
    return zip(parts);
  }
}
