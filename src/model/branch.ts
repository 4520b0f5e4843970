import {
  type AskedByUnit,
  askedByUnit,
  askedElements,
  askedProjects,
  askedSections,
  askedTasks,
} from './asked.ts';
import { countsUnits, type Formula, referencesOf, someFormula } from './formula.ts';
import { endOf, type Period } from './period.ts';
import { dataUnits, type Element, type Indicator, type Plan, type Project, type Section } from './plan.ts';
import { present } from './present.ts';
import type { TargetSchedule } from './target.ts';
import { existsOn, type Unit } from './unit.ts';

/** The units above one, from the nearest up. */
export function unitsAbove(units: Plan['units'], id: string): readonly string[] {
  const above: string[] = [];
  let at = units.get(id)?.parent;
  while (at !== undefined && !above.includes(at)) {
    above.push(at);
    at = units.get(at)?.parent;
  }
  return above;
}

/** How many steps up the tree one unit stands above another: 0 for itself, undefined where it does not. */
export function stepsUp(units: Plan['units'], from: string, to: string): number | undefined {
  const steps = [from, ...unitsAbove(units, from)].indexOf(to);
  return steps < 0 ? undefined : steps;
}

/** A unit and all units below it, in plan order. */
export function unitsWithin({ units }: Plan, top: string): readonly Unit[] {
  return [...units.values()].filter(({ id }) => stepsUp(units, id, top) !== undefined);
}

/** Units with others below them, in plan order. */
export function nodesOf({ units }: Plan): readonly Unit[] {
  const above = new Set([...units.values()].flatMap(({ parent }) => parent ?? []));
  return [...units.values()].filter(({ id }) => above.has(id));
}

/** What is asked of the units below one, group by group: a sheet with a row for each, as it hands their figures up. */
export function askedBelow(plan: Plan, period: Period, top: Unit): readonly AskedByUnit[] {
  const below = new Set(unitsWithin(plan, top.id).filter((unit) => unit.id !== top.id));
  return plan.groups.flatMap((group) => {
    const units = group.units.filter((unit) => below.has(unit) && existsOn(unit, endOf(period)));
    const asked = new Set<Element>(units.flatMap((unit) => askedElements(plan, period, unit)));
    const elements = [...plan.elements.values()].filter((element) => asked.has(element));
    return elements.length === 0 ? [] : [{ group, units, elements }];
  });
}

/** Whether the plan asks a unit for nothing of its own: it only passes on what the units below it send. */
export function onlyPassesOn(plan: Plan, period: Period, unit: Unit): boolean {
  return (
    nodesOf(plan).some(({ id }) => id === unit.id) &&
    askedElements(plan, period, unit).length === 0 &&
    askedByUnit(plan, period, unit).length === 0 &&
    askedSections(plan, period, unit).length === 0 &&
    askedTasks(plan, unit).length === 0 &&
    askedProjects(plan, unit).length === 0
  );
}

/**
 * The plan as it stands for one branch of the tree: only its units are asked and count. Indicators that its units
 * cannot give, and targets that are meant for the whole alone, are left out. Names of all units stay known. Of a unit
 * that stands above all others the branch is the whole.
 */
export function branchOf(plan: Plan, top: Unit): Plan {
  const within = new Set(unitsWithin(plan, top.id).map(({ id }) => id));
  if (within.size === plan.units.size) return { ...plan, branch: top.id };
  const narrowed = {
    ...plan,
    branch: top.id,
    groups: groupsWithin(plan, within),
    elements: new Map([...plan.elements].map(([code, element]) => [code, elementWithin(element, within)])),
  };
  const has = hasFigures(narrowed);
  const indicators = plan.indicators.filter(({ formula }) => isGivenBy(formula, narrowed, has));
  const given: Given = { elements: has, indicators: new Set(indicators.map(({ code }) => code)) };
  const leads = leadsWithin(plan, within);
  return {
    ...narrowed,
    indicators: indicators.map((each) => indicatorOfPart(each, top.id)),
    baseline: plan.baseline.flatMap((row) => {
      if (row.unit === undefined || !within.has(row.unit)) return [];
      if (row.unit !== top.id) return [row];
      const { unit: _, ...whole } = row;
      return [row, whole];
    }),
    outline: plan.outline.map((section) => sectionWithin(section, within, given)),
    tasks: plan.tasks.filter(({ lead }) => leads(lead)),
    projects: plan.projects.filter((project) => isLedBy(project, leads)),
  };
}

