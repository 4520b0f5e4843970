import { askedElements } from '../../model/asked.ts';
import { raise } from '../../model/finding.ts';
import { closedMark } from '../../model/form.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { foundByLabel, twoCandidates } from '../findings.ts';
import { readFigures } from '../form/entries.ts';
import type { FormGrid, GridRow } from '../form/grid.ts';
import type { Context } from '../normalise/context.ts';
import type { RawEntry, RawSubmission, RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';
import { findHead, type TableHead } from './head.ts';
import { labelKey, labelKeys } from './label.ts';

/**
 * The figures of a form whose hidden codes were deleted, found by the labels of rows and columns. Never by position: a
 * label that two elements bear, or a head with a column twice, is an error and nothing is taken from there.
 */
export function entriesByLabel(raw: RawSubmission, unit: Unit, context: Context): readonly RawEntry[] {
  const codes = codesByLabel(unit, context);
  return (raw.uncoded ?? []).flatMap((table) => readTable(table, codes, unit, context));
}

type Codes = ReadonlyMap<string, readonly string[]>;

function codesByLabel(unit: Unit, { plan, period }: Context): Codes {
  const codes = new Map<string, string[]>();
  for (const { code, name } of askedElements(plan, period, unit)) {
    const key = labelKey(name);
    codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  return codes;
}

function readTable(table: RawTable, codes: Codes, unit: Unit, context: Context): readonly RawEntry[] {
  const found = findHead(table);
  if (found === undefined) return [];
  if (found.tag === 'twice') {
    refuse(tableCell(table, found.row, found.column), unit, context);
    return [];
  }
  const entries = readFigures(gridOf(table, found.head, codes, unit, context));
  const { place } = tableCell(table, found.head.row, found.head.labels);
  if (entries.length > 0)
    context.findings.push(raise(foundByLabel, { count: entries.length }, { place, unit: unit.id }));
  return entries;
}

function refuse({ text, place }: RawCell, unit: Unit, context: Context): void {
  context.findings.push(raise(twoCandidates, { label: text }, { place, unit: unit.id }));
}

function gridOf(table: RawTable, head: TableHead, codes: Codes, unit: Unit, context: Context): FormGrid {
  const rows: GridRow[] = [];
  for (let row = head.row + 1; row <= table.lastRow; row += 1) {
    const label = tableCell(table, row, head.labels);
    const named = codesOf(label, codes);
    const [code] = named;
    if (named.length > 1) refuse(label, unit, context);
    else if (code !== undefined) rows.push(rowOf(table, head, row, { ...label, text: code }));
  }
  const columns = [...head.columns].map(([key, column]) => ({
    ...tableCell(table, head.row, column),
    text: key,
  }));
  return { part: 'figures', rows, columns };
}

function codesOf({ text, stored }: RawCell, codes: Codes): readonly string[] {
  const spellings = [stored ?? '', text].flatMap(labelKeys);
  return spellings.map((key) => codes.get(key) ?? []).find((found) => found.length > 0) ?? [];
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
