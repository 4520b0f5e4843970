import type { RawCell } from '../../model/submission.ts';
import { readAddress, rowOf } from '../excel/index.ts';
import type { RawTable } from '../raw.ts';
import type { TableKind } from './kind.ts';
import type { LabelledRow } from './labelled-rows.ts';
import type { NamedRow } from './named-rows.ts';

/** A thing that the names of cells put in one place and a label in another. */
export interface Contradiction {
  readonly name: string;
  /** What speaks against it. */
  readonly label: RawCell;
}

/**
 * Where the defined names and the labels of a sheet contradict each other: rows sorted, which leaves names behind, or
 * cells copied over others. Neither sign is believed then.
 */
export function contradictions(
  table: RawTable,
  kind: TableKind,
  named: readonly NamedRow[],
  labelled: readonly LabelledRow[],
): ReadonlyMap<string, Contradiction> {
  const texts = textsByRow(table, named);
  const names = new Map(kind.asked.map(({ id, name }) => [id, name]));
  const against = new Map<string, Contradiction>();
  for (const { key, rows } of named) {
    const cells = [...rows].flatMap((row) => texts.get(row) ?? []);
    const label = rows.size > 1 ? key : cells.find((cell) => speaksAgainst(cell, key.text, kind));
    const elsewhere = labelled.find((row) => row.isOwn && row.key.text === key.text)?.key;
    const found = label ?? elsewhere;
    if (found !== undefined) against.set(key.text, { name: names.get(key.text) ?? key.text, label: found });
  }
  return against;
}

function speaksAgainst(cell: RawCell, id: string, { idsOf }: TableKind): boolean {
  const ids = idsOf(cell);
  return ids.length > 0 && !ids.includes(id);
}

/** Texts of the rows that have names, from the left. */
function textsByRow(table: RawTable, named: readonly NamedRow[]): ReadonlyMap<number, readonly RawCell[]> {
  const wanted = new Set(named.flatMap(({ rows }) => [...rows]));
  const texts = new Map<number, RawCell[]>();
  for (const [address, cell] of table.cells) {
    const row = rowOf(readAddress(address) ?? 0);
    if (wanted.has(row) && cell.value.tag === 'text') texts.set(row, [...(texts.get(row) ?? []), cell]);
  }
  return texts;
}
