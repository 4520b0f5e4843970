import type { FigureColumn, FormMapping } from '../../model/mapping.ts';
import { present } from '../../model/present.ts';
import type { Head } from './head.ts';
import type { Table } from './table.ts';

/** One figure of a row: its column, and that of last year beside it. */
export interface Figure {
  /** Absent where the rows say it. */
  readonly element?: string;
  readonly year?: number;
  readonly value: number;
  readonly previous?: number;
}

/** A form as it lies in a sheet. */
export interface Layout {
  readonly table: Table;
  readonly form: FormMapping;
  readonly head: Head;
  readonly unit?: number;
  readonly label?: number;
  readonly figures: readonly Figure[];
  readonly note?: number;
  readonly estimated?: number;
}

/** Undefined where two columns bear a header that names the rows. */
export function layoutOf(table: Table, form: FormMapping, head: Head): Layout | undefined {
  const at = (header: string | undefined): number | undefined =>
    header === undefined ? undefined : head.columns.get(header);
  const [unit, label] = [at(form.unit), at(form.label)];
  if ((form.unit !== undefined && unit === undefined) || (form.label !== undefined && label === undefined))
    return undefined;
  const beside = (tag: 'note' | 'estimated'): number | undefined =>
    at(form.columns.find((column) => column.tag === tag)?.header);
  const [note, estimated] = [beside('note'), beside('estimated')];
  return present({ table, form, head, unit, label, figures: figuresOf(form, at), note, estimated });
}

function figuresOf(
  form: FormMapping,
  at: (header: string | undefined) => number | undefined,
): readonly Figure[] {
  const columns = form.columns.filter((column): column is FigureColumn => column.tag === 'figure');
  return columns.flatMap(({ header, element, year, isPrevious }) => {
    const value = at(header);
    if (value === undefined || isPrevious) return [];
    const last = columns.find((other) => other.isPrevious && other.element === element);
    return [present({ element, year, value, previous: year === undefined ? at(last?.header) : undefined })];
  });
}

/** Every column in which a figure may stand. */
export function figureColumns({ figures }: Layout): readonly number[] {
  return figures.flatMap(({ value, previous }) => (previous === undefined ? [value] : [value, previous]));
}
