import type { Day } from './day.ts';
import type { Exact } from './exact.ts';
import type { Severity } from './finding.ts';
import type { Condition, Formula } from './formula.ts';
import type { Limits } from './limits.ts';
import type { FormMapping } from './mapping.ts';
import type { Period, PeriodKind } from './period.ts';
import type { Place } from './place.ts';
import type { Shown, tableNames } from './plan-file/outline.ts';
import type { elementNatures, elementTypes, PlanFile, ProjectFile } from './plan-file.ts';
import type { TargetSchedule } from './target.ts';
import { existsOn, type Unit, type UnitGroup } from './unit.ts';

/** The declared plan, resolved: every reference known to exist, every formula and target understood. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The unit at the top of the branch that it is narrowed to. */
  readonly branch?: string;
  /** Of plan.yaml, then the CSV files it names; line ends LF, no byte order mark. Hex. */
  readonly sha256: string;
  readonly document?: { readonly number: string; readonly date: Day; readonly issuer: string };
  readonly basis: readonly string[];
  readonly conventions: Conventions;
  readonly holidays: readonly Day[];
  /** Whom a unit asks when it does not know what to write. */
  readonly contact?: { readonly name: string; readonly phone?: string; readonly email?: string };
  /** From how many in a hundred word pairs in common on two sentences of a digest say the same. */
  readonly digest: { readonly alike: number };
  /** With --public, counts by unit below `threshold` are withheld. */
  readonly public: { readonly threshold: number };
  /** What reading submissions may cost, where the plan says other than the normal. */
  readonly limits: Partial<Limits>;
  readonly reports: readonly ReportHead[];
  readonly periods: readonly Period[];
  readonly groups: readonly UnitGroup[];
  /** All units of all groups, in plan order. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly elements: ReadonlyMap<string, Element>;
  readonly rules: readonly Rule[];
  /** Headings over indicators; a project may be one. */
  readonly headings: ReadonlyMap<string, string>;
  readonly indicators: readonly Indicator[];
  readonly baseline: readonly BaselineRow[];
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
  readonly awards?: AwardsPlan;
  readonly outline: readonly Section[];
  readonly annexes: readonly AnnexPlan[];
  /** Forms that are not ours, and how to read them. */
  readonly forms: readonly FormMapping[];
}

/** What units put forward for awards: who is asked, the dossier's number of copies, the day by which it has to be in. */
export interface AwardsPlan {
  /** Ids of units; absent where every unit is asked. */
  readonly asked?: readonly string[];
  readonly copies?: number;
  /** As declared. */
  readonly due?: Day;
  /** The first working day on or after `due`. */
  readonly lastDay?: Day;
}

/** How figures typed as text are read. */
export interface Conventions {
  /** `vi`: 1.234,5 · `en`: 1,234.5 */
  readonly numbers: 'vi' | 'en';
  /** What "-" in a figure cell means. */
  readonly dash: 'gap' | 'zero';
  /** Whether "ước 120" counts (with a warning) or is an error. */
  readonly estimates: 'allow' | 'refuse';
}

/** Head and foot of one variant of the report. */
export type ReportHead = PlanFile['report'][number] & { readonly id: string };

type ElementType = (typeof elementTypes)[number];
export type ElementNature = (typeof elementNatures)[number];

/** A data element: one thing reported. */
export interface Element {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** Unit of measure: người, vụ, triệu đồng. */
  readonly measure?: string;
  readonly type: ElementType;
  /** Of count, amount and money. */
  readonly nature?: ElementNature;
  /** Ids of the units whose figures count, in plan order. */
  readonly sources: readonly string[];
  /** The group for whose units the source gives it one by one. */
  readonly by?: string;
  /** Ids of the units whose own figures are compared with the source's, never added. */
  readonly checkers: readonly string[];
  readonly comparesYears: boolean;
  readonly parts: readonly string[];
  /** Of a cumulative one: what comes in a period; the last cumulative figure and it make up this one. */
  readonly adds?: string;
  readonly required: boolean;
  readonly min?: Exact;
  readonly max?: Exact;
  readonly choices: readonly string[];
  readonly askedIf?: string;
  /** Kinds of periods in which it is asked; all when absent. */
  readonly periods?: readonly PeriodKind[];
  readonly section?: string;
  readonly guide?: string;
}

export interface Rule {
  readonly id: string;
  readonly text: string;
  readonly condition: Condition;
  readonly message: string;
  readonly severity: Severity;
}

/** A formula over elements, with or without a target. */
export interface Indicator {
  readonly code: string;
  readonly rows: readonly string[];
  readonly name: string;
  readonly clause?: string;
  readonly group?: string;
  readonly leads: readonly string[];
  readonly formula: Formula;
  readonly formulaText: string;
  readonly target?: TargetSchedule;
  /** Targets of single units (targets.csv). */
  readonly unitTargets: ReadonlyMap<string, TargetSchedule>;
  /** The target is one that each unit has to reach. */
  readonly perUnit: boolean;
  /** Which end of a range is the better one. */
  readonly good: 'up' | 'down';
  /** Shown as a percentage. */
  readonly percent: boolean;
  readonly measure?: string;
  readonly sentence?: string;
  readonly nothing?: string;
}

/** A figure known before the plan began. `unit` is absent for the whole. */
export interface BaselineRow {
  readonly unit?: string;
  readonly element: string;
  /** A day, a year, or a window `from/to`. */
  readonly at:
    | { readonly tag: 'day'; readonly day: Day }
    | { readonly tag: 'year'; readonly year: number }
    | { readonly tag: 'window'; readonly from: Day; readonly to: Day };
  readonly value: Exact;
  readonly source: string;
  readonly place: Place;
}

export interface Project extends ProjectFile {}

export type Task = PlanFile['tasks'][number];

/** A section of the outline; `asked` are the unit ids that write here, in the order of `from`. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly guide?: string;
  readonly asked: readonly string[];
  readonly merge: 'lead' | 'by-unit' | 'digest';
  readonly periods?: readonly PeriodKind[];
  readonly shows: readonly Shown[];
  readonly parts: readonly Section[];
}

export type TableName = (typeof tableNames)[number];

export type AnnexPlan = PlanFile['annexes'][number];

/** The element's own units in a period: whose figures make it up. With `by`, the units of that group. */
export function dataUnits(plan: Plan, element: Element): readonly Unit[] {
  if (element.by !== undefined) return groupOf(plan, element.by)?.units ?? [];
  return element.sources.flatMap((id) => plan.units.get(id) ?? []);
}

export function groupOf(plan: Plan, id: string): UnitGroup | undefined {
  return plan.groups.find((group) => group.id === id);
}

/** The units of a group that exist on a day, with the tag if one is given. */
export function rosterOf(plan: Plan, group: string, having: string | undefined, day: Day): readonly Unit[] {
  const units = groupOf(plan, group)?.units ?? [];
  return units.filter((unit) => existsOn(unit, day) && (having === undefined || unit.tags.includes(having)));
}

/** Whether something limited to kinds of periods stands in this one. */
export function standsIn(kinds: readonly PeriodKind[] | undefined, period: Period): boolean {
  return kinds === undefined || kinds.includes(period.kind);
}
