import { raise } from '../../model/finding.ts';
import { closedMark } from '../../model/form.ts';
import { sumLabels } from '../../model/form-words.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { unknownLabel } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { GridRow } from '../form/grid.ts';
import type { Context } from '../normalise/context.ts';
import type { RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import type { TableHead } from './head.ts';
import type { TableKind } from './kind.ts';
import { labelKey } from './label.ts';
import type { NamedRow } from './named-rows.ts';
import { refuse } from './refuse.ts';

/** A row found by its label, or as a further line of the one above it. */
export interface LabelledRow extends GridRow {
  readonly isOwn: boolean;
}

/** Rows below the head, but for those that were found by their names. */
export function labelledRows(
  table: RawTable,
  head: TableHead,
  kind: TableKind,
  named: readonly NamedRow[],
  unit: Unit,
  context: Context,
): readonly LabelledRow[] {
  const known = new Map(named.flatMap(({ key, rows }) => [...rows].map((row) => [row, key] as const)));
  const found: LabelledRow[] = [];
  let above: RawCell | undefined;
  for (let row = head.row + 1; row <= table.lastRow; row += 1) {
    const label = tableCell(table, row, head.labels);
    const key = known.get(row) ?? keyOf(label, kind, unit, context);
    if (key !== undefined || !isBlank(label)) above = key;
    const of = key ?? (kind.continues ? above : undefined);
    if (known.has(row)) continue;
    if (of !== undefined) found.push(rowOf(table, head, row, of, key !== undefined));
    else if (isLost(table, head, row, kind)) say(label, unit, context);
  }
  return found;
}

function keyOf(label: RawCell, { idsOf }: TableKind, unit: Unit, context: Context): RawCell | undefined {
  const [id, ...others] = isBlank(label) ? [] : idsOf(label);
  if (others.length > 0) refuse(label, unit, context);
  return id === undefined || others.length > 0 ? undefined : { ...label, text: id };
}

function rowOf(
  table: RawTable,
  { columns }: TableHead,
  row: number,
  key: RawCell,
  isOwn: boolean,
): LabelledRow {
  const cell = (name: string): RawCell | undefined => {
    const column = columns.get(name);
    const found = column === undefined ? undefined : tableCell(table, row, column);
    return found?.text === closedMark ? undefined : found;
  };
  return { key, isOwn, cell };
}

const sums = new Set(Object.values(sumLabels).map(labelKey));

/** Whether something is written in a line that nobody asked for; sums, and the numbers under the head, are ours. */
function isLost(table: RawTable, head: TableHead, row: number, { idsOf }: TableKind): boolean {
  const label = tableCell(table, row, head.labels);
  if (isBlank(label) || idsOf(label).length > 0 || /^\(\d+\)$/.test(label.text)) return false;
  const cells = [...head.columns.values()].map((column) => tableCell(table, row, column));
  return !sums.has(labelKey(label.text)) && cells.some((cell) => !isBlank(cell) && cell.text !== closedMark);
}

function say({ text, place }: RawCell, unit: Unit, context: Context): void {
  context.findings.push(raise(unknownLabel, { label: text }, { place, unit: unit.id }));
}
