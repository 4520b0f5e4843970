import type { Words } from '../../model/finding.ts';
import type { Indicator, Plan, Section } from '../../model/plan.ts';
import type { SectionFile, Shown } from '../../model/plan-file/outline.ts';
import type { ProjectFile } from '../../model/plan-file.ts';
import type { Draft } from './draft.ts';
import { expandUnits, type Roster, unitsNamed } from './elements.ts';
import { duplicateId, unknownReference } from './findings.ts';
import { elementWords } from './words.ts';

const projectWords: Words = { vi: 'dự án', en: 'project' };
const indicatorWords: Words = { vi: 'chỉ tiêu', en: 'indicator' };
const unitWords: Words = { vi: 'đơn vị', en: 'unit' };
const groupWords: Words = { vi: 'nhóm chỉ tiêu', en: 'group of indicators' };

/** What sections and annexes may show. */
interface Shelf extends Roster {
  readonly elements: Plan['elements'];
  readonly indicators: readonly Indicator[];
  readonly headings: ReadonlyMap<string, string>;
}

/** The outline, top down. An entry without an id gets the number path it stands at (`1.2`). */
export function readOutline(draft: Draft, shelf: Shelf): readonly Section[] {
  const seen = new Set<string>();
  const read = (
    files: readonly SectionFile[],
    path: readonly PropertyKey[],
    number: string,
  ): readonly Section[] =>
    files.map((file, index) => {
      const here = [...path, index];
      const fallback = number === '' ? `${index + 1}` : `${number}.${index + 1}`;
      const id = file.id ?? fallback;
      if (seen.has(id))
        draft.fault(duplicateId, { what: { vi: 'mục đề cương', en: 'section' }, id }, ...here, 'id');
      seen.add(id);
      checkShown(draft, shelf, file.shows ?? [], [...here, 'shows']);
      return {
        id,
        heading: file.heading,
        ...(file.guide !== undefined && { guide: file.guide }),
        // A unit may be named by itself, to come first, and again by its group.
        asked: [...new Set(expandUnits(draft, shelf, file.from ?? [], [...here, 'from']))],
        merge: file.merge ?? 'lead',
        ...(file.periods !== undefined && { periods: file.periods }),
        shows: file.shows ?? [],
        parts: read(file.parts ?? [], [...here, 'parts'], fallback),
      };
    });
  return read(draft.file.outline, ['outline'], '');
}

function checkShown(draft: Draft, shelf: Shelf, shows: readonly Shown[], path: readonly PropertyKey[]): void {
  for (const [index, shown] of shows.entries()) {
    for (const [what, id] of unknownIn(draft, shelf, shown))
      draft.fault(unknownReference, { what, id }, ...path, index);
  }
}

function unknownIn(draft: Draft, shelf: Shelf, shown: Shown): readonly (readonly [Words, string])[] {
  if ('elements' in shown)
    return shown.elements.flatMap((id) => (shelf.elements.has(id) ? [] : [[elementWords, id] as const]));
  if ('indicators' in shown)
    return shown.indicators.flatMap((id) => (hasIndicator(draft, id) ? [] : [[indicatorWords, id] as const]));
  if ('tasks' in shown) return unknownInTasks(shelf, shown);
  if ('project' in shown)
    return hasProject(draft.file.projects, shown.project) ? [] : [[projectWords, shown.project]];
  return 'group' in shown ? unknownGroup(shelf, shown.group) : [];
}

function unknownInTasks(shelf: Shelf, { group, lead = [] }: Extract<Shown, { tasks: unknown }>) {
  const strangers = lead.filter((id) => unitsNamed(shelf, id) === undefined);
  const units = strangers.map((id) => [unitWords, id] as const);
  return group === undefined ? units : [...unknownGroup(shelf, group), ...units];
}

function unknownGroup({ headings }: Shelf, id: string): readonly (readonly [Words, string])[] {
  return headings.has(id) ? [] : [[groupWords, id]];
}

function hasProject(projects: readonly ProjectFile[], id: string): boolean {
  return projects.some((each) => each.id === id || hasProject(each.parts ?? [], id));
}

/** By the file, so that an indicator whose formula is broken is not reported twice. */
function hasIndicator(draft: Draft, code: string): boolean {
  return draft.file.indicators.some((indicator) => indicator.code === code);
}

export function checkAnnexes(draft: Draft, elements: Plan['elements']): void {
  draft.file.annexes.forEach((annex, index) => {
    for (const code of annex.elements ?? []) {
      if (!elements.has(code))
        draft.fault(unknownReference, { what: elementWords, id: code }, 'annexes', index, 'elements');
    }
  });
}
