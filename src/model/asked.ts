import { isListed } from './listed.ts';
import { endOf, type Period } from './period.ts';
import { type Element, type Plan, type Project, type Section, standsIn, type Task } from './plan.ts';
import { givesForOthers, givesItsOwn } from './sources.ts';
import { existsOn, type Unit, type UnitGroup } from './unit.ts';

/** Elements of which the unit gives its own figure in this period, as source or as check, in plan order. */
export function askedElements(plan: Plan, period: Period, unit: Unit): readonly Element[] {
  return elementsIn(plan, period).filter((element) => givesItsOwn(element, unit.id));
}

/** Elements that the unit gives for other units, one by one. */
export interface AskedByUnit {
  readonly group: UnitGroup;
  /** Those of the group that exist at the end of the period. */
  readonly units: readonly Unit[];
  readonly elements: readonly Element[];
}

/** What the unit is asked for unit by unit (`by`), group by group in plan order. */
export function askedByUnit(plan: Plan, period: Period, unit: Unit): readonly AskedByUnit[] {
  const given = elementsIn(plan, period).filter((element) => givesForOthers(element, unit.id));
  return plan.groups.flatMap((group) => {
    const elements = given.filter((element) => element.by === group.id);
    return elements.length === 0 ? [] : [{ group, units: unitsIn(group, period), elements }];
  });
}

/** Whether the unit is asked for anything of that group, unit by unit. */
export function isAskedOfGroup(plan: Plan, period: Period, unit: Unit, group: string): boolean {
  for (const element of plan.elements.values())
    if (element.by === group && givesForOthers(element, unit.id) && standsIn(element.periods, period))
      return true;
  return false;
}

/** Sections of the outline that the unit is asked to write, in their order, with the headings above each. */
export function askedSections(
  plan: Plan,
  period: Period,
  unit: Unit,
): readonly { readonly section: Section; readonly under: readonly Section[] }[] {
  const walk = (section: Section, under: readonly Section[]): ReturnType<typeof askedSections> => {
    if (!standsIn(section.periods, period)) return [];
    const own = isListed(section.asked, unit.id) ? [{ section, under }] : [];
    return [...own, ...section.parts.flatMap((part) => walk(part, [...under, section]))];
  };
  return plan.outline.flatMap((section) => walk(section, []));
}

/** Tasks that the unit leads. */
export function askedTasks(plan: Plan, unit: Unit): readonly Task[] {
  return plan.tasks.filter((task) => leadsTask(task, unit));
}

/** A task may name as its lead a unit, or a group whose units each answer for it. */
export function leadsTask({ lead }: Task, unit: Unit): boolean {
  return leads(lead, unit);
}

/**
 * Projects and sub-projects that the unit leads, numbered by their place in the plan (`4`, `4.2`). A part that names
 * no lead has that of the project above it.
 */
export function askedProjects(
  plan: Plan,
  unit: Unit,
): readonly { readonly project: Project; readonly number: string }[] {
  const walk = (
    project: Project,
    number: string,
    inherited: readonly string[],
  ): ReturnType<typeof askedProjects> => {
    const lead = project.lead ?? inherited;
    const own = leads(lead, unit) ? [{ project, number }] : [];
    return [...own, ...(project.parts ?? []).flatMap((part, i) => walk(part, `${number}.${i + 1}`, lead))];
  };
  return plan.projects.flatMap((project, i) => walk(project, `${i + 1}`, []));
}

/** Whether the unit is asked whom it puts forward for an award; awards that name nobody ask every unit. */
export function asksForAwards({ awards }: Plan, unit: Unit): boolean {
  return awards !== undefined && (awards.asked?.includes(unit.id) ?? true);
}

/** Whether all the units are asked the very same: only then can one form serve them all. */
export function askedAlike(plan: Plan, period: Period, units: readonly Unit[]): boolean {
  return new Set(units.map((unit) => JSON.stringify(questionsTo(plan, period, unit)))).size <= 1;
}

function questionsTo(plan: Plan, period: Period, unit: Unit): readonly (readonly string[])[] {
  return [
    askedElements(plan, period, unit).map(({ code }) => code),
    askedByUnit(plan, period, unit).flatMap(({ elements }) => elements.map(({ code }) => code)),
    askedSections(plan, period, unit).map(({ section }) => section.id),
    askedTasks(plan, unit).map(({ id }) => id),
    askedProjects(plan, unit).map(({ project }) => project.id),
    asksForAwards(plan, unit) ? ['awards'] : [],
  ];
}

/** The plan as it stands in a period: groups hold, and sections ask, only units that exist at its end. */
export function planIn(plan: Plan, period: Period): Plan {
  const exists = (id: string): boolean => {
    const unit = plan.units.get(id);
    return unit !== undefined && existsOn(unit, endOf(period));
  };
  const narrowed = (section: Section): Section => ({
    ...section,
    asked: section.asked.filter(exists),
    parts: section.parts.map(narrowed),
  });
  return {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, units: unitsIn(group, period) })),
    outline: plan.outline.map(narrowed),
  };
}

function elementsIn(plan: Plan, period: Period): readonly Element[] {
  return [...plan.elements.values()].filter((element) => standsIn(element.periods, period));
}

function unitsIn(group: UnitGroup, period: Period): readonly Unit[] {
  return group.units.filter((unit) => existsOn(unit, endOf(period)));
}

/** A plan may name a single unit or a whole group as lead. */
function leads(lead: readonly string[], unit: Unit): boolean {
  return isListed(lead, unit.id) || lead.includes(unit.group);
}
