import { compare, type Exact, isZero, sum, zero } from '../../model/exact.ts';
import { groupBy } from '../../model/group.ts';

/** Counts by unit as they are to be published: every row, the whole of every column, and the sums of some parts. */
export interface Publication {
  readonly units: readonly string[];
  /** Columns that add up to one another stand together; each other one alone. */
  readonly families: readonly (readonly string[])[];
  /** Units whose sum is printed too. */
  readonly slices: readonly (readonly string[])[];
  /** Undefined where there is no figure. */
  readonly value: (column: string, unit: string) => Exact | undefined;
  /** Counts above zero and below this are withheld; other columns only with those that they stand together with. */
  readonly threshold: Exact;
  readonly isCount: (column: string) => boolean;
  /** Columns that grow together by one piece: a figure that has no parts, and all that it is a part of. */
  readonly steps: readonly (readonly string[])[];
  /** Columns of which no row may be printed, and those of which no sum of a part of the units may. */
  readonly closed?: readonly string[];
  readonly unsliced?: readonly string[];
}

/** What of the publication is withheld. */
export interface Suppression {
  readonly cell: (column: string, unit: string) => boolean;
  readonly slices: (column: string) => boolean;
  readonly whole: (column: string) => boolean;
}

/**
 * Withholds small counts, and with them as many others as it takes that no withheld one can be computed from what is
 * printed: by subtracting from the sum of its column or of a part of the units, or from the columns that it adds up
 * with. Rows are withheld over a family of columns together, two at least of the same part of the units, so that what
 * one row loses another may gain. Sums stay; those of a part go, and at the very last that of the whole, only where
 * nothing else hides the one unit behind them. A zero is no count of anybody and stays where its row tells nothing.
 */
export function suppress(publication: Publication): Suppression {
  const covers = publication.families.map((family) => ({ family, cover: coverOf(publication, family) }));
  const coverAt = (column: string) => covers.find(({ family }) => family.includes(column))?.cover;
  return {
    cell: (column, unit) => coverAt(column)?.hidden.has(`${column}/${unit}`) ?? false,
    slices: (column) => isHiddenAt(coverAt(column), column, ['whole', 'nothing']),
    whole: (column) => isHiddenAt(coverAt(column), column, ['nothing']),
  };
}

/** Which sums still stand beside the withheld rows: all, that of the whole, none. */
type Level = 'slices' | 'whole' | 'nothing';

interface Cover {
  readonly level: Level;
  /** `column/unit` */
  readonly hidden: ReadonlySet<string>;
}

function isHiddenAt(cover: Cover | undefined, column: string, levels: readonly Level[]): boolean {
  if (cover === undefined || !levels.includes(cover.level)) return false;
  return [...cover.hidden].some((cell) => cell.startsWith(`${column}/`));
}

function coverOf(publication: Publication, family: readonly string[]): Cover {
  const isUnsliced = family.some((column) => publication.unsliced?.includes(column));
  for (const level of isUnsliced ? (['whole'] as const) : (['slices', 'whole'] as const)) {
    const hidden = hiddenAt(publication, family, level);
    if (hidden !== undefined) return { level, hidden };
  }
  return { level: 'nothing', hidden: hiddenAt(publication, family, 'nothing') ?? new Set() };
}

/** Undefined where a unit stands alone behind a sum that is printed. */
function hiddenAt(
  publication: Publication,
  family: readonly string[],
  level: Level,
): ReadonlySet<string> | undefined {
  const hidden = new Set<string>();
  for (const units of groupBy(publication.units, signature(publication, family, level)).values()) {
    const rows = rowsToHide(publication, family, units);
    if (rows.length === 1 && level !== 'nothing') return undefined;
    for (const column of family) {
      const values = rows.map((unit) => publication.value(column, unit) ?? zero);
      if (values.some((value) => !isZero(value))) for (const unit of rows) hidden.add(`${column}/${unit}`);
    }
  }
  return hidden;
}

/** Units in the same sums, with figures in the same columns: whatever is printed, their sums are known at most. */
function signature(
  { slices, value }: Publication,
  family: readonly string[],
  level: Level,
): (unit: string) => string {
  return (unit) => {
    const sums = level === 'slices' ? slices.map((slice) => slice.includes(unit)) : [];
    const figures = family.map((column) => value(column, unit) !== undefined);
    return [...sums, '|', ...figures].join();
  };
}

/** The rows with a small count, and where there is one alone the least of the others. */
function rowsToHide(
  { value, threshold, isCount, closed = [] }: Publication,
  family: readonly string[],
  units: readonly string[],
): readonly string[] {
  const isSmall = (each: Exact | undefined) =>
    each !== undefined && compare(each, zero) > 0 && compare(each, threshold) < 0;
  const small = units.filter((unit) =>
    family.some((column) => isCount(column) && isSmall(value(column, unit))),
  );
  if (small.length > 0 && family.some((column) => closed.includes(column))) return [...units];
  if (small.length !== 1) return small;
  const size = (unit: string) => sum(family.flatMap((column) => value(column, unit) ?? []));
  const others = units.filter((unit) => !small.includes(unit)).sort((a, b) => compare(size(a), size(b)));
  const beside = others.find((unit) => !isZero(size(unit))) ?? others[0];
  return beside === undefined ? small : [...small, beside];
}
