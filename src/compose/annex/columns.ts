import type { Row, Table } from '../../model/report.ts';
import { columnsOf, headRow, numberRow } from '../cell.ts';

/** One column of an annex. */
export interface AnnexColumn {
  readonly name: string;
  /** Alignment and share of the width, as `columnsOf` reads it. */
  readonly look: string;
  /** Left out where no row has a word in it. */
  readonly optional?: boolean;
  /** How it is worked out, by the places of all columns: `(8)=(7)-(6)`. */
  readonly computed?: string;
}

/** A table under one row of names and one of numbers; the numbers count the columns that are left. */
export function tableOf(columns: readonly AnnexColumn[], rows: readonly Row[]): Table {
  const kept = [...columns.keys()].filter((at) => columns[at]?.optional !== true || isFilled(rows, at));
  const shown = kept.flatMap((at) => columns[at] ?? []);
  const computed = shown.flatMap(({ computed: way }, at) =>
    way === undefined ? [] : [[at + 1, renumbered(way, kept)] as const],
  );
  return {
    columns: columnsOf(...shown.map(({ look }) => look)),
    head: [headRow(shown.map(({ name }) => name)), numberRow(kept.length, Object.fromEntries(computed))],
    rows: rows.map((row) => narrowed(row, columns.length, kept)),
  };
}

function isFilled(rows: readonly Row[], at: number): boolean {
  return rows.some(({ role, cells }) => role !== 'group' && cells[at] !== undefined && cells[at].text !== '');
}

function renumbered(way: string, kept: readonly number[]): string {
  return way.replace(/\d+/g, (place) => `${kept.indexOf(Number(place) - 1) + 1}`);
}

/** A heading over all columns spans those that are left. */
function narrowed(row: Row, all: number, kept: readonly number[]): Row {
  const [first] = row.cells;
  if (first?.columns === all) return { ...row, cells: [{ ...first, columns: kept.length }] };
  return { ...row, cells: kept.flatMap((at) => row.cells[at] ?? []) };
}
