import { TextDecoder } from 'node:util';
import type { SaxesParser } from 'saxes';
import { reachedEnd } from './follower.ts';
import type { PartEvents } from './part-events.ts';
import { walkPlain } from './plain-xml.ts';
import { Refusal } from './problem.ts';
import { Stretch } from './stretch.ts';
import { strictParser } from './strict-xml.ts';

interface Stream {
  readonly parser: SaxesParser;
  readonly decoder: TextDecoder;
  readonly stretch: Stretch;
}

/** Characters handed to the strict parser at once, where there are many. */
const stride = 64 * 1024;

/**
 * Turns the bytes of a part into its elements and texts. A part that comes in one piece is walked in strides as far as
 * it is plain, in little more than half of the strict parser's time; the strict parser has the rest, and every part that
 * comes in several pieces. Throws a Refusal.
 */
export class PartParser {
  readonly #name: string;
  readonly #events: PartEvents;
  readonly #mostText: number;
  /** The first piece, until it is known whether another follows. */
  #first: Uint8Array | undefined;
  #stream: Stream | undefined;
  #isWanted = true;

  /** `mostText`: the characters that a text may have. */
  constructor(name: string, events: PartEvents, mostText: number) {
    this.#name = name;
    this.#events = events;
    this.#mostText = mostText;
  }

  add(piece: Uint8Array): void {
    if (this.#first === undefined) this.#first = piece;
    else this.#write(this.#streamed(this.#first), piece);
  }

  finish(): void {
    if (this.#stream === undefined) this.#parseWhole(this.#first ?? new Uint8Array());
    else this.#finishStream(this.#stream);
  }

  #parseWhole(bytes: Uint8Array): void {
    const decoder = decoderOf(bytes);
    const text = this.#decode(decoder, bytes) + this.#decode(decoder);
    this.#parse(() => {
      const handed = walkPlain(text, this.#events);
      if (handed !== undefined) strictParser(this.#name, this.#events, handed).write(text).close();
    });
  }

  #streamed(first: Uint8Array): Stream {
    if (this.#stream !== undefined) return this.#stream;
    const stretch = new Stretch(this.#name, this.#events, this.#mostText);
    this.#stream = { parser: strictParser(this.#name, stretch), decoder: decoderOf(first), stretch };
    this.#write(this.#stream, first);
    return this.#stream;
  }

  #write({ parser, decoder, stretch }: Stream, piece: Uint8Array): void {
    const text = this.#decode(decoder, piece);
    this.#parse(() => {
      for (let at = 0; at < text.length; at += stride) {
        const next = text.slice(at, at + stride);
        stretch.count(next.length);
        parser.write(next);
      }
    });
  }

  #finishStream({ parser, decoder }: Stream): void {
    const rest = this.#decode(decoder);
    this.#parse(() => parser.write(rest).close());
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

  /** Without a piece: what is left at the end. */
  #decode(decoder: TextDecoder, piece?: Uint8Array): string {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new Refusal('damaged', `${this.#name} is not valid ${decoder.encoding}`);
    }
  }
}

function decoderOf(first: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(first), { fatal: true });
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
