import { figureKey } from '../../model/form.ts';
import { cellName, ourNames } from '../../model/form-names.ts';
import type { DefinedName } from '../excel/index.ts';
import type { RawEntry } from '../raw.ts';

/** Where the names of a form lead: sheet and address, by the name in lower case: Excel does not tell case apart. */
export type NamedCells = ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;

/** `'Số liệu'!$D$12`, `'Bà Rịa''s'!$A$1`, `Sheet1!$A$1`; one cell, not a range. */
const oneCell = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/;

const known = new WeakMap<readonly DefinedName[], NamedCells>();

/** The names of a form that lead to one cell. Forms of one kind hold the same names, read once for all of them. */
export function namedCells(names: readonly DefinedName[]): NamedCells {
  const found = known.get(names) ?? findCells(names);
  known.set(names, found);
  return found;
}

/** Of two that differ neither leads anywhere, nor one whose cell was deleted. */
function findCells(names: readonly DefinedName[]): NamedCells {
  const found = new Map<string, { readonly sheet: string; readonly cell: string }>();
  const unsure = new Set<string>();
  for (const { name, ref } of names) {
    const [, quoted, plain, column, row] = oneCell.exec(ref) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const key = name.toLowerCase();
    if (sheet === undefined || !name.startsWith(ourNames)) continue;
    const before = found.get(key);
    const cell = `${column}${row}`;
    if (before !== undefined && (before.sheet !== sheet || before.cell !== cell)) unsure.add(key);
    found.set(key, { sheet, cell });
  }
  for (const key of unsure) found.delete(key);
  return found;
}

/** Figures found by their codes, with the name of their cell where it is that of another figure. */
export function withNames(entries: readonly RawEntry[], names: NamedCells): readonly RawEntry[] {
  const byCell = namesByCell(names);
  return entries.map((entry) => {
    const { element, unit, year, value } = entry;
    if (unit !== undefined || !('cell' in value.place)) return entry;
    const name = byCell.get(`${value.place.sheet}!${value.place.cell}`);
    return name === undefined || name === ownName(element.text, year) ? entry : { ...entry, otherName: name };
  });
}

function ownName(code: string, year: number | undefined): string | undefined {
  return cellName('figures', code, figureKey('value', year))?.toLowerCase();
}

const turned = new WeakMap<NamedCells, ReadonlyMap<string, string>>();

function namesByCell(names: NamedCells): ReadonlyMap<string, string> {
  const found =
    turned.get(names) ?? new Map([...names].map(([name, { sheet, cell }]) => [`${sheet}!${cell}`, name]));
  turned.set(names, found);
  return found;
}
