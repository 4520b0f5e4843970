/** Knows where a character stands next, and looks for it only once that place is passed. */
export class Next {
  readonly #text: string;
  readonly #character: string;
  #at = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  /** Whether it stands in that stretch. Stretches are asked for in the order of the text. */
  isBefore(start: number, end: number): boolean {
    if (this.#at < start) {
      const found = this.#text.indexOf(this.#character, start);
      this.#at = found === -1 ? this.#text.length : found;
    }
    return this.#at < end;
  }
}
