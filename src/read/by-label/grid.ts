import type { Place } from '../../model/place.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import type { FormGrid, GridRow } from '../form/grid.ts';
import type { Context } from '../normalise/context.ts';
import type { RawTable, Uncoded } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import { type Contradiction, contradictions } from './contradictions.ts';
import { findHead, type TableHead } from './head.ts';
import type { TableKind } from './kind.ts';
import { type LabelledRow, labelledRows } from './labelled-rows.ts';
import { type NamedRow, namedRows } from './named-rows.ts';
import { refuse } from './refuse.ts';

/** Rows of a sheet as its lost keys would describe them, all found by the same kind of sign. */
export interface FoundGrid extends FormGrid {
  readonly sign: 'name' | 'label';
  readonly place: Place;
  /** What two signs say otherwise, by id: nothing of it is used. */
  readonly doubtful: ReadonlyMap<string, Contradiction>;
}

/**
 * The keys of a sheet put back: by the defined names of its cells, which are exact, and for what has none by its
 * labels. Empty for a sheet that is not of the kind, or whose head says a label twice.
 */
export function foundGrids(
  table: RawTable,
  kind: TableKind,
  names: Uncoded['names'],
  unit: Unit,
  context: Context,
): readonly FoundGrid[] {
  const named = namedRows(table.sheet, kind, names);
  const ids = new Set(named.map(({ key }) => key.text));
  const head = headOf(table, kind, kind.asked.length > ids.size, unit, context);
  const rows = head === undefined ? [] : labelledRows(table, head, kind, named, unit, context);
  const doubtful = contradictions(table, kind, named, rows);
  const common = { sheet: table.sheet, part: kind.part, doubtful };
  const isAdded = ({ key, isOwn }: LabelledRow): boolean => ids.has(key.text) && !isOwn;
  return [
    ...byNames(common, kind, [...named, ...rows.filter(isAdded)]),
    ...byLabels(
      common,
      table,
      head,
      rows.filter((row) => !ids.has(row.key.text)),
    ),
  ];
}

/** A head that says a label twice is an error only where something has to be found by it. */
function headOf(
  table: RawTable,
  kind: TableKind,
  isNeeded: boolean,
  unit: Unit,
  context: Context,
): TableHead | undefined {
  const found = findHead(table, kind);
  if (found?.tag === 'twice' && isNeeded) refuse(tableCell(table, found.row, found.column), unit, context);
  return found?.tag === 'head' ? found.head : undefined;
}

type Common = Pick<FoundGrid, 'sheet' | 'part' | 'doubtful'>;

function byNames(common: Common, { named }: TableKind, rows: readonly (GridRow | NamedRow)[]) {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = named.map((key) => ({ ...first.key, text: key }));
  return [{ ...common, sign: 'name' as const, rows, columns, place: { ...first.key.place } }];
}

function byLabels(
  common: Common,
  table: RawTable,
  head: TableHead | undefined,
  rows: readonly LabelledRow[],
): readonly FoundGrid[] {
  if (head === undefined) return [];
  const at = (column: number): RawCell => tableCell(table, head.row, column);
  const columns = [...head.columns].map(([key, column]) => ({ ...at(column), text: key }));
  return [{ ...common, sign: 'label', rows, columns, place: at(head.labels).place }];
}
