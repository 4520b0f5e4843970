import type { Attributes } from './attributes.ts';
import type { PartEvents } from './part-events.ts';
import { beyond } from './problem.ts';

/** Lists of ranges and what Word keeps of old drawings are long too, and are no text. */
const least = 2 * 1024 * 1024;
/** A character may be written as `&#x1F600;`. */
const longestReference = 10;

/**
 * Refuses a part in which no element begins or ends for longer than any text may be: the parser keeps such a stretch in
 * thirty times its size. Hands all events on.
 */
export class Stretch implements PartEvents {
  readonly #name: string;
  readonly #events: PartEvents;
  readonly #most: number;
  #length = 0;

  constructor(name: string, events: PartEvents, mostText: number) {
    this.#name = name;
    this.#events = events;
    this.#most = Math.max(least, mostText * longestReference);
  }

  /** Counts what comes next. Throws a Refusal. */
  count(characters: number): void {
    this.#length += characters;
    if (this.#length > this.#most)
      throw beyond('text-length', `${this.#name} has ${this.#length} characters without an element`);
  }

  start(name: string, attributes: Attributes): void {
    this.#length = 0;
    this.#events.start(name, attributes);
  }

  text(piece: string): void {
    this.#events.text(piece);
  }

  end(): void {
    this.#length = 0;
    this.#events.end();
  }
}
