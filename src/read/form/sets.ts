import { infoRow } from '../../model/form.ts';
import type { FormGrid, GridRow } from './grid.ts';

/** The sheets of one form, and the stamp it goes by. */
export interface FormSet {
  readonly grids: readonly FormGrid[];
  /** Whether the stamp is its own: one that several forms share names the plan and the period, but nobody's unit. */
  readonly isStamped: boolean;
}

/**
 * The forms that were put into one workbook. Each begins at the sheet with its particulars; all of them have to be whole, side by side
 * and copied together (`Nội dung (2)` beside `Số liệu (2)`), or nobody knows whose figures are whose: undefined.
 */
export function formSets(grids: readonly FormGrid[]): readonly FormSet[] | undefined {
  const firsts = grids.filter(holdsParticulars);
  if (firsts.length < 2) return [{ grids, isStamped: true }];
  const stamps = grids.filter(({ part }) => part === 'stamp');
  const sets = setsOf(grids.filter(({ part }) => part !== 'stamp'));
  const isSure = oneOf(sets.map(partsIn)) && oneOf(stamps.map(stampText)) && sets.every(isCopiedTogether);
  return isSure ? sets.map((set) => ({ grids: [...set, ...stamps], isStamped: false })) : undefined;
}

function setsOf(grids: readonly FormGrid[]): readonly (readonly FormGrid[])[] {
  const sets: FormGrid[][] = [];
  for (const grid of grids) {
    const last = sets.at(-1);
    // What stands before the first of them all belongs to that one.
    if (last === undefined || (holdsParticulars(grid) && last.some(holdsParticulars))) sets.push([grid]);
    else last.push(grid);
  }
  return sets;
}

function oneOf(texts: readonly string[]): boolean {
  return new Set(texts).size <= 1;
}

function partsIn(set: readonly FormGrid[]): string {
  return set
    .map(({ part }) => part)
    .sort()
    .join();
}

function stampText({ rows }: FormGrid): string {
  const values = rows.filter(({ key }) => key.text === 'plan' || key.text === 'period');
  return values.map((row) => row.cell('value')?.text ?? '').join('\n');
}

/** Excel numbers the sheets that are copied in. */
function isCopiedTogether(set: readonly FormGrid[]): boolean {
  return oneOf(set.map(({ columns }) => suffixOf(columns[0]?.place)));
}

function suffixOf(place: FormGrid['columns'][number]['place'] | undefined): string {
  const name = place !== undefined && 'sheet' in place ? place.sheet : '';
  return / \((\d+)\)$/.exec(name)?.[1] ?? '';
}

function holdsParticulars(grid: FormGrid): boolean {
  return particularsIn(grid).length > 0;
}

/** The rows of a first sheet, or the one that names the unit on a sheet of figures with the particulars under them. */
export function particularsIn({ part, rows }: FormGrid): readonly GridRow[] {
  return part === 'info' ? rows : rows.filter(({ key }) => key.text === infoRow('unit'));
}