function groupsWithin({ groups }: Plan, within: ReadonlySet<string>): Plan['groups'] {
  const narrowed = groups.map((group) => ({
    ...group,
    units: group.units.filter(({ id }) => within.has(id)),
  }));
  return narrowed.filter(({ units }) => units.length > 0);
}

/** One given unit by unit has no source left where that stands outside. */
function elementWithin({ by, ...element }: Element, within: ReadonlySet<string>): Element {
  const sources = element.sources.filter((id) => within.has(id));
  const checkers = element.checkers.filter((id) => within.has(id));
  return present({ ...element, by: sources.length === 0 ? undefined : by, sources, checkers });
}

/** Codes of elements that some unit gives. */
function hasFigures(plan: Plan): ReadonlySet<string> {
  const given = [...plan.elements.values()].filter((element) => dataUnits(plan, element).length > 0);
  return new Set(given.map(({ code }) => code));
}

function isGivenBy(formula: Formula, { groups }: Plan, has: ReadonlySet<string>): boolean {
  const groupless = someFormula(
    formula,
    (part) => part.tag === 'units' && !groups.some(({ id }) => id === part.group),
  );
  return !groupless && referencesOf(formula).every(({ code }) => has.has(code));
}

/**
 * An indicator as it is held against a target in a part of the units: the part's own target, one that each unit has to
 * reach, or a percentage that holds for a part as for the whole; a number set for the whole says nothing of a part.
 */
export function indicatorOfPart(indicator: Indicator, unit?: string): Indicator {
  const { target: whole, ...others } = indicator;
  const own = unit === undefined ? undefined : indicator.unitTargets.get(unit);
  const holds = whole !== undefined && (indicator.perUnit || isShare(whole, indicator.formula));
  return present({ ...others, target: own ?? (holds ? whole : undefined) });
}

/** A percentage that is no share of units. */
export function isShare(target: TargetSchedule, formula: Formula): boolean {
  const isPercent =
    target.tag === 'every-year' ? target.target.percent : target.steps.some((step) => step.target.percent);
  return isPercent && !countsUnits(formula);
}

/** Codes of what has figures in the branch. */
interface Given {
  readonly elements: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

function sectionWithin(section: Section, within: ReadonlySet<string>, given: Given): Section {
  return {
    ...section,
    asked: section.asked.filter((id) => within.has(id)),
    shows: section.shows.map((each) => showsWithin(each, given)),
    parts: section.parts.map((part) => sectionWithin(part, within, given)),
  };
}

function showsWithin(shown: Section['shows'][number], given: Given): Section['shows'][number] {
  if ('elements' in shown) return { elements: shown.elements.filter((code) => given.elements.has(code)) };
  if ('indicators' in shown)
    return { indicators: shown.indicators.filter((code) => given.indicators.has(code)) };
  return shown;
}

/** Whether somebody in the branch leads: a unit, or one of a group. */
function leadsWithin({ groups }: Plan, within: ReadonlySet<string>): (lead: readonly string[]) => boolean {
  const names = new Set([
    ...within,
    ...groups.filter(({ units }) => units.some(({ id }) => within.has(id))).map(({ id }) => id),
  ]);
  return (lead) => lead.some((id) => names.has(id));
}

function isLedBy({ lead = [], parts = [] }: Project, leads: (lead: readonly string[]) => boolean): boolean {
  return leads(lead) || parts.some((part) => isLedBy(part, leads));
}
