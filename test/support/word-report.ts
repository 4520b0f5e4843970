import { expect } from 'vitest';
import { elements, part, textOf, values } from '../write/docx/parts.ts';

export function twips(millimetres: number): number {
  return (millimetres * 1440) / 25.4;
}

/** One twip is lost where a length was rounded. */
export function expectBetween(found: number, least: number, most: number): void {
  expect(found).toBeGreaterThanOrEqual(Math.floor(least));
  expect(found).toBeLessThanOrEqual(Math.ceil(most));
}

/** A paragraph and how its runs are set; the size is the run's own, its style's or the document's, in half points. */
export class Look {
  readonly text: string;
  readonly xml: string;
  readonly sizes: readonly number[];
  readonly #runs: readonly string[];

  constructor(xml: string, styles: string) {
    this.xml = xml;
    this.text = textOf(xml);
    this.#runs = elements(xml, 'w:r').filter((run) => textOf(run).trim() !== '');
    const style = styleOf(styles, values(xml, 'w:pStyle', 'w:val')[0] ?? '');
    const inherited = values(style, 'w:sz', 'w:val')[0] ?? values(styles, 'w:sz', 'w:val')[0];
    this.sizes = this.#runs.map((run) => Number(values(run, 'w:sz', 'w:val')[0] ?? inherited));
  }

  /** True of all runs, false of none, undefined where they differ. */
  is(mark: 'b' | 'i' | 'caps'): boolean | undefined {
    const marked = this.#runs.filter((run) => run.includes(`<w:${mark}/>`)).length;
    if (marked === this.#runs.length) return true;
    return marked === 0 ? false : undefined;
  }

  get isCapital(): boolean {
    return this.is('caps') === true || this.text === this.text.toUpperCase();
  }

  get isHeading(): boolean {
    return /w:val="Heading\d"/.test(this.xml);
  }

  get align(): string | undefined {
    return values(this.xml, 'w:jc', 'w:val')[0];
  }

  /** Sizes in points, the least and the most. */
  expect(sizes: readonly [number, number], bold: boolean, italic: boolean): void {
    for (const size of this.sizes) expectBetween(size, sizes[0] * 2, sizes[1] * 2);
    expect([this.text, this.is('b'), this.is('i')]).toEqual([this.text, bold, italic]);
  }
}

export function styleOf(styles: string, id: string): string {
  return elements(styles, 'w:style').find((each) => each.includes(`w:styleId="${id}"`)) ?? '';
}

/** A report in Word, taken apart. */
export class WordReport {
  readonly bytes: Uint8Array;
  readonly document: string;
  readonly styles: string;
  /** The properties of each section: the body's, then each annex's. */
  readonly sections: readonly string[];
  readonly tables: readonly string[];
  /** Paragraphs before the first annex, head and foot among them. */
  readonly paragraphs: readonly Look[];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.document = part(bytes, 'word/document.xml');
    this.styles = part(bytes, 'word/styles.xml');
    this.sections = elements(this.document, 'w:sectPr');
    this.tables = elements(this.document, 'w:tbl');
    this.paragraphs = this.looks(this.document.slice(0, this.document.indexOf('<w:sectPr')));
  }

  looks(xml: string): readonly Look[] {
    return elements(xml, 'w:p').map((each) => new Look(each, this.styles));
  }

  /** The lines of one cell of the head's scheme: names above, number and day below. */
  headCell(row: 0 | 1, column: 0 | 1): readonly Look[] {
    const rows = elements(this.tables[0] ?? '', 'w:tr');
    return this.#lines(elements(rows[row] ?? '', 'w:tc')[column] ?? '');
  }

  /** Recipients left, signer right. */
  footCell(column: 0 | 1): readonly Look[] {
    const table = this.tables.find((each) => textOf(each).includes('Nơi nhận:')) ?? '';
    return this.#lines(elements(table, 'w:tc')[column] ?? '');
  }

  get body(): readonly Look[] {
    return this.paragraphs.filter(({ xml }) => xml.includes('w:val="BodyText"'));
  }

  /** The paragraphs of each annex. */
  get annexes(): readonly (readonly Look[])[] {
    const parts = this.document.split(/<w:sectPr[ >].*?<\/w:sectPr>/s).slice(1);
    return parts.map((xml) => this.looks(xml)).filter((looks) => looks.length > 0);
  }

  columnWidth(column: 0 | 1): number {
    return Number(values(this.tables[0] ?? '', 'w:gridCol', 'w:w')[column]);
  }

  /** The length of the rule under a line, in `room`: the border of a paragraph, less its indents. */
  ruleUnder(text: string, room: number): number {
    const rule = this.paragraphs[this.paragraphs.findIndex((each) => each.text === text) + 1]?.xml ?? '';
    expect(rule).toContain('<w:pBdr><w:top w:val="single"');
    const [left, right] = ['w:left', 'w:right'].map((side) => Number(values(rule, 'w:ind', side)[0]));
    return room - (left ?? 0) - (right ?? 0);
  }

  /** The header that a section's pages have: the first, or the others. */
  header(type: 'default' | 'first'): string {
    const reference = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`);
    const id = reference.exec(this.sections[0] ?? '')?.[1] ?? '';
    const links = part(this.bytes, 'word/_rels/document.xml.rels');
    const target = new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="([^"]+)"`).exec(links)?.[1];
    return part(this.bytes, `word/${target}`);
  }

  #lines(xml: string): readonly Look[] {
    return this.looks(xml).filter(({ text }) => text !== '');
  }
}
