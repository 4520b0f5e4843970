import { compare, type Exact, isZero, one, zero } from '../../model/exact.ts';
import type { Publication, Suppression } from './suppress.ts';

/** A row of figures as somebody may take it to be. */
export type Row = (column: string) => Exact | undefined;

/** What readers know of every row by the plan. What a row as it is does not keep, they cannot hold against it. */
export type Law = (row: Row) => boolean;

/**
 * The first withheld column in which a cell may be worked out after all: nobody who knows what is printed, and what the
 * plan holds of a row, can take it to be anything else. Sums are kept by moving between two rows of the same sums, so
 * whatever such a move leaves possible is a second reading of the whole table. A zero tells of nobody.
 */
export function exposedColumn(
  publication: Publication,
  done: Suppression,
  laws: readonly Law[],
): string | undefined {
  const { families, units, value } = publication;
  const kept = new Map(units.map((unit) => [unit, laws.filter((law) => law(rowOf(publication, unit)))]));
  const isPossible = (unit: string, row: Row) => kept.get(unit)?.every((law) => law(row)) ?? true;
  for (const family of families) {
    const hidden = new Map(
      units.map((unit) => [unit, family.filter((column) => done.cell(column, unit))] as const),
    );
    const partners = partnersOf(publication, done, hidden);
    for (const [unit, columns] of hidden)
      for (const column of columns) {
        const own = value(column, unit);
        if (own === undefined || isZero(own) || done.whole(column)) continue;
        const turns = (other: string) =>
          moves(publication, unit, other, columns).some(
            ([here, there]) =>
              !isSame(here(column), own) && isPossible(unit, here) && isPossible(other, there),
          );
        if (!partners(unit).some(turns)) return column;
      }
  }
  return undefined;
}

function rowOf({ value }: Publication, unit: string): Row {
  return (column) => value(column, unit);
}

/** Withheld rows in the same printed sums, with figures in the same columns. */
function partnersOf(
  { slices }: Publication,
  done: Suppression,
  hidden: ReadonlyMap<string, readonly string[]>,
): (unit: string) => readonly string[] {
  const keyOf = (unit: string, columns: readonly string[]) => {
    const isSummed = columns.some((column) => !done.slices(column));
    return [columns, isSummed ? slices.map((slice) => slice.includes(unit)) : []].join('|');
  };
  const rows = [...hidden].filter(([, columns]) => columns.length > 0);
  const keys = new Map(rows.map(([unit, columns]) => [unit, keyOf(unit, columns)]));
  return (unit) => rows.map(([other]) => other).filter((o) => o !== unit && keys.get(o) === keys.get(unit));
}

/** Two rows as they might be instead, their sums the same: exchanged, all in either, or a piece from one to the other. */
function moves(
  { value, steps }: Publication,
  unit: string,
  other: string,
  columns: readonly string[],
): readonly (readonly [Row, Row])[] {
  const at = (column: string, whose: string) => value(column, whose) ?? zero;
  const both = (column: string) => at(column, unit).add(at(column, other));
  const moved = (move: (column: string) => Exact): readonly [Row, Row] => [
    (column) => (columns.includes(column) ? move(column) : value(column, unit)),
    (column) => (columns.includes(column) ? both(column).sub(move(column)) : value(column, other)),
  ];
  return [
    moved((column) => at(column, other)),
    moved(() => zero),
    moved(both),
    ...pieces(steps, columns).map((piece) => moved((column) => at(column, unit).add(piece(column)))),
  ];
}

/** One more or one less by each step, and one more by a step against one less by another. */
function pieces(
  steps: Publication['steps'],
  columns: readonly string[],
): readonly ((column: string) => Exact)[] {
  const own = steps.filter((step) => step.every((column) => columns.includes(column)));
  const by = (step: readonly string[]) => (column: string) => (step.includes(column) ? one : zero);
  const up = own.map(by);
  const down = up.map((piece) => (column: string) => piece(column).neg());
  const turned = up.flatMap((more) => down.map((less) => (column: string) => more(column).add(less(column))));
  return [...up, ...down, ...turned];
}

function isSame(a: Exact | undefined, b: Exact): boolean {
  return a !== undefined && compare(a, b) === 0;
}
