import { figureKey, readFigureKey, readInfoRow } from '../../model/form.ts';
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
  // The years before are over: the mark stands for the last of them.
  const last = yearly.at(-1)?.year;
  return rows.flatMap((row) => {
    const [note, estimated] = [row.cell('note'), row.cell('estimated')];
    const values = [...oneOf(valuesIn(row, plain)), ...valuesIn(row, yearly)];
    return values.map(({ year, value, previous }) => ({
      element: row.key,
      year,
      value,
      previous,
      estimated: year === last ? estimated : undefined,
      note,
      labels: row.texts,
      findings: [],
    }));
  });
}

/** Of the cells in the period and since the start of the year one is closed. Two filled ones are both given: no choice. */
function oneOf(values: readonly YearValue[]): readonly YearValue[] {
  const filled = values.filter(({ value }) => !isBlank(value));
  return filled.length > 0 ? filled : values.slice(0, 1);
}

/** A sheet with a row for each unit and a column for each figure. */
export function readByUnit(grid: FormGrid): readonly RawEntry[] {
  const columns = valueColumns(grid).map((column) => ({
    ...column,
    element: { ...column.head, text: column.name },
  }));
  return grid.rows.flatMap((row) =>
    columns.flatMap((column) =>
      valuesIn(row, [column]).map(({ year, value, previous }) => ({
        element: column.element,
        unit: row.key,
        year,
        value,
        previous,
        labels: row.texts,
        findings: [],
      })),
    ),
  );
}

function valueColumns({ columns }: FormGrid): readonly ValueColumn[] {
  return columns.flatMap((head) => {
    const key = readFigureKey(head.text);
    if (key === undefined || key.aspect === 'previous') return [];
    return [{ head, name: key.name, year: typeof key.aspect === 'number' ? key.aspect : undefined }];
  });
}

type YearValue = Pick<RawEntry, 'year' | 'value' | 'previous'>;

function valuesIn(row: GridRow, columns: readonly ValueColumn[]): readonly YearValue[] {
  const values: YearValue[] = [];
  for (const { head, name, year } of columns) {
    const value = row.cell(head.text);
    if (value === undefined) continue;
    const previous = year === undefined ? row.cell(figureKey(name, 'previous')) : undefined;
    values.push({ year, value, previous });
  }
  return values;
}
