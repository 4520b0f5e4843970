import { addressOf, columnOf, keyOf, maxColumn, maxRow, readAddress, readCount, rowOf } from './address.ts';
import type { CellProblem, CellValue, TextValue } from './cell.ts';
import type { SheetContext } from './context.ts';
import type { Kept } from './grid.ts';
import { hasNamedOnly, withoutReferences } from './references.ts';
import { checkLength, RichTextCollector } from './rich-text.ts';
import type { Shape } from './shape.ts';
import { plainStyle } from './styles.ts';
import { blank, typedValue } from './value.ts';
import { type Attributes, attribute } from './xml.ts';

/** Address, style, type, formula and value, in the order that office programs write them. */
const plainCell =
  /<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<&]*)<\/v>)?<\/c>)/y;

/** Collects the cells of a sheet in file order, from `row` and `c` elements and what stands in them. */
export class CellCollector {
  readonly kept: Kept[] = [];
  readonly problems: CellProblem[] = [];
  readonly open: readonly (readonly [string, (attributes: Attributes) => void])[];
  readonly text: readonly (readonly [string, (text: string) => void])[];
  readonly close: readonly (readonly [string, () => void])[];
  readonly whole: Shape = { pattern: plainCell, take: (found) => this.#takeCell(found) };

  readonly #sheet: string;
  readonly #context: SheetContext;
  readonly #richText: RichTextCollector;
  /** Undefined after a row number that cannot be: cells without an address of their own are then lost. */
  #row: number | undefined = 0;
  #column = 0;
  #key: number | undefined;
  #type = 'n';
  #style = 0;
  #stored: string | undefined;
  #inline: TextValue | undefined;
  #hasFormula = false;
  #formula: (() => string) | undefined;

  constructor(sheet: string, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#richText = new RichTextCollector(context.limits);
    this.open = [
      ...this.#richText.open,
      ['c', (it) => this.#startCell(it)],
      ['f', () => this.#startFormula()],
    ];
    this.text = [
      ...this.#richText.text,
      ['v', (it) => this.#setStored(it)],
      ['f', (it) => this.#setFormula(it)],
    ];
    this.close = [...this.#richText.close, ['is', () => this.#endInline()], ['c', () => this.#endCell()]];
  }

  /** The number of the row that begins here: its own, or one more than the last. */
  startRow(attributes: Attributes): number | undefined {
    const stated = attribute(attributes, 'r');
    const next = this.#row === undefined ? undefined : this.#row + 1;
    this.#row = stated === undefined ? next : readCount(stated, maxRow);
    this.#column = 0;
    if (stated !== undefined && this.#row === undefined) this.#report('bad-address', stated, 'no row number');
    return this.#row;
  }

  #startCell(attributes: Attributes): void {
    this.#begin(attribute(attributes, 'r'), attribute(attributes, 's'), attribute(attributes, 't'));
  }

  #begin(address: string | undefined, style = '0', type = 'n'): void {
    this.#context.countCell();
    this.#key = this.#place(address);
    this.#type = type;
    this.#style = Number.parseInt(style, 10);
    this.#stored = undefined;
    this.#inline = undefined;
    this.#hasFormula = false;
    this.#formula = undefined;
  }

  #takeCell(found: RegExpExecArray): number {
    const formula = found[4];
    const stored = found[5];
    if (formula !== undefined && !this.#isPlain(formula)) return 0;
    if (stored !== undefined && stored.length > this.#context.limits.textLength) return 0;
    this.#begin(found[1], found[2], found[3]);
    this.#stored = stored;
    this.#hasFormula = formula !== undefined;
    if (formula) this.#formula = () => withoutReferences(formula) ?? formula;
    this.#endCell();
    return 2 + (formula === undefined ? 0 : 2) + (stored === undefined ? 0 : 2);
  }

  /** Its references are left in it until it is asked for: of a form's hundred formulas nobody asks for one. */
  #isPlain(formula: string): boolean {
    return formula.length <= this.#context.limits.textLength && hasNamedOnly(formula);
  }

  #place(address: string | undefined): number | undefined {
    this.#column += 1;
    const key = address === undefined ? this.#nextKey() : readAddress(address);
    if (key === undefined) {
      this.#report('bad-address', address ?? '', 'the cell is left out');
      return undefined;
    }
    this.#column = columnOf(key);
    if (this.#row !== undefined && rowOf(key) !== this.#row) {
      this.#report('misplaced', addressOf(rowOf(key), this.#column), `stands in row ${this.#row}`);
    }
    return key;
  }

  #nextKey(): number | undefined {
    const row = this.#row ?? 0;
    return row < 1 || row > maxRow || this.#column > maxColumn ? undefined : keyOf(row, this.#column);
  }

  #startFormula(): void {
    this.#hasFormula = true;
  }

  #setFormula(text: string): void {
    checkLength(text, this.#context.limits, () => this.#where());
    if (text !== '') this.#formula = () => text;
  }

  #setStored(text: string): void {
    checkLength(text, this.#context.limits, () => this.#where());
    this.#stored = text;
  }

  #endInline(): void {
    this.#inline = this.#richText.take(() => this.#where());
  }

  #endCell(): void {
    const key = this.#key;
    if (key === undefined) return;
    const value = this.#value();
    const isKnownStyle = this.#style === 0 || this.#context.styles[this.#style] !== undefined;
    if (value !== blank && !isKnownStyle)
      this.#report('unknown-style', this.#address(), 'its style is not defined');
    this.kept.push({ key, style: this.#style, value, formula: this.#formula });
  }

  #value(): CellValue {
    const stored = this.#stored;
    const cell = { type: this.#type, stored, inline: this.#inline, hasFormula: this.#hasFormula };
    const value = typedValue(cell, this.#context.styles[this.#style] ?? plainStyle, this.#context.decoding);
    if (value !== undefined) return value;
    this.#report('unreadable-value', this.#address(), `type ${this.#type}, stored as ${stored}`);
    return { type: 'error', text: stored ?? '' };
  }

  #address(): string {
    return this.#key === undefined ? '' : addressOf(rowOf(this.#key), columnOf(this.#key));
  }

  #where(): string {
    return `${this.#sheet}!${this.#address()}`;
  }

  #report(kind: CellProblem['kind'], address: string, detail: string): void {
    this.problems.push({ kind, address, detail });
  }
}
