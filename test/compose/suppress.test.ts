import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Publication, type Suppression, suppress } from '../../src/compose/annex/suppress.ts';
import { whole } from '../../src/model/exact.ts';

/** Small counts that leave the office, against a reader who knows every way to subtract. */

type Counts = Readonly<Record<string, readonly (number | undefined)[]>>;

interface Table {
  /** Figures by column, one a unit; `T` is the sum of `a` and `b` where those stand beside it. */
  readonly counts: Counts;
  readonly slices: readonly (readonly number[])[];
}

const threshold = 3;

function publicationOf({ counts, slices }: Table): Publication {
  const columns = Object.keys(counts);
  const [first = []] = Object.values(counts);
  return {
    units: first.map((_, index) => `u${index}`),
    families: columns.includes('T') ? [columns] : columns.map((column) => [column]),
    slices: slices.map((slice) => slice.map((index) => `u${index}`)),
    value: (column, unit) => {
      const found = counts[column]?.[Number(unit.slice(1))];
      return found === undefined ? undefined : whole(found);
    },
    threshold: whole(threshold),
    isCount: () => true,
    steps: columns.map((column) => [column]),
  };
}

/** The table as it is printed: `x` for what is withheld, then the sums. */
function printed(table: Table): readonly string[] {
  const done = suppress(publicationOf(table));
  return Object.entries(table.counts).map(([column, values]) => {
    const cells = values.map((value, index) => (done.cell(column, `u${index}`) ? 'x' : `${value ?? '…'}`));
    const total = done.whole(column) ? 'x' : String(sumOf(values));
    const parts = table.slices.map((slice) =>
      done.slices(column) ? 'x' : String(sumOf(slice.map((at) => values[at]))),
    );
    return `${column}: ${cells.join(' ')} = ${[total, ...parts].join(' ')}`;
  });
}

function sumOf(values: readonly (number | undefined)[]): number {
  return values.reduce((total: number, value) => total + (value ?? 0), 0);
}

describe('what is withheld', () => {
  test.each<[string, Table, readonly string[]]>([
    ['nothing where no count is small', { counts: { a: [5, 0, 9] }, slices: [] }, ['a: 5 0 9 = 14']],
    [
      'a small count, and the least of the others with it',
      { counts: { a: [2, 9, 5, 0] }, slices: [] },
      ['a: x 9 x 0 = 16'],
    ],
    ['two small counts cover each other', { counts: { a: [2, 9, 1] }, slices: [] }, ['a: x 9 x = 12']],
    [
      'with one in the same part of the units, or its sum would tell',
      {
        counts: { a: [2, 9, 5, 7] },
        slices: [
          [0, 1],
          [2, 3],
        ],
      },
      ['a: x x 5 7 = 23 11 12'],
    ],
    [
      'the sum of a part that is one unit goes',
      { counts: { a: [2, 9, 5] }, slices: [[0]] },
      ['a: x 9 x = 16 x'],
    ],
    [
      'the sum of the whole goes where there is only one unit',
      { counts: { a: [2] }, slices: [] },
      ['a: x = x'],
    ],
    [
      'what it adds up with goes too',
      { counts: { T: [9, 12, 20], a: [2, 6, 9], b: [7, 6, 11] }, slices: [] },
      ['T: x x 20 = 41', 'a: x x 9 = 17', 'b: x x 11 = 24'],
    ],
    [
      'a zero stays where it stands for all withheld rows',
      { counts: { T: [2, 6, 8], a: [2, 6, 4], b: [0, 0, 4] }, slices: [] },
      ['T: x x 8 = 16', 'a: x x 4 = 12', 'b: 0 0 4 = 4'],
    ],
    [
      'a gap is no zero and covers nobody',
      { counts: { a: [2, undefined, 7] }, slices: [] },
      ['a: x … x = 9'],
    ],
  ])('%s', (_, table, lines) => {
    expect(printed(table)).toEqual(lines);
  });
});

/** More than any count in the tables below: a reader who tries fewer numbers is sure sooner. */
const most = 7;

/**
 * Tables that print the same, by trying all until every withheld cell may stand for two numbers.
 * `T` of a row is the sum of its parts where they are all there.
 */
