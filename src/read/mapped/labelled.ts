import { raise, type Words } from '../../model/finding.ts';
import type { MappedRow } from '../../model/mapping.ts';
import type { RawCell } from '../../model/submission.ts';
import { labelKeys } from '../by-label/label.ts';
import { fitsTwice, missingRow, unusedRows } from '../findings.ts';
import type { Context } from '../normalise/context.ts';
import type { Subject } from './entries.ts';
import type { Layout } from './layout.ts';
import { figuresIn, type Line, linesBelow } from './lines.ts';
import { stepsOf } from './path.ts';

const rowWords: Words = { vi: 'hàng', en: 'rows' };

/** A line whose label the plan knows. */
export interface LabelledLine {
  readonly line: Line;
  readonly row: MappedRow;
}

/** The lines that the plan names. Of a label that several lines bear none is taken, unless each is about another unit. */
export function readLabelled(layout: Layout, column: number, context: Context): readonly LabelledLine[] {
  const lines = linesBelow(layout, column);
  const found = matchRows(layout.form.rows, lines);
  sayUnused(
    layout,
    lines.filter((line) => !found.some((each) => each.line === line)),
    context,
  );
  if (layout.unit !== undefined) return found;
  return layout.form.rows.flatMap((row) => {
    const bearers = found.filter((each) => each.row === row);
    const [first, second] = bearers;
    if (first === undefined) sayMissing(layout, row, context);
    if (second !== undefined) sayTwice(row, second.line, context);
    return second === undefined ? bearers : [];
  });
}

/** A path in which labels stand under a heading is told by the nearest heading above; one step alone by the label. */
function matchRows(rows: readonly MappedRow[], lines: readonly Line[]): readonly LabelledLine[] {
  const paths = rows.map((row) => ({ row, steps: stepsOf(row.label) }));
  const headings = new Set(paths.flatMap(({ steps }) => steps.slice(0, -1)));
  const keys = lines.map(({ name }) => spellings(name));
  return lines.flatMap((line, index) => {
    const above = keys.slice(0, index).filter((each) => each.some((key) => headings.has(key)));
    const fitting = paths.filter(({ steps }) => fits(steps, keys[index] ?? [], above));
    const deepest = Math.max(...fitting.map(({ steps }) => steps.length));
    return fitting.filter(({ steps }) => steps.length === deepest).map(({ row }) => ({ line, row }));
  });
}

function fits(
  steps: readonly string[],
  label: readonly string[],
  above: readonly (readonly string[])[],
): boolean {
  const last = steps.at(-1);
  if (last === undefined || !label.includes(last)) return false;
  const heading = steps.at(-2);
  if (heading === undefined) return true;
  const nearest = above.findLastIndex((keys) => !keys.includes(last));
  return nearest !== -1 && fits(steps.slice(0, -1), above[nearest] ?? [], above.slice(0, nearest));
}

function spellings({ text, stored }: RawCell): readonly string[] {
  return [stored ?? '', text].flatMap(labelKeys);
}

function sayMissing({ form, head }: Layout, { label, element }: MappedRow, context: Context): void {
  context.findings.push(raise(missingRow, { form: form.id, label }, { place: head.place, element }));
}

function sayTwice({ label, element }: MappedRow, { name }: Line, context: Context): void {
  context.findings.push(raise(fitsTwice, { what: rowWords, label }, { place: name.place, element }));
}

/** Rows of the form that the plan has no use for are no mistake; it is good to know that they were not read. */
function sayUnused(layout: Layout, lines: readonly Line[], context: Context): void {
  const unused = lines.filter((line) => figuresIn(layout, line).length > 0);
  const [first] = unused;
  if (first === undefined) return;
  const args = { form: layout.form.id, labels: unused.map(({ name }) => name.text) };
  const place = figuresIn(layout, first)[0]?.place;
  context.findings.push(raise(unusedRows, args, { place }));
}

export function subjectOf({ line, row }: LabelledLine, unit?: RawCell): Subject {
  const element = { ...line.name, text: row.element };
  return unit === undefined ? { line, element } : { line, element, unit };
}
