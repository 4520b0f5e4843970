import { dirname, relative } from 'node:path';
import { askedByUnit, askedElements } from '../model/asked.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import type { Unit } from '../model/unit.ts';
import {
  builtInPlans,
  locateAbove,
  locateBuiltIn,
  locateNamed,
  type RawFolder,
  readPlan,
  readPlanSource,
} from '../read/index.ts';
import { namedIn } from './folder.ts';
import type { Request } from './request.ts';

export interface OpenedPlan {
  readonly plan: Plan;
  /** Where plan.yaml lies. */
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/** What needs no file of the folder: `--plan`, else plan.yaml in the folder or its nearest parent. */
export function planAhead({ plan, folder, templates }: Request): Attempt<OpenedPlan> | undefined {
  if (plan !== undefined) return openPlan(plan, templates);
  const located = locateAbove(folder);
  return located && openPlanFile(located.path);
}

/** A plan of that id in the folder or above it, else built in; undefined where there is none. */
export function planNear(folder: string, id: string, templates: string): OpenedPlan | undefined {
  for (const located of [locateAbove(folder), locateBuiltIn(id, templates)]) {
    const opened = located && openPlanFile(located.path);
    if (opened?.ok && opened.value.plan.id === id) return opened.value;
  }
  return undefined;
}

/** Where no plan was known ahead: the built-in plan that all submissions name. */
export function planNamed({ templates }: Request, raw: RawFolder): Attempt<OpenedPlan> {
  const [named, other] = namedIn(raw, 'plan');
  const located = named === undefined || other !== undefined ? undefined : locateBuiltIn(named, templates);
  if (located !== undefined) return openPlanFile(located.path);
  const list = builtInPlans(templates).join(', ');
  return failed(
    { vi: 'Không tìm thấy kế hoạch cho thư mục này.', en: 'No plan was found for this folder.' },
    {
      vi: `Đặt plan.yaml trong thư mục, hoặc dùng --plan với tệp, thư mục hay một kế hoạch có sẵn (${list}).`,
      en: `Put plan.yaml into the folder, or use --plan with a file, a folder or a built-in plan (${list}).`,
    },
  );
}

/** A plan by what `--plan` names: a file, a folder or a built-in id; unnamed that of this folder or its nearest parent. */
export function openPlan(named: string | undefined, templates: string): Attempt<OpenedPlan> {
  const located = locate(named, templates);
  return located === undefined ? noPlan(named, templates) : openPlanFile(located.path);
}

function locate(named: string | undefined, templates: string): ReturnType<typeof locateNamed> {
  return named === undefined ? locateAbove('.') : locateNamed(named, templates);
}

function noPlan(named: string | undefined, templates: string): Attempt<never> {
  const list = builtInPlans(templates).join(', ');
  return failed(
    named === undefined
      ? {
          vi: 'Thư mục này và các thư mục trên nó không có plan.yaml.',
          en: 'Neither this folder nor one above it holds a plan.yaml.',
        }
      : { vi: `Không có kế hoạch "${named}".`, en: `There is no plan "${named}".` },
    {
      vi: `Nêu một tệp plan.yaml, một thư mục chứa nó, hoặc một kế hoạch có sẵn: ${list}.`,
      en: `Name a plan.yaml, a folder that holds one, or a built-in plan: ${list}.`,
    },
  );
}

/** Ids and titles of the built-in plans. */
export function builtIns(templates: string): readonly { readonly id: string; readonly title: string }[] {
  return builtInPlans(templates).map((id) => {
    const opened = openPlan(id, templates);
    return { id, title: opened.ok ? opened.value.plan.title : '' };
  });
}

/** The text of a plan as it is written. */
export function planText(named: string | undefined, templates: string): Attempt<string> {
  const located = locate(named, templates);
  return located === undefined
    ? noPlan(named, templates)
    : { ok: true, value: readPlanSource(located.path).text };
}

/** The unit of each group that is asked the most figures in a period, and how many those are. */
export interface QuestionCount {
  readonly group: string;
  readonly unit: string;
  /** Of itself. */
  readonly questions: number;
  /** Of each of the units it reports for. */
  readonly byUnit: number;
}

export function questionCounts(plan: Plan): readonly QuestionCount[] {
  return plan.groups.map((group) => {
    const counts = group.units.map((unit) => questionsTo(plan, unit));
    const all = ({ questions, byUnit }: QuestionCount): number => questions + byUnit;
    return counts.reduce((most, each) => (all(each) > all(most) ? each : most));
  });
}

function questionsTo(plan: Plan, unit: Unit): QuestionCount {
  const most = (count: (period: Period) => number): number => Math.max(...plan.periods.map(count));
  return {
    group: unit.group,
    unit: unit.id,
    questions: most((period) => askedElements(plan, period, unit).length),
    byUnit: most((period) => askedByUnit(plan, period, unit).flatMap(({ elements }) => elements).length),
  };
}

function openPlanFile(path: string): Attempt<OpenedPlan> {
  const { plan, findings } = readPlan(readPlanSource(path));
  const folder = relative('.', dirname(path)) || '.';
  return plan === undefined ? brokenPlan(path, findings) : { ok: true, value: { plan, folder, findings } };
}

export function brokenPlan(path: string, findings: readonly Finding[]): Attempt<never> {
  const folder = relative('.', dirname(path)) || '.';
  const message = {
    vi: `Kế hoạch ${path} còn lỗi, chưa dùng được.`,
    en: `The plan ${path} has errors and cannot be used.`,
  };
  const remedy = { vi: 'Sửa các chỗ đã nêu rồi chạy lại.', en: 'Correct the places named and run again.' };
  return { ok: false, trouble: { message, remedy, findings, folder } };
}
