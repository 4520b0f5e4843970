import { figureKey, readFigureKey, readInfoRow } from '../../model/form.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import type { RawEntry } from '../raw.ts';
import { isBlank } from './cell.ts';
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
  const plain = columns.filter(({ year }) => year === undefined);
  const yearly = columns.filter(({ year }) => year !== undefined);
  const rows = grid.rows.filter(({ key }) => readInfoRow(key.text) === undefined);
  return rows.flatMap((row) => {
    const beside = present({ note: row.cell('note'), labels: row.texts });
    const estimated = present({ estimated: row.cell('estimated') });
    const read = (column: ValueColumn): readonly ValueEntry[] => entryOf(row, column);
    const entries = [...oneOf(plain.flatMap(read)), ...yearly.flatMap(read)];
    // The years before are over: the mark stands for the last of them.
    const last = yearly.at(-1)?.year;
    return entries.map((entry) => ({
      ...entry,
      element: row.key,
      ...beside,
      ...(entry.year === last ? estimated : {}),
    }));
  });
}

/** Of the cells in the period and since the start of the year one is closed. Two filled ones are both given: no choice. */
function oneOf(entries: readonly ValueEntry[]): readonly ValueEntry[] {
  const filled = entries.filter(({ value }) => !isBlank(value));
  return filled.length > 0 ? filled : entries.slice(0, 1);
}

/** A sheet with a row for each unit and a column for each figure. */
export function readByUnit(grid: FormGrid): readonly RawEntry[] {
  const columns = valueColumns(grid);
  return grid.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const element = { ...column.head, text: column.name };
      return entryOf(row, column).map((entry) =>
        present({ ...entry, element, unit: row.key, labels: row.texts }),
      );
    }),
  );
}

function valueColumns({ columns }: FormGrid): readonly ValueColumn[] {
  return columns.flatMap((head) => {
    const key = readFigureKey(head.text);
    if (key === undefined || key.aspect === 'previous') return [];
    return [{ head, name: key.name, year: typeof key.aspect === 'number' ? key.aspect : undefined }];
  });
}

type ValueEntry = Omit<RawEntry, 'element'>;

function entryOf(row: GridRow, { head, name, year }: ValueColumn): readonly ValueEntry[] {
  const value = row.cell(head.text);
  if (value === undefined) return [];
  const previous = year === undefined ? row.cell(figureKey(name, 'previous')) : undefined;
  return [present({ year, value, previous, findings: [] })];
}
