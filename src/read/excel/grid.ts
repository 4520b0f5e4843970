import { addressOf, columnOf, readAddress, rowOf } from './address.ts';
import type { Cell, CellProblem, CellValue } from './cell.ts';
import { plainStyle, type Style } from './styles.ts';

/** A cell as kept: a whole `Cell` is made only of those that are asked for. */
export interface Kept {
  readonly key: number;
  readonly style: number;
  readonly value: CellValue;
  readonly formula: (() => string) | undefined;
}

/** The cells of a sheet in row, then column order, each address once. */
export class Grid {
  readonly problems: readonly CellProblem[];
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly #cells: readonly Kept[];
  readonly #filled: readonly Kept[];
  readonly #styles: readonly Style[];

  /** Takes the cells in file order; of two at one address the first stands and the second becomes a problem. */
  constructor(cells: readonly Kept[], styles: readonly Style[]) {
    const { kept, problems } = isOrdered(cells) ? { kept: cells, problems: [] } : ordered(cells);
    this.#cells = kept;
    this.#styles = styles;
    this.problems = problems;
    this.#filled = kept.filter(({ value }) => value.type !== 'blank');
    this.lastRow = rowOf(this.#filled.at(-1)?.key ?? -1);
    this.lastColumn = this.#filled.reduce((last, { key }) => Math.max(last, columnOf(key)), 0);
  }

  /** Fonts that a cell may have: those of the workbook's styles, and of stretches within texts. */
  fonts(): ReadonlySet<string> {
    const own = new Set<string>();
    for (const { value } of this.#filled)
      if (value.type === 'text' && value.runs !== undefined)
        for (const { font } of value.runs) if (font !== undefined) own.add(font);
    const styled = fontsOf(this.#styles);
    return own.size === 0 ? styled : new Set([...styled, ...own]);
  }

  *cells(): Generator<Cell> {
    for (const cell of this.#cells) yield this.#whole(cell);
  }

  /** The same, without cells that only have a style. */
  filled(): readonly Cell[] {
    return this.#filled.map((cell) => this.#whole(cell));
  }

  cell(address: string): Cell | undefined {
    const key = readAddress(address);
    const found = key === undefined ? undefined : this.#find(key);
    return found === undefined ? undefined : this.#whole(found);
  }

  #find(key: number): Kept | undefined {
    let low = 0;
    let high = this.#cells.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cells[middle]?.key ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    const found = this.#cells[low];
    return found?.key === key ? found : undefined;
  }

  #whole({ key, style, value, formula }: Kept): Cell {
    const { format, font } = this.#styles[style] ?? plainStyle;
    const row = rowOf(key);
    const column = columnOf(key);
    return {
      address: addressOf(row, column),
      row,
      column,
      value,
      format,
      font,
      formula,
    };
  }
}

const known = new WeakMap<readonly Style[], ReadonlySet<string>>();

/** Of styles that all sheets of a workbook share, and forms of one template with each other. */
function fontsOf(styles: readonly Style[]): ReadonlySet<string> {
  const fonts = known.get(styles) ?? new Set(styles.flatMap(({ font }) => font ?? []));
  known.set(styles, fonts);
  return fonts;
}

function isOrdered(cells: readonly Kept[]): boolean {
  let last = -1;
  for (const { key } of cells) {
    if (key <= last) return false;
    last = key;
  }
  return true;
}

function ordered(cells: readonly Kept[]): { kept: Kept[]; problems: CellProblem[] } {
  const kept: Kept[] = [];
  const problems: CellProblem[] = [];
  for (const cell of cells.toSorted((a, b) => a.key - b.key)) {
    if (kept.at(-1)?.key === cell.key) problems.push(duplicate(cell.key));
    else kept.push(cell);
  }
  return { kept, problems };
}

function duplicate(key: number): CellProblem {
  const address = addressOf(rowOf(key), columnOf(key));
  return { kind: 'duplicate-address', address, detail: 'the address stands twice; the first cell is used' };
}
