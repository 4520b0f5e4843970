import { join, resolve } from 'node:path';
import type { Finished } from '../../model/closing.ts';
import { endOf, type Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { type Attempt, failed } from '../../model/trouble.ts';
import { locateNamed } from '../../read/index.ts';
import { type OpenedPlan, openPlan } from '../plans.ts';
import { byEnd } from './finished.ts';

/** The plan of a workspace. */
export function openWorkspace(root: string, templates: string): Attempt<OpenedPlan> {
  const located = locateNamed(join(root, 'plan.yaml'), templates);
  if (located !== undefined) return openPlan(located.path, templates);
  return failed(
    {
      vi: `"${root}" không phải thư mục làm việc: không có plan.yaml.`,
      en: `"${root}" is no workspace: it has no plan.yaml.`,
    },
    { vi: 'Nêu thư mục do "tongket init" tạo.', en: 'Give a folder that "tongket init" made.' },
  );
}

/** The path of the plan from now on. A workspace has one plan: another one starts a new workspace. */
export function choosePlan(
  root: string,
  same: boolean,
  { plan, templates }: { readonly plan: string | undefined; readonly templates: string },
): Attempt<string> {
  const own = join(root, 'plan.yaml');
  if (plan === undefined) return { ok: true, value: own };
  const located = locateNamed(plan, templates);
  if (same && located !== undefined && resolve(located.path) !== resolve(own)) {
    return failed(
      {
        vi: 'Thư mục này đã có plan.yaml; không ghi đè bằng bản khác.',
        en: 'This folder has a plan.yaml, which is not overwritten.',
      },
      {
        vi: 'Bản kế hoạch mới thì mở thư mục mới: tongket init <thư mục mới> --from <thư mục cũ> --plan <bản mới>.',
        en: 'A new version of the plan starts a new folder: tongket init <new> --from <old> --plan <version>.',
      },
    );
  }
  return { ok: true, value: located?.path ?? plan };
}

/** The period that is finished and the one that comes after it. */
export interface Step {
  readonly last: Finished | undefined;
  readonly next: Period | undefined;
}

/**
 * `--period`, else the first period to end after the last finished one; and the last one finished before it. In a
 * workspace itself there is nothing to make where no period is finished, or none comes after.
 */
export function chooseStep(
  finished: readonly Finished[],
  plan: Plan,
  wanted: string | undefined,
  same: boolean,
): Attempt<Step> {
  const step = wanted === undefined ? stepAfter(finished, plan) : stepTo(finished, plan, wanted);
  if (wanted !== undefined && step.next === undefined) return noPeriod(wanted, plan);
  const isNothing = same && (step.last === undefined || step.next === undefined);
  return isNothing ? nothingToOpen(step.last) : { ok: true, value: step };
}

function stepAfter(finished: readonly Finished[], { periods }: Plan): Step {
  const last = finished.at(-1);
  const ordered = [...periods].sort(byEnd);
  return { last, next: ordered.find((each) => last === undefined || endOf(each) > endOf(last.period)) };
}

function stepTo(finished: readonly Finished[], { periods }: Plan, wanted: string): Step {
  const next = periods.find(({ id }) => id === wanted);
  const earlier = finished.filter(({ period }) => next !== undefined && endOf(period) < endOf(next));
  return { last: earlier.at(-1), next };
}

function noPeriod(wanted: string, { periods }: Plan): Attempt<never> {
  const list = periods.map(({ id }) => id).join(', ');
  return failed(
    { vi: `Kế hoạch không có kỳ báo cáo "${wanted}".`, en: `The plan has no period "${wanted}".` },
    { vi: `Nêu --period với một trong: ${list}.`, en: `Give --period one of: ${list}.` },
  );
}

function nothingToOpen(last: Finished | undefined): Attempt<never> {
  if (last === undefined) {
    return failed(
      { vi: 'Chưa có kỳ nào được tổng hợp trước đó.', en: 'No earlier period has been consolidated.' },
      {
        vi: 'Chạy tongket aggregate cho kỳ trước rồi mở kỳ sau; đã tổng hợp một nhánh thì thêm --unit.',
        en: 'Run tongket aggregate for it first; where a branch was consolidated, add --unit.',
      },
    );
  }
  return failed(
    {
      vi: `Kế hoạch không có kỳ nào sau ${last.period.name}.`,
      en: `The plan has no period after ${last.period.id}.`,
    },
    {
      vi: 'Thêm kỳ mới vào plan.yaml rồi chạy lại; kế hoạch của năm sau thì mở thư mục mới với --plan.',
      en: 'Add the period to plan.yaml and run again; the plan of another year starts a new folder with --plan.',
    },
  );
}