function candidates({ counts, slices }: Table, done: Suppression): ReadonlyMap<string, ReadonlySet<number>> {
  const columns = Object.keys(counts);
  const parts = columns.filter((column) => column !== 'T');
  const rows = counts[columns[0] ?? '']?.length ?? 0;
  const sets = [Array.from({ length: rows }, (_, index) => index), ...slices];
  const isPrinted = (column: string, at: number) => !(at === 0 ? done.whole(column) : done.slices(column));
  // Parts first: what they add up to follows from them.
  const open = [...parts, ...columns.filter((column) => column === 'T')].flatMap((column) =>
    Array.from({ length: rows }, (_, row) => ({ column, row })).filter(({ column: name, row }) =>
      done.cell(name, `u${row}`),
    ),
  );
  const trial = new Map(columns.map((column) => [column, [...(counts[column] ?? [])]]));
  for (const { column, row } of open) (trial.get(column) ?? [])[row] = undefined;
  const found = new Map(open.map(({ column, row }) => [`${column}/u${row}`, new Set<number>()]));
  const isOpen = (column: string, row: number, from: number) =>
    open.slice(from).some((cell) => cell.column === column && cell.row === row);
  const fits = (from: number): boolean =>
    columns.every((column) =>
      sets.every((set, at) => {
        if (!isPrinted(column, at)) return true;
        const rest =
          sumOf(set.map((row) => counts[column]?.[row])) - sumOf(set.map((row) => trial.get(column)?.[row]));
        return set.some((row) => isOpen(column, row, from)) ? rest >= 0 : rest === 0;
      }),
    ) && Array.from({ length: rows }, (_, row) => row).every((row) => addsUp(row, from));
  const addsUp = (row: number, from: number): boolean => {
    const isWhole = columns.includes('T') && columns.every((column) => counts[column]?.[row] !== undefined);
    if (!isWhole || columns.some((column) => isOpen(column, row, from))) return true;
    return trial.get('T')?.[row] === sumOf(parts.map((part) => trial.get(part)?.[row]));
  };
  const search = (at: number): void => {
    const cell = open[at];
    if ([...found.values()].every((values) => values.size > 1)) return;
    if (cell === undefined) {
      for (const { column, row } of open) found.get(`${column}/u${row}`)?.add(trial.get(column)?.[row] ?? -1);
      return;
    }
    const column = trial.get(cell.column) ?? [];
    for (let value = 0; value <= most; value += 1) {
      column[cell.row] = value;
      if (fits(at + 1)) search(at + 1);
    }
    column[cell.row] = undefined;
  };
  search(0);
  return found;
}

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const alone = fc.record({
  counts: fc.record({ a: fc.array(count, { minLength: 1, maxLength: 5 }) }),
  slices: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
});

/** A column with its parts, gaps in any of the three. */
const family = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('', '', '', 'T', 'a', 'b'),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(
    (rows): Counts => ({
      T: rows.map(([a, b, gap]) => (gap === 'T' ? undefined : a + b)),
      a: rows.map(([a, , gap]) => (gap === 'a' ? undefined : a)),
      b: rows.map(([, b, gap]) => (gap === 'b' ? undefined : b)),
    }),
  );

function checkNoneComputable(given: Table): void {
  const [first = []] = Object.values(given.counts);
  const slices = given.slices.map((slice) => slice.filter((index) => index < first.length));
  const table = { ...given, slices: slices.filter((slice) => slice.length > 0) };
  const done = suppress(publicationOf(table));
  for (const [column, values] of Object.entries(table.counts))
    values.forEach((value, index) => {
      if (value !== undefined && value > 0 && value < threshold)
        expect(done.cell(column, `u${index}`)).toBe(true);
    });
  for (const [cell, values] of candidates(table, done)) expect(values.size, cell).toBeGreaterThan(1);
}

describe('no withheld count can be computed from what is printed', () => {
  test('of a column with the sums of parts of the units', () => {
    fc.assert(fc.property(alone, checkNoneComputable), { numRuns: 300 });
  });

  test('of columns that add up', () => {
    const slices = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 2 }), {
      maxLength: 1,
    });
    fc.assert(
      fc.property(family, slices, (counts, some) => checkNoneComputable({ counts, slices: some })),
      { numRuns: 40 },
    );
  });
});
