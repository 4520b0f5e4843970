import type { Finding, FindingPage } from '../../model/finding.ts';
import type { AwardsPlan, Plan } from '../../model/plan.ts';
import type { ProjectFile } from '../../model/plan-file.ts';
import { present } from '../../model/present.ts';
import { workingDayFrom } from '../../model/working-days.ts';
import { readBaseline } from './baseline.ts';
import { checkUnique, type Draft, makeDraft } from './draft.ts';
import { expandUnits, type Roster, readElements, unitsNamed } from './elements.ts';
import { duplicateId, structureFindings, unknownReference } from './findings.ts';
import { readForms } from './forms.ts';
import { readIndicators, readRules, vocabularyOf } from './indicators.ts';
import { lintFindings, lintPlan } from './lint/index.ts';
import { checkAnnexes, readOutline } from './outline.ts';
import { readPeriods } from './periods.ts';
import { readShape } from './shape.ts';
import { hashOfPlan, type PlanSource } from './source.ts';
import { readTargets } from './targets.ts';
import { readTasks } from './tasks.ts';
import { brokenTree } from './tree.ts';
import { readGroups } from './units.ts';

/** A plan that can be worked with, or none when a mistake stands in the way; all findings either way. */
export interface PlanReading {
  readonly plan?: Plan;
  readonly findings: readonly Finding[];
}

/** Reads and resolves a plan. Every mistake is found in one run, each at its line and column. */
export function readPlan(source: PlanSource): PlanReading {
  const shape = readShape(source);
  if (shape.read === undefined) return { findings: shape.findings };
  const draft = makeDraft(source, shape.read.file, shape.read.root);
  const plan = resolve(draft);
  lintPlan(draft, plan);
  const findings = [...shape.findings, ...draft.findings];
  return findings.some((finding) => finding.severity === 'error') ? { findings } : { plan, findings };
}

function resolve(draft: Draft): Plan {
  const { file } = draft;
  const groups = readGroups(draft);
  const roster: Roster = {
    groups,
    units: new Map(groups.flatMap((group) => group.units.map((unit) => [unit.id, unit]))),
  };
  const periods = readPeriods(draft);
  const elements = readElements(draft, roster);
  const vocabulary = vocabularyOf(elements, roster);
  const rules = readRules(draft, vocabulary);
  const indicators = readTargets(draft, roster, readIndicators(draft, roster, vocabulary));
  const headings = headingsOf(draft);
  const outline = readOutline(draft, { ...roster, elements, indicators, headings });
  checkAnnexes(draft, elements);
  checkLeads(draft, roster);
  checkIds(draft);
  return {
    id: file.id,
    title: file.title,
    sha256: hashOfPlan(draft.source, namedFiles(draft)),
    ...(file.document && { document: file.document }),
    basis: file.basis,
    conventions: { numbers: file.numbers, dash: file.dash, estimates: file.estimates },
    holidays: file.holidays,
    ...(file.contact && { contact: present(file.contact) }),
    digest: file.digest,
    public: file.public,
    limits: present(file.limits),
    reports: file.report.map((head, index) => ({ ...head, id: head.id ?? String(index + 1) })),
    periods,
    groups,
    units: roster.units,
    elements,
    rules,
    headings,
    indicators,
    baseline: readBaseline(draft, roster, elements),
    projects: file.projects,
    tasks: readTasks(draft, headings),
    ...(file.awards && { awards: readAwards(draft, roster, file.awards) }),
    outline,
    annexes: file.annexes,
    forms: readForms(draft, roster, elements),
  };
}

function readAwards(
  draft: Draft,
  roster: Roster,
  { from, due, copies }: NonNullable<Draft['file']['awards']>,
): AwardsPlan {
  return present({
    asked: from && [...new Set(expandUnits(draft, roster, from, ['awards', 'from']))],
    due,
    copies,
    lastDay: due && workingDayFrom(due, draft.file.holidays),
  });
}

function namedFiles({ file }: Draft): readonly string[] {
  const rosters = file.units.map((group) => group.roster);
  return [...rosters, file.targets, file.baseline].filter((name) => name !== undefined);
}

function allProjects(projects: readonly ProjectFile[]): readonly ProjectFile[] {
  return projects.flatMap((project) => [project, ...allProjects(project.parts ?? [])]);
}

/** Names over groups of indicators: the plan's groups and its projects. */
function headingsOf(draft: Draft): ReadonlyMap<string, string> {
  const projects = allProjects(draft.file.projects);
  projects.forEach((project, index) => {
    if (projects.findIndex((other) => other.id === project.id) < index) {
      draft.fault(duplicateId, { what: { vi: 'dự án', en: 'project' }, id: project.id }, 'projects');
    }
  });
  return new Map([...projects, ...draft.file.groups].map(({ id, name }) => [id, name]));
}

function checkIds(draft: Draft): void {
  const { rules, groups, tasks, report } = draft.file;
  const ids = (list: readonly { readonly id?: string | undefined }[]): readonly string[] =>
    list.map(({ id }, index) => id ?? String(index + 1));
  checkUnique(draft, 'rules', { vi: 'quy tắc', en: 'rule' }, ids(rules));
  checkUnique(draft, 'groups', { vi: 'nhóm chỉ tiêu', en: 'group of indicators' }, ids(groups));
  checkUnique(draft, 'tasks', { vi: 'nhiệm vụ', en: 'task' }, ids(tasks));
  checkUnique(draft, 'report', { vi: 'bản báo cáo', en: 'report' }, ids(report));
}

const looksLikeId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** Leads are units; those who work with them may also be named in words ("Các Sở, ngành có liên quan"). */
function checkLeads(draft: Draft, roster: Roster): void {
  const partners = (ids: readonly string[] | undefined, path: readonly PropertyKey[]): void => {
    for (const id of ids ?? []) {
      if (looksLikeId.test(id) && unitsNamed(roster, id) === undefined) {
        draft.fault(unknownReference, { what: { vi: 'đơn vị', en: 'unit' }, id }, ...path);
      }
    }
  };
  const walk = (projects: readonly ProjectFile[], path: readonly PropertyKey[]): void => {
    projects.forEach((project, index) => {
      expandUnits(draft, roster, project.lead ?? [], [...path, index, 'lead']);
      partners(project.with, [...path, index, 'with']);
      walk(project.parts ?? [], [...path, index, 'parts']);
    });
  };
  walk(draft.file.projects, ['projects']);
  draft.file.tasks.forEach((task, index) => {
    expandUnits(draft, roster, task.lead, ['tasks', index, 'lead']);
    partners(task.with, ['tasks', index, 'with']);
  });
}

/** Every kind of finding about a plan. */
export const planFindings: readonly FindingPage[] = [...structureFindings, brokenTree, ...lintFindings];
