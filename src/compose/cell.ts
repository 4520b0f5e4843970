import { type Exact, exactText, isZero } from '../model/exact.ts';
import type { Cell, Column, Row } from '../model/report.ts';
import { showExact, showPercent } from '../vi/show-number.ts';

export function text(words: string, more: Omit<Cell, 'text'> = {}): Cell {
  return { text: words, ...more };
}

interface NumberLook extends Omit<Cell, 'text' | 'exact'> {
  /** As the figure prints; worked out from the value when absent. */
  readonly shown?: string;
  /** The figure holds estimates: marked (*). */
  readonly estimated?: boolean;
  /** Zero prints as `-`, không phát sinh. */
  readonly dash?: boolean;
}

/** A number with its exact value; `…` where it is not known. */
export function number(value: Exact | undefined, look: NumberLook = {}): Cell {
  const { shown, estimated = false, dash = false, ...rest } = look;
  if (value === undefined) return { text: '…', ...rest };
  const plain = shown ?? (look.percent ? showPercent(value) : showExact(value));
  const printed = dash && isZero(value) ? '-' : plain;
  return { text: estimated ? `${printed} (*)` : printed, exact: exactText(value), ...rest };
}

export function tally(count: number, more: Omit<Cell, 'text'> = {}): Cell {
  return { text: String(count), exact: String(count), ...more };
}

export function headRow(names: readonly string[]): Row {
  return { cells: names.map((name) => text(name)) };
}

/** (1) (2) (3) … under the head; a column that is computed says how: `(6)=(5)/(4)`. */
export function numberRow(count: number, computed: Readonly<Record<number, string>> = {}): Row {
  const label = (number: number) => computed[number] ?? `(${number})`;
  return { role: 'note', cells: Array.from({ length: count }, (_, index) => text(label(index + 1))) };
}

/** A bold row over the whole table. */
export function groupRow(words: string, columns: number): Row {
  return { role: 'group', cells: [text(words, { columns, align: 'left' })] };
}

/** `c8` is a centred column of width 8, `l` left, `r` right. */
export function columnsOf(...specs: readonly string[]): readonly Column[] {
  const aligns = { c: 'center', l: 'left', r: 'right' } as const;
  return specs.map((spec) => ({
    width: Number(spec.slice(1)),
    align: spec.startsWith('c') ? aligns.c : spec.startsWith('r') ? aligns.r : aligns.l,
  }));
}
