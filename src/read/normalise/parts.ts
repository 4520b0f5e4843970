import type { Exact } from '../../model/exact.ts';
import { raise, type Words } from '../../model/finding.ts';
import { capitalWords, fundingSourceWords, taskStatusWords } from '../../model/form.ts';
import type { Section } from '../../model/plan.ts';
import type { ProjectFile } from '../../model/plan-file.ts';
import { present } from '../../model/present.ts';
import type {
  Funding,
  Narrative,
  ProjectReport,
  RawCell,
  TaskReport,
  TaskStatus,
} from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { fold } from '../../vi/fold.ts';
import * as say from '../findings.ts';
import type { RawFunding, RawProject, RawSection, RawTask } from '../raw.ts';
import type { Context } from './context.ts';
import { readFigure, textOf, unreadable } from './detail.ts';

function unknown(what: Words, cell: RawCell, unit: Unit, context: Context): void {
  context.findings.push(
    raise(say.unknownPart, { what, id: cell.text }, { place: cell.place, unit: unit.id }),
  );
}

function sectionIds(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((section) => [section.id, ...sectionIds(section.parts)]);
}

/** Of an outline, which every submission of a folder is held against. */
const idsOf = new WeakMap<readonly Section[], ReadonlySet<string>>();

function idsIn(outline: readonly Section[]): ReadonlySet<string> {
  const known = idsOf.get(outline) ?? new Set(sectionIds(outline));
  idsOf.set(outline, known);
  return known;
}

/** Narratives as typed, but for line ends and the space around them. Blank boxes are left out. */
export function readNarratives(
  raws: readonly RawSection[],
  unit: Unit,
  context: Context,
): readonly Narrative[] {
  const known = idsIn(context.plan.outline);
  return raws.flatMap(({ section, text }) => {
    const words = textOf(text);
    if (!known.has(section.text)) unknown({ vi: 'mục đề cương', en: 'section' }, section, unit, context);
    if (words === undefined) return [];
    return [{ section: section.text, unit: unit.id, text: words, place: text.place }];
  });
}

const statusByWords = new Map<string, TaskStatus>(
  Object.entries(taskStatusWords).flatMap(([status, words]) => [
    [status, status as TaskStatus] as const,
    [fold(words), status as TaskStatus] as const,
  ]),
);

export function readTasks(raws: readonly RawTask[], unit: Unit, context: Context): readonly TaskReport[] {
  const known = new Set(context.plan.tasks.map((task) => task.id));
  return raws.flatMap(({ task, status, note }) => {
    if (!known.has(task.text)) {
      unknown({ vi: 'nhiệm vụ', en: 'task' }, task, unit, context);
      return [];
    }
    const words = textOf(status);
    const read = words === undefined ? undefined : statusByWords.get(fold(words));
    if (status !== undefined && words !== undefined && read === undefined) {
      unreadable({ vi: 'Tình trạng nhiệm vụ', en: 'Status of a task' }, status, unit, context);
    }
    const said = textOf(note);
    if (read === undefined && said === undefined) return [];
    return [
      present({
        task: task.text,
        status: read,
        note: said,
        unit: unit.id,
        place: status?.place ?? task.place,
      }),
    ];
  });
}

function projectIds(projects: readonly ProjectFile[]): readonly string[] {
  return projects.flatMap((project) => [project.id, ...projectIds(project.parts ?? [])]);
}

export function readProjects(
  raws: readonly RawProject[],
  unit: Unit,
  context: Context,
): readonly ProjectReport[] {
  const known = new Set(projectIds(context.plan.projects));
  return raws.flatMap((raw) => {
    if (!known.has(raw.project.text)) {
      unknown({ vi: 'dự án', en: 'project' }, raw.project, unit, context);
      return [];
    }
    const funding = raw.funding.flatMap((each) => readFunding(each, unit, context));
    const report = { progress: textOf(raw.progress), problems: textOf(raw.problems) };
    if (funding.length === 0 && report.progress === undefined && report.problems === undefined) return [];
    return [
      present({ project: raw.project.text, funding, ...report, unit: unit.id, place: raw.project.place }),
    ];
  });
}

/** Funding rows hold money in the unit of the form; sources and kinds of capital are ids or the form's words. */
function readFunding(raw: RawFunding, unit: Unit, context: Context): readonly Funding[] {
  const money = (cell: RawCell | undefined): Exact | undefined => readMoney(cell, unit, context);
  const amounts = { planned: money(raw.planned), allocated: money(raw.allocated), spent: money(raw.spent) };
  if (Object.values(amounts).every((amount) => amount === undefined)) return [];
  const year = textOf(raw.year);
  return [
    present({
      source: idOf(textOf(raw.source) ?? '', fundingSourceWords),
      capital: idOf(textOf(raw.capital) ?? '', capitalWords),
      year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
      ...amounts,
      place: raw.place,
    }),
  ];
}

function idOf(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).find(([id, label]) => id === text || fold(label) === fold(text))?.[0] ?? text;
}

function readMoney(cell: RawCell | undefined, unit: Unit, context: Context): Exact | undefined {
  const what = { vi: 'Kinh phí', en: 'Funding' };
  return readFigure(cell, { type: 'money', measure: 'triệu đồng', what }, unit, context);
}
