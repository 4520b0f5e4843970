import type { Live, Span } from '../../model/report.ts';
import type { Layout } from './table.ts';

/**
 * A formula as Excel writes it on the sheet of a name; undefined where a figure that it reads stands in no sheet, or
 * where it is too long.
 */
export type Speller = (formula: Live, home: string) => string | undefined;

/** A table laid out on the sheet of this name, its head from the row `top` on. */
interface Spread {
  readonly name: string;
  readonly layout: Layout;
  readonly top: number;
}

interface Spot {
  readonly sheet: string;
  readonly address: string;
}

/** Excel's own limit, in letters. */
const longest = 8192;
const letters = 26;

/** Looks up where figures stand; of a figure that stands twice the first place counts. */
export function speller(spreads: readonly Spread[]): Speller {
  const spots = spotsOf(spreads, readIn(spreads));
  return (formula, home) => {
    const parts = formula.map((part) => (typeof part === 'string' ? part : spanText(part, spots, home)));
    const text = parts.every((part) => part !== undefined) ? parts.join('') : '';
    return text === '' || text.length > longest ? undefined : text;
  };
}

/** The figures that formulas read: a few hundred of many thousands. */
function readIn(spreads: readonly Spread[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { layout } of spreads) {
    for (const { cell } of layout.body) {
      for (const part of cell.formula ?? []) {
        if (typeof part !== 'string') wanted.add(part.from).add(part.to ?? part.from);
      }
    }
  }
  return wanted;
}

function spotsOf(spreads: readonly Spread[], wanted: ReadonlySet<string>): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { name, layout, top } of spreads) {
    const first = top + layout.headRows;
    for (const { cell, row, column } of layout.body) {
      const { figure } = cell;
      if (figure === undefined || !wanted.has(figure) || spots.has(figure)) continue;
      spots.set(figure, { sheet: name, address: `${columnName(column)}${first + row}` });
    }
  }
  return spots;
}

function spanText({ from, to }: Span, spots: ReadonlyMap<string, Spot>, home: string): string | undefined {
  const first = spots.get(from);
  const last = to === undefined ? first : spots.get(to);
  if (first === undefined || last === undefined || first.sheet !== last.sheet) return undefined;
  const range = first === last ? first.address : `${first.address}:${last.address}`;
  return first.sheet === home ? range : `'${first.sheet}'!${range}`;
}

/** `A` for 0, `AA` for 26. */
function columnName(column: number): string {
  const rest = Math.floor(column / letters);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % letters));
}
