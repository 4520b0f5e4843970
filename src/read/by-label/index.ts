import { raise, type Words } from '../../model/finding.ts';
import type { FormPart } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { Unit } from '../../model/unit.ts';
import { foundByLabel } from '../findings.ts';
import { readByUnit, readFigures } from '../form/entries.ts';
import type { FormGrid } from '../form/grid.ts';
import { readAwards, readProjects, readTasks } from '../form/parts.ts';
import type { Context } from '../normalise/context.ts';
import type { RawSection, RawSubmission, Uncoded } from '../raw.ts';
import { awardsKind } from './awards.ts';
import { byUnitKinds } from './by-unit.ts';
import { figuresKind } from './figures.ts';
import { type LabelledGrid, labelledGrid } from './grid.ts';
import type { TableKind } from './kind.ts';
import { isFirstSheet } from './particulars.ts';
import { sectionsByLabel } from './sections.ts';
import { projectsKind, tasksKind } from './tasks.ts';

/**
 * What stands in sheets of a form whose hidden codes were deleted, found by the labels of rows and columns. Never by
 * position: a label that two things bear, or a head with a column twice, is an error and nothing is taken from there.
 * What still has its codes is left alone.
 */
export function bodyFromLabels(raw: RawSubmission, unit: Unit, context: Context): RawSubmission {
  const { uncoded } = raw;
  if (uncoded === undefined) return raw;
  const grids = gridsOf(raw, uncoded, unit, context);
  const read = <T>(part: FormPart, reader: (grid: FormGrid) => readonly T[]): readonly T[] =>
    grids
      .filter((grid) => grid.part === part)
      .flatMap((grid) => told(reader(grid), grid.place, words[part], unit, context));
  return {
    ...raw,
    entries: [...raw.entries, ...read('figures', readFigures), ...read('by-unit', readByUnit)],
    sections: [...raw.sections, ...sections(uncoded, grids, unit, context)],
    tasks: [...raw.tasks, ...read('tasks', readTasks)],
    projects: [...raw.projects, ...read('projects', readProjects)],
    awards: [...raw.awards, ...read('awards', readAwards)],
  };
}

function gridsOf(
  raw: RawSubmission,
  { coded, tables }: Uncoded,
  unit: Unit,
  context: Context,
): readonly LabelledGrid[] {
  const found = new Set(raw.entries.flatMap((entry) => (entry.unit === undefined ? [] : entry.element.text)));
  const single = [figuresKind, tasksKind, projectsKind, awardsKind].flatMap((kindOf) =>
    kindOf(unit, context),
  );
  const kinds: readonly TableKind[] = [
    ...single.filter(({ part }) => !coded.includes(part)),
    ...byUnitKinds(unit, context, (element) => found.has(element)),
  ];
  return tables.flatMap((table) => kinds.flatMap((kind) => labelledGrid(table, kind, unit, context) ?? []));
}

/** A sheet of boxes is neither a table nor the first sheet. */
function sections(
  { coded, tables }: Uncoded,
  grids: readonly LabelledGrid[],
  unit: Unit,
  context: Context,
): readonly RawSection[] {
  if (coded.includes('sections')) return [];
  const known = new Set(grids.map(({ sheet }) => sheet));
  const others = tables.filter((table) => !known.has(table.sheet) && !isFirstSheet(table));
  return others.flatMap((table) => {
    const found = sectionsByLabel(table, unit, context);
    return told(found, found[0]?.section.place, words.sections, unit, context);
  });
}

/** The same, and that it was found by labels. */
function told<T>(
  found: readonly T[],
  place: Place | undefined,
  what: Words,
  unit: Unit,
  context: Context,
): readonly T[] {
  if (found.length > 0)
    context.findings.push(raise(foundByLabel, { count: found.length, what }, { place, unit: unit.id }));
  return found;
}

const words: Readonly<Record<FormPart, Words>> = {
  info: { vi: 'thông tin', en: 'particulars' },
  figures: { vi: 'số liệu', en: 'figures' },
  'by-unit': { vi: 'số liệu', en: 'figures' },
  sections: { vi: 'mục nội dung', en: 'sections' },
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  projects: { vi: 'dự án', en: 'projects' },
  awards: { vi: 'đề nghị khen thưởng', en: 'nominations' },
  stamp: { vi: 'thông tin', en: 'particulars' },
};
