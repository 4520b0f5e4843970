import { raise, type Words } from '../../model/finding.ts';
import { groupOf } from '../../model/plan.ts';
import type { RawCell } from '../../model/submission.ts';
import { type Unit, unitTitle } from '../../model/unit.ts';
import { fitsTwice, formRead, missingColumn, namelessRow, unknownUnit } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import { type UnitMatcher, unitMatcher } from '../match-unit.ts';
import type { Context } from '../normalise/context.ts';
import type { RawEntry } from '../raw.ts';
import { entriesOf, type Subject } from './entries.ts';
import { type LabelledLine, readLabelled, subjectOf } from './labelled.ts';
import { type Layout, layoutOf } from './layout.ts';
import { figuresIn, type Line } from './lines.ts';
import { isTotal, type ListLine, matchName, readList } from './list.ts';
import { notesOn } from './notes.ts';
import type { Fit } from './sheets.ts';
import { checkTotals } from './totals.ts';

const columnWords: Words = { vi: 'cột', en: 'columns' };

/** The figures of a sheet; those of a list by the unit that each row names. */
export function readFit({ form, table, head }: Fit, context: Context): readonly RawEntry[] {
  for (const { text, place } of head.twice)
    context.findings.push(raise(fitsTwice, { what: columnWords, label: text }, { place }));
  for (const header of head.missing)
    context.findings.push(
      raise(missingColumn, { form: form.id, header, others: head.others }, { place: head.place }),
    );
  const layout = layoutOf(table, form, head);
  const entries =
    layout === undefined ? [] : entriesOf(layout, subjectsIn(layout, context), context.findings);
  const count = entries.filter(({ value }) => !isBlank(value)).length;
  context.findings.push(raise(formRead, { form: form.id, count }, { place: head.place }));
  context.findings.push(...notesOn(table.sheet, entries));
  return entries;
}

/** Names of units are looked for in the form's group alone, if it has one. */
export function matcherOf({ group }: Fit['form'], { plan, matchUnit }: Context): UnitMatcher {
  if (group === undefined) return matchUnit;
  const units = groupOf(plan, group)?.units ?? [];
  return unitMatcher({ units: new Map(units.map((unit) => [unit.id, unit])) });
}

function subjectsIn(layout: Layout, context: Context): readonly Subject[] {
  const { label, unit, form } = layout;
  const matchUnit = matcherOf(form, context);
  if (label !== undefined) {
    const lines = readLabelled(layout, label, context);
    if (unit === undefined) return lines.map((line) => subjectOf(line));
    return lines.flatMap((line) => byUnit(layout, unit, line, matchUnit, context));
  }
  if (unit === undefined) return [];
  const lines = readList(layout, unit, matchUnit);
  checkTotals(layout, lines, context);
  return lines.flatMap((line) => subjectOfLine(line, context));
}

function subjectOfLine(line: ListLine, context: Context): readonly Subject[] {
  switch (line.tag) {
    case 'unit':
      return [{ line, unit: unitCell(line.name, line.unit) }];
    case 'total':
      return [];
    case 'stranger':
      sayStranger(line.name, line.candidates, context);
      return [];
    case 'nameless':
      context.findings.push(raise(namelessRow, { text: line.figure.text }, { place: line.figure.place }));
      return [];
  }
}

/** A name may be merged over many rows: it is named once. */
function sayStranger({ text, place }: RawCell, candidates: readonly Unit[], context: Context): void {
  if (context.findings.some((finding) => finding.place === place)) return;
  context.findings.push(
    raise(unknownUnit, { named: text, candidates: candidates.map(unitTitle) }, { place }),
  );
}

/** Found once, a unit is named by its id from here on. */
export function unitCell({ place }: RawCell, { id }: Unit): RawCell {
  return { value: { tag: 'text', text: id }, text: id, place };
}

/** A label that stands in many rows, each about the unit that the row names, which may be merged over several. */
function byUnit(
  layout: Layout,
  column: number,
  { line, row }: LabelledLine,
  matchUnit: UnitMatcher,
  context: Context,
): readonly Subject[] {
  const { table } = layout;
  return line.rows.flatMap((each): readonly Subject[] => {
    const name = table.shown(each, column);
    const part: Line = { name, rows: [each] };
    const match = matchName(name, matchUnit);
    if (match.tag === 'unit')
      return [subjectOf({ line: { ...part, name: line.name }, row }, unitCell(name, match.unit))];
    const [figure] = figuresIn(layout, part);
    if (figure === undefined || isTotal(layout, part, column)) return [];
    if (isBlank(name))
      context.findings.push(raise(namelessRow, { text: figure.text }, { place: figure.place }));
    else sayStranger(name, match.candidates, context);
    return [];
  });
}
