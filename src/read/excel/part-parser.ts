import { TextDecoder } from 'node:util';
import type { SaxesParser } from 'saxes';
import { reachedEnd } from './follower.ts';
import type { PartEvents } from './part-events.ts';
import { walkPlain } from './plain-xml.ts';
import { Refusal } from './problem.ts';
import { strictParser } from './strict-xml.ts';

/**
 * Turns the bytes of a part into its elements and texts. A part that comes in one piece is walked in strides as far as
 * it is plain, which takes a quarter of the strict parser's time; the strict parser has the rest, and every part that
 * comes in several pieces. Throws a Refusal.
 */
export class PartParser {
  readonly #name: string;
  readonly #events: PartEvents;
  #decoder: TextDecoder | undefined;
  /** The first piece, until it is known whether another follows. */
  #first: string | undefined;
  #strict: SaxesParser | undefined;
  #isWanted = true;

  constructor(name: string, events: PartEvents) {
    this.#name = name;
    this.#events = events;
  }

  add(piece: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    const text = this.#decode(this.#decoder, piece);
    if (this.#first === undefined) this.#first = text;
    else this.#parse(() => this.#streamed().write(text));
  }

  finish(): void {
    const rest = this.#decoder === undefined ? '' : this.#decode(this.#decoder);
    if (this.#strict === undefined) this.#parse(() => this.#parseWhole((this.#first ?? '') + rest));
    else this.#parse(() => this.#streamed().write(rest).close());
  }

  #parseWhole(text: string): void {
    const handed = walkPlain(text, this.#events);
    if (handed !== undefined) strictParser(this.#name, this.#events, handed).write(text).close();
  }

  #streamed(): SaxesParser {
    this.#strict ??= strictParser(this.#name, this.#events).write(this.#first ?? '');
    return this.#strict;
  }

  #parse(step: () => void): void {
    if (!this.#isWanted) return;
    try {
      step();
    } catch (error) {
      if (error !== reachedEnd) throw error;
      this.#isWanted = false;
    }
  }

  #decode(decoder: TextDecoder, piece?: Uint8Array): string {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new Refusal('damaged', `${this.#name} is not valid ${decoder.encoding}`);
    }
  }
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
