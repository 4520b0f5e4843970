import type { Limits } from './limits.ts';
import { builtInFormat, type FormatKind, formatKind } from './number-format.ts';
import { readOnce } from './once.ts';
import type { Package } from './open.ts';
import { type Attributes, attribute, readPart } from './xml.ts';

/** What of a cell's style bears on its meaning. */
export interface Style {
  readonly kind: FormatKind;
  /** The number format code, `General` left out. */
  readonly format?: string;
  readonly font?: string;
}

export const plainStyle: Style = { kind: 'number' };

/** The cell styles by the number that a cell's `s` gives. */
export const readStyles = readOnce((pack: Package, name: string, limits: Limits): readonly Style[] => {
  const collected = new StyleCollector();
  readPart(pack, name, collected, limits);
  return collected.styles();
});

/** The same elements stand in several lists (`xf` in two, `font` also in conditional styles): the list decides. */
class StyleCollector {
  readonly open: Map<string, (attributes: Attributes) => void>;
  readonly close: Map<string, () => void>;
  #list = '';
  readonly #codes = new Map<string, string>();
  readonly #fonts: (string | undefined)[] = [];
  readonly #formats: { code: string; font: string }[] = [];

  constructor() {
    const lists = ['numFmts', 'fonts', 'cellXfs'];
    this.open = new Map([
      ...lists.map((list): [string, () => void] => [list, () => this.#enter(list)]),
      ['numFmt', (it: Attributes) => this.#addCode(it)],
      ['font', () => this.#addFont()],
      ['name', (it: Attributes) => this.#nameFont(it)],
      ['xf', (it: Attributes) => this.#addFormat(it)],
    ]);
    this.close = new Map(lists.map((list) => [list, () => this.#enter('')]));
  }

  styles(): Style[] {
    const kinds = new Map<string, FormatKind>();
    return this.#formats.map(({ code, font }) => {
      const format = this.#codes.get(code) ?? builtInFormat(Number.parseInt(code, 10));
      const kind = kinds.get(code) ?? formatKind(format);
      kinds.set(code, kind);
      return styleOf(kind, format, this.#fonts[Number.parseInt(font, 10)]);
    });
  }

  #enter(list: string): void {
    this.#list = list;
  }

  #addCode(attributes: Attributes): void {
    if (this.#list !== 'numFmts') return;
    this.#codes.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
  }

  #addFont(): void {
    if (this.#list === 'fonts') this.#fonts.push(undefined);
  }

  #nameFont(attributes: Attributes): void {
    if (this.#list === 'fonts') this.#fonts[this.#fonts.length - 1] = attribute(attributes, 'val');
  }

  #addFormat(attributes: Attributes): void {
    if (this.#list !== 'cellXfs') return;
    const code = attribute(attributes, 'numFmtId') ?? '0';
    this.#formats.push({ code, font: attribute(attributes, 'fontId') ?? '0' });
  }
}

function styleOf(kind: FormatKind, format: string | undefined, font: string | undefined): Style {
  const isGeneral = format === undefined || format.toLowerCase() === 'general';
  return { kind, ...(isGeneral ? {} : { format }), ...(font === undefined ? {} : { font }) };
}
