import type { Run, TextValue } from './cell.ts';
import type { Limits } from './limits.ts';
import { beyond } from './problem.ts';
import { type Attributes, attribute } from './xml.ts';

/**
 * Collects the text of a `si` or `is` element: plain, or in runs with fonts. Phonetic guides (`rPh`) are not part
 * of the text. The handlers are to be mixed into those of the part that holds the texts.
 */
export class RichTextCollector {
  readonly open: readonly [string, (attributes: Attributes) => void][] = [
    ['r', () => this.#startRun()],
    ['rFont', (attributes) => this.#setFont(attributes)],
    ['rPh', () => this.#inPhonetic(true)],
  ];
  readonly text: readonly [string, (text: string) => void][] = [['t', (text) => this.#add(text)]];
  readonly close: readonly [string, () => void][] = [['rPh', () => this.#inPhonetic(false)]];

  readonly #limits: Limits;
  #text = '';
  /** Kept from the first on that has a font. */
  #runs: Run[] = [];
  #font: string | undefined;
  #isPhonetic = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The text collected since the last call; `where` names it if it is too long. */
  take(where: () => string): TextValue {
    const text = this.#text;
    const runs = this.#runs;
    this.#text = '';
    if (runs.length > 0) this.#runs = [];
    this.#font = undefined;
    checkLength(text, this.#limits, where);
    return runs.length === 0 ? { type: 'text', text } : { type: 'text', text, runs };
  }

  #startRun(): void {
    this.#font = undefined;
  }

  #setFont(attributes: Attributes): void {
    this.#font = attribute(attributes, 'val');
  }

  #inPhonetic(isPhonetic: boolean): void {
    this.#isPhonetic = isPhonetic;
  }

  #add(stored: string): void {
    if (this.#isPhonetic) return;
    const text = unescapeText(stored);
    if (this.#font !== undefined || this.#runs.length > 0) this.#addRun(text);
    this.#text += text;
  }

  #addRun(text: string): void {
    if (this.#runs.length === 0 && this.#text !== '') this.#runs.push({ text: this.#text });
    this.#runs.push(this.#font === undefined ? { text } : { text, font: this.#font });
  }
}

export function checkLength(text: string, limits: Limits, where: () => string): void {
  if (text.length > limits.textLength) {
    throw beyond('text-length', `${where()} holds a text of ${text.length} characters`);
  }
}

/** `_x000D_` is a character that XML cannot hold, `_x005F_` an underscore that would look like one (ST_Xstring). */
export function unescapeText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
