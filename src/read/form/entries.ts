import { figureKey, readFigureKey } from '../../model/form.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import type { RawEntry } from '../raw.ts';
import type { FormGrid, GridRow } from './grid.ts';

/** Value columns: the plain one and those of single years. */
interface ValueColumn {
  readonly head: RawCell;
  readonly name: string;
  readonly year: number | undefined;
}

/** The sheet of the unit's own figures: a row each, with a mark for estimates and a note. */
export function readFigures(grid: FormGrid): readonly RawEntry[] {
  const columns = valueColumns(grid).filter(({ name }) => name === 'value');
  return grid.rows.flatMap((row) => {
    const beside = present({ estimated: row.cell('estimated'), note: row.cell('note') });
    return columns.flatMap((column) =>
      entryOf(row, column).map((entry) => ({ ...entry, element: row.key, ...beside })),
    );
  });
}

/** A sheet with a row for each unit and a column for each figure. */
export function readByUnit(grid: FormGrid): readonly RawEntry[] {
  const columns = valueColumns(grid);
  return grid.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const element = { ...column.head, text: column.name };
      return entryOf(row, column).map((entry) => ({ ...entry, element, unit: row.key }));
    }),
  );
}

function valueColumns({ columns }: FormGrid): readonly ValueColumn[] {
  return columns.flatMap((head) => {
    const key = readFigureKey(head.text);
    if (key === undefined || key.aspect === 'previous') return [];
    return [{ head, name: key.name, year: key.aspect }];
  });
}

function entryOf(row: GridRow, { head, name, year }: ValueColumn): readonly Omit<RawEntry, 'element'>[] {
  const value = row.cell(head.text);
  if (value === undefined) return [];
  const previous = year === undefined ? row.cell(figureKey(name, 'previous')) : undefined;
  return [present({ year, value, previous, findings: [] })];
}
