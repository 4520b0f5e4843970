import { raise } from '../../model/finding.ts';
import { closedMark } from '../../model/form.ts';
import { sumLabels } from '../../model/form-words.ts';
import type { Place } from '../../model/place.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { twoCandidates, unknownLabel } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { FormGrid, GridRow } from '../form/grid.ts';
import type { Context } from '../normalise/context.ts';
import type { RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import { findHead, type TableHead } from './head.ts';
import type { TableKind } from './kind.ts';
import { labelKey } from './label.ts';

/** A sheet as its lost keys would describe it. */
export interface LabelledGrid extends FormGrid {
  /** Of the label over the labels of rows. */
  readonly place: Place;
}

/** The keys of a table put back by its labels; undefined for a sheet that is not of the kind, or says a label twice. */
export function labelledGrid(
  table: RawTable,
  kind: TableKind,
  unit: Unit,
  context: Context,
): LabelledGrid | undefined {
  const found = findHead(table, kind);
  if (found === undefined) return undefined;
  if (found.tag === 'twice') {
    refuse(tableCell(table, found.row, found.column), unit, context);
    return undefined;
  }
  const { head } = found;
  const columns = [...head.columns].map(([key, column]) => ({
    ...tableCell(table, head.row, column),
    text: key,
  }));
  const { place } = tableCell(table, head.row, head.labels);
  return {
    sheet: table.sheet,
    part: kind.part,
    rows: rowsOf(table, head, kind, unit, context),
    columns,
    place,
  };
}

/** A label that fits twice is an error, and nothing is taken from there. */
export function refuse({ text, place }: RawCell, unit: Unit | undefined, context: Context): void {
  context.findings.push(raise(twoCandidates, { label: text }, { place, unit: unit?.id }));
}

function rowsOf(
  table: RawTable,
  head: TableHead,
  kind: TableKind,
  unit: Unit,
  context: Context,
): readonly GridRow[] {
  const rows: GridRow[] = [];
  let above: RawCell | undefined;
  for (let row = head.row + 1; row <= table.lastRow; row += 1) {
    const label = tableCell(table, row, head.labels);
    const key = isBlank(label) ? undefined : keyOf(label, kind, unit, context);
    if (key !== undefined || !isBlank(label)) above = key;
    const of = key ?? (kind.continues && isBlank(label) ? above : undefined);
    const cells = rowOf(table, head, row, of ?? label);
    if (of !== undefined) rows.push(cells);
    else if (isLost(label, cells, head, kind)) say(label, unit, context);
  }
  return rows;
}

function keyOf(label: RawCell, { idsOf }: TableKind, unit: Unit, context: Context): RawCell | undefined {
  const [id, ...others] = idsOf(label);
  if (others.length > 0) refuse(label, unit, context);
  return id === undefined || others.length > 0 ? undefined : { ...label, text: id };
}

function rowOf(table: RawTable, { columns }: TableHead, row: number, key: RawCell): GridRow {
  return {
    key,
    cell: (name) => {
      const column = columns.get(name);
      const cell = column === undefined ? undefined : tableCell(table, row, column);
      return cell?.text === closedMark ? undefined : cell;
    },
  };
}

const sums = new Set(Object.values(sumLabels).map(labelKey));

/** Whether something is written in a line that nobody asked for; sums, and the numbers under the head, are ours. */
function isLost(label: RawCell, { cell }: GridRow, { columns }: TableHead, { idsOf }: TableKind): boolean {
  if (isBlank(label) || idsOf(label).length > 0 || /^\(\d+\)$/.test(label.text)) return false;
  return !sums.has(labelKey(label.text)) && [...columns.keys()].some((key) => isWritten(cell(key)));
}

function isWritten(cell: RawCell | undefined): boolean {
  return cell !== undefined && !isBlank(cell);
}

function say({ text, place }: RawCell, unit: Unit, context: Context): void {
  context.findings.push(raise(unknownLabel, { label: text }, { place, unit: unit.id }));
}
