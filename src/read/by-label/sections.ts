import { askedSections } from '../../model/asked.ts';
import { raise } from '../../model/finding.ts';
import type { Section } from '../../model/plan.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import { unknownLabel } from '../findings.ts';
import type { Context } from '../normalise/context.ts';
import type { RawSection, RawTable } from '../raw.ts';
import { refuse } from './grid.ts';
import { labelKey } from './label.ts';

/** A heading of the outline as it stands on a sheet, and what stands below it down to the next. */
interface Box {
  readonly heading: RawCell;
  readonly section: Section | undefined;
  readonly lines: RawCell[];
}

/**
 * What is written under the headings of the outline; guides are not the unit's words. Where the next heading of the
 * form is not to be found it may be reworded and stand in between: nothing from there is taken.
 */
export function sectionsByLabel(table: RawTable, unit: Unit, context: Context): readonly RawSection[] {
  const asked = askedSections(context.plan, context.period, unit);
  const headings = [...new Set(asked.flatMap(({ section, under }) => [...under, section]))];
  const mine = new Set(asked.map(({ section }) => section));
  const boxes = boxesOf(table, headings, unit, context);
  const found = new Set(boxes.map(({ section }) => section));
  return boxes.flatMap(({ heading, section, lines }) => {
    const [first] = lines;
    if (first === undefined || section === undefined || !mine.has(section)) return [];
    const next = headings[headings.indexOf(section) + 1];
    if (next === undefined || found.has(next))
      return [{ section: { ...heading, text: section.id }, text: joined(first, lines) }];
    for (const { text, place } of lines)
      context.findings.push(raise(unknownLabel, { label: text }, { place, unit: unit.id }));
    return [];
  });
}

function boxesOf(
  table: RawTable,
  headings: readonly Section[],
  unit: Unit,
  context: Context,
): readonly Box[] {
  const guides = new Set(headings.flatMap(({ guide }) => (guide === undefined ? [] : fold(guide))));
  const boxes: Box[] = [];
  for (const cell of table.cells.values()) {
    const [section, ...others] = headed(headings, cell);
    if (others.length > 0) refuse(cell, unit, context);
    if (section !== undefined)
      boxes.push({ heading: cell, section: others.length > 0 ? undefined : section, lines: [] });
    else if (!guides.has(fold(cell.text))) boxes.at(-1)?.lines.push(cell);
  }
  return boxes;
}

/** Sections of that heading: with its number if one has it, else without. */
function headed(sections: readonly Section[], { text }: RawCell): readonly Section[] {
  const same = sections.filter(({ heading }) => fold(heading) === fold(text));
  const key = labelKey(text);
  return same.length > 0 ? same : sections.filter(({ heading }) => labelKey(heading) === key);
}

function joined(first: RawCell, lines: readonly RawCell[]): RawCell {
  const text = lines.map((line) => line.text).join('\n');
  return { ...first, value: { tag: 'text', text }, text };
}
