import { type Finding, raise, type Words } from '../../model/finding.ts';
import type { FormPart } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { Unit } from '../../model/unit.ts';
import { foundByLabel, foundByName, signsDiffer } from '../findings.ts';
import { readByUnit, readFigures } from '../form/entries.ts';
import { readAwards, readProjects, readTasks } from '../form/parts.ts';
import type { Context } from '../normalise/context.ts';
import type { RawEntry, RawSection, RawSubmission, Uncoded } from '../raw.ts';
import { awardsKind } from './awards.ts';
import { byUnitKinds } from './by-unit.ts';
import type { Contradiction } from './contradictions.ts';
import { figuresKind } from './figures.ts';
import { type FoundGrid, foundGrids } from './grid.ts';
import type { TableKind } from './kind.ts';
import { isFirstSheet } from './particulars.ts';
import { sectionsFromSigns } from './sections.ts';
import { projectsKind, tasksKind } from './tasks.ts';

/**
 * What stands in sheets of a form whose hidden codes were deleted, found by the defined names of its cells, else by the
 * labels of rows and columns. Never by position: a label that two things bear, a head with a column twice, or two signs
 * that contradict each other are errors, and nothing is taken from there. What still has its codes is left alone.
 */
export function bodyFromSigns(raw: RawSubmission, unit: Unit, context: Context): RawSubmission {
  const { uncoded } = raw;
  if (uncoded === undefined || uncoded.tables.length === 0) return raw;
  const grids = gridsOf(raw, uncoded, unit, context);
  const read = <T>(part: FormPart, reader: (grid: FoundGrid) => readonly T[]): readonly T[] =>
    grids
      .filter((grid) => grid.part === part)
      .flatMap((grid) => told(reader(grid), grid, words[part], unit, context));
  const entries = [...read('figures', readFigures), ...read('by-unit', readByUnit)];
  const said = [...raw.entries, ...entries.map((entry) => doubted(entry, grids))];
  return {
    ...raw,
    entries: said,
    sections: [...raw.sections, ...sections(uncoded, grids, unit, context)],
    tasks: [...raw.tasks, ...read('tasks', (grid) => readTasks(sure(grid, unit, context)))],
    projects: [...raw.projects, ...read('projects', (grid) => readProjects(sure(grid, unit, context)))],
    awards: [...raw.awards, ...read('awards', readAwards)],
  };
}

function gridsOf(
  raw: RawSubmission,
  { coded, tables, names }: Uncoded,
  unit: Unit,
  context: Context,
): readonly FoundGrid[] {
  const found = new Set(raw.entries.flatMap((entry) => (entry.unit === undefined ? [] : entry.element.text)));
  const single = [figuresKind, tasksKind, projectsKind, awardsKind].flatMap((kindOf) =>
    kindOf(unit, context),
  );
  const kinds: readonly TableKind[] = [
    ...single.filter(({ part }) => !coded.includes(part)),
    ...byUnitKinds(unit, context, (element) => found.has(element)),
  ];
  return tables.flatMap((table) => kinds.flatMap((kind) => foundGrids(table, kind, names, unit, context)));
}

/** A figure about which two signs differ is there, but cannot be used. */
function doubted(entry: RawEntry, grids: readonly FoundGrid[]): RawEntry {
  if (entry.unit !== undefined) return entry;
  const against = grids.map(({ part, doubtful }) =>
    part === 'figures' ? doubtful.get(entry.element.text) : undefined,
  );
  const findings = against.flatMap((each) => (each === undefined ? [] : differ(each, entry.value.place)));
  return findings.length === 0 ? entry : { ...entry, findings: [...entry.findings, ...findings] };
}

function differ({ name, label }: Contradiction, place: Place): Finding {
  return raise(signsDiffer, { name, label: label.text }, { place, otherPlace: label.place });
}

/** The rows about which no two signs differ; the others are named and left out. */
function sure(grid: FoundGrid, unit: Unit, context: Context): FoundGrid {
  const rows = grid.rows.filter(({ key }) => {
    const against = grid.doubtful.get(key.text);
    if (against !== undefined) context.findings.push({ ...differ(against, key.place), unit: unit.id });
    return against === undefined;
  });
  return { ...grid, rows };
}

/** A sheet of boxes is neither a table nor the first sheet. */
function sections(
  { coded, tables, names }: Uncoded,
  grids: readonly FoundGrid[],
  unit: Unit,
  context: Context,
): readonly RawSection[] {
  if (coded.includes('sections')) return [];
  const known = new Set(grids.map(({ sheet }) => sheet));
  const others = tables.filter((table) => !known.has(table.sheet) && !isFirstSheet(table));
  return others.flatMap((table) => {
    const found = sectionsFromSigns(table, names, unit, context);
    return (['name', 'label'] as const).flatMap((sign) => {
      const those = found
        .filter((each) => each.sign === sign)
        .map(({ section, text }) => ({ section, text }));
      return told(those, { sign, place: those[0]?.section.place }, words.sections, unit, context);
    });
  });
}

/** The same, and how it was found. */
function told<T>(
  found: readonly T[],
  { sign, place }: { readonly sign: FoundGrid['sign']; readonly place: Place | undefined },
  what: Words,
  unit: Unit,
  context: Context,
): readonly T[] {
  const kind = sign === 'name' ? foundByName : foundByLabel;
  if (found.length > 0)
    context.findings.push(raise(kind, { count: found.length, what }, { place, unit: unit.id }));
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
