import { figureKey } from '../../model/form.ts';
import { cellName, ourNames } from '../../model/form-names.ts';
import { groupBy } from '../../model/group.ts';
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
  const { nameAt, ownName } = turnedRound(names);
  return entries.map((entry) => {
    const { element, unit, year, value } = entry;
    if (unit !== undefined || !('cell' in value.place)) return entry;
    const name = nameAt.get(value.place.sheet)?.get(value.place.cell);
    return name === undefined || name === ownName(element.text, year) ? entry : { ...entry, otherName: name };
  });
}

interface Turned {
  /** By sheet and address. */
  readonly nameAt: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The name that the cell of a figure should have. */
  readonly ownName: (code: string, year: number | undefined) => string | undefined;
}

const turned = new WeakMap<NamedCells, Turned>();

function turnedRound(names: NamedCells): Turned {
  const found = turned.get(names) ?? { nameAt: namesBySheet(names), ownName: ownNameOnce() };
  turned.set(names, found);
  return found;
}

function namesBySheet(names: NamedCells): Turned['nameAt'] {
  const bySheet = groupBy(names, ([, { sheet }]) => sheet);
  return new Map(
    [...bySheet].map(([sheet, those]) => [sheet, new Map(those.map(([name, { cell }]) => [cell, name]))]),
  );
}

/** Forms of one kind have the same codes; more than a plan has come from nobody. */
const mostCodes = 4096;

function ownNameOnce(): Turned['ownName'] {
  const known = new Map<string, string | undefined>();
  return (code, year) => {
    const key = `${code} ${year ?? ''}`;
    if (known.has(key)) return known.get(key);
    const name = cellName('figures', code, figureKey('value', year))?.toLowerCase();
    if (known.size < mostCodes) known.set(key, name);
    return name;
  };
}
