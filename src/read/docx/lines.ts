import { numberedLines, oneLine, type WrittenFigure, type WrittenLine } from '../../model/written.ts';
import { type Attributes, attributeOf } from '../excel/attributes.ts';
import type { PartReader } from '../excel/xml.ts';

interface OpenControl {
  tag: string;
  text: string;
}

/** Collects the lines of a document's main part while it is parsed. Deleted text of tracked changes is left out. */
export class LineCollector {
  readonly #lines: Omit<WrittenLine, 'heading' | 'number'>[] = [];
  readonly #controls: OpenControl[] = [];
  #figures: WrittenFigure[] = [];
  #text = '';
  #isHeading = false;
  /** Rows may hold tables of their own; those belong to the outer row. */
  #rows = 0;
  #cells = 0;
  /** A tracked move keeps its text where it was, too. */
  #movedAway = 0;
  #page = 1;
  #breaks = 0;
  #startsOn: number | undefined;

  readonly reader: PartReader = {
    open: new Map<string, (attributes: Attributes) => void>([
      ['tr', () => this.#openRow()],
      ['tc', () => this.#openCell()],
      ['sdt', () => this.#controls.push({ tag: '', text: '' })],
      ['tag', (attributes) => this.#nameControl(valueIn(attributes))],
      ['pStyle', (attributes) => this.#style(valueIn(attributes))],
      ['tab', () => this.#add(' ')],
      ['br', (attributes) => this.#break(attributes)],
      ['cr', () => this.#add(' ')],
      ['noBreakHyphen', () => this.#add('-')],
      ['lastRenderedPageBreak', () => this.#turnPage()],
      ['moveFrom', () => this.#moveAway(1)],
    ]),
    text: new Map([['t', (text) => this.#add(text)]]),
    close: new Map([
      ['moveFrom', () => this.#moveAway(-1)],
      ['p', () => this.#closeParagraph()],
      ['tr', () => this.#closeRow()],
      ['sdt', () => this.#closeControl()],
    ]),
  };

  lines(): readonly WrittenLine[] {
    const laidOut = this.#breaks > 0;
    return numberedLines(
      this.#lines.map(({ page, ...line }) => (laidOut && page !== undefined ? { ...line, page } : line)),
    );
  }

  #moveAway(step: 1 | -1): void {
    this.#movedAway += step;
  }

  #add(text: string): void {
    if (this.#movedAway > 0) return;
    if (this.#startsOn === undefined && text.trim() !== '') this.#startsOn = this.#page;
    this.#text += text;
    for (const control of this.#controls) control.text += text;
  }

  #break(attributes: Attributes): void {
    const kind = attributeOf(attributes, (name) => name.endsWith(':type'));
    if (kind !== 'page') this.#add(' ');
  }

  #turnPage(): void {
    this.#page += 1;
    this.#breaks += 1;
  }

  #nameControl(tag: string): void {
    const control = this.#controls.at(-1);
    if (control !== undefined) control.tag = tag;
    if (tag.startsWith('section/')) this.#isHeading = true;
  }

  #style(name: string): void {
    if (/^heading\d/i.test(name)) this.#isHeading = true;
  }

  #closeControl(): void {
    const control = this.#controls.pop();
    if (control !== undefined && /^(?:indicator|element)\//.test(control.tag))
      this.#figures.push({ id: control.tag, text: oneLine(control.text) });
  }

  #openRow(): void {
    this.#rows += 1;
    if (this.#rows === 1) this.#cells = 0;
  }

  #openCell(): void {
    if (this.#rows !== 1) return;
    if (this.#cells > 0) this.#text += ' | ';
    this.#cells += 1;
  }

  #closeParagraph(): void {
    if (this.#rows > 0) this.#text += ' ';
    else this.#emit(this.#isHeading ? 'heading' : 'text');
  }

  #closeRow(): void {
    this.#rows -= 1;
    if (this.#rows === 0) this.#emit('row');
  }

  #emit(kind: WrittenLine['kind']): void {
    const text = oneLine(this.#text);
    const page = this.#startsOn ?? this.#page;
    if (text.replaceAll('|', '').trim() !== '')
      this.#lines.push({ kind, text, page, figures: this.#figures });
    this.#text = '';
    this.#figures = [];
    this.#isHeading = false;
    this.#startsOn = undefined;
  }
}

/** `w:val`, under whatever prefix. */
function valueIn(attributes: Attributes): string {
  return attributeOf(attributes, (name) => /(?:^|:)val$/.test(name)) ?? '';
}
