import { askedSections } from '../../model/asked.ts';
import { raise } from '../../model/finding.ts';
import { cellName } from '../../model/form-names.ts';
import type { Section } from '../../model/plan.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import { unknownLabel } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { Context } from '../normalise/context.ts';
import type { RawSection, RawTable, Uncoded } from '../raw.ts';
import { labelKey } from './label.ts';
import { refuse } from './refuse.ts';

/** A heading of the outline as it stands on a sheet, and what stands below it down to the next. */
interface Box {
  readonly heading: RawCell;
  readonly section: Section | undefined;
  readonly lines: RawCell[];
}

/** A section, and by which sign it was found. */
interface FoundSection extends RawSection {
  readonly sign: 'name' | 'label';
}

/**
 * What is written in the boxes of the outline: by the defined name of a box, else under its heading; guides are not the
 * unit's words. Where the next heading of the form is not to be found it may be reworded and stand in between: then
 * nothing is taken from there by a heading.
 */
export function sectionsFromSigns(
  table: RawTable,
  names: Uncoded['names'],
  unit: Unit,
  context: Context,
): readonly FoundSection[] {
  const asked = askedSections(context.plan, context.period, unit);
  const headings = [...new Set(asked.flatMap(({ section, under }) => [...under, section]))];
  const boxes = boxesOf(table, headings, unit, context);
  const found = new Set(boxes.map(({ section }) => section));
  return asked.flatMap(({ section }) => {
    const named = namedBox(section, table, names);
    if (named !== undefined) return [{ section: { ...named, text: section.id }, text: named, sign: 'name' }];
    const next = headings[headings.indexOf(section) + 1];
    const isSure = next === undefined || found.has(next);
    return boxes
      .filter((box) => box.section === section)
      .flatMap((box) => underHeading(box, section, isSure, unit, context));
  });
}

function namedBox({ id }: Section, { sheet }: RawTable, names: Uncoded['names']): RawCell | undefined {
  const cell = names.get(cellName('sections', id, 'text')?.toLowerCase() ?? '');
  const isHere = cell !== undefined && 'sheet' in cell.place && cell.place.sheet === sheet;
  return isHere && !isBlank(cell) ? cell : undefined;
}

function underHeading(
  { heading, lines }: Box,
  { id }: Section,
  isSure: boolean,
  unit: Unit,
  context: Context,
): readonly FoundSection[] {
  const [first] = lines;
  if (first !== undefined && isSure)
    return [{ section: { ...heading, text: id }, text: joined(first, lines), sign: 'label' }];
  for (const { text, place } of lines)
    context.findings.push(raise(unknownLabel, { label: text }, { place, unit: unit.id }));
  return [];
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
