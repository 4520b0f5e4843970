import { resolve } from 'node:path';
import type { Closing } from '../model/closing.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Output } from '../write/index.ts';
import { chooseBranch } from './branch.ts';
import { type Consolidate, closingOf } from './closing/carry.ts';
import { choosePlan, chooseStep, openWorkspace, type Step } from './closing/choose.ts';
import { finishedIn } from './closing/finished.ts';
import { newWorkspace, papersOf } from './closing/papers.ts';
import { openPlan } from './plans.ts';
import { workspaceAround } from './runs.ts';
import { receiptsOf } from './workspace.ts';

/** From which workspace the next one is opened, where, and by which plan. */
interface ClosingRequest {
  readonly from: string;
  /** Where the next period goes: another folder, or the same workspace where absent or the same. */
  readonly folder: string | undefined;
  /** The version of the plan from now on; that of the workspace where absent. */
  readonly plan: string | undefined;
  /** The period to open; the next one to end where absent. */
  readonly period: string | undefined;
  /** The unit at the top of the branch that the workspace consolidates; absent for the whole. */
  readonly unit: string | undefined;
  readonly templates: string;
  readonly consolidate: Consolidate;
}

/** What is to be written to open the next period. */
export interface NextPeriod {
  /** Into which folder. */
  readonly folder: string;
  /** The folder is the workspace itself: what is there stays. */
  readonly same: boolean;
  readonly files: readonly Output[];
  /** What was carried over; undefined where no period is finished. */
  readonly closing: Closing | undefined;
  /** Undefined where the plan has no later one. */
  readonly period: Period | undefined;
}

/** The workspace or the period that comes after a finished one. */
export async function openNext(request: ClosingRequest): Promise<Attempt<NextPeriod>> {
  const root = workspaceAround(request.from) ?? request.from;
  const before = openWorkspace(root, request.templates);
  if (!before.ok) return before;
  const same = request.folder === undefined || resolve(request.folder) === resolve(root);
  const path = choosePlan(root, same, request);
  if (!path.ok) return path;
  const after = openPlan(path.value, request.templates);
  if (!after.ok) return after;
  const finished = finishedIn(root, before.value.plan, request.unit);
  if (!finished.ok) return finished;
  const step = chooseStep(finished.value, after.value.plan, request.period, same);
  if (!step.ok) return step;
  const { next } = step.value;
  const made = same ? receipts(next) : newWorkspace(root, path.value, finished.value, step.value);
  if (!made.ok) return made;
  const closing = await closeFor(root, step.value, after.value.plan, request);
  if (!closing.ok) return closing;
  const carried = closing.value === undefined ? [] : await papersOf(closing.value, next);
  const files = [...made.value, ...carried];
  return {
    ok: true,
    value: { folder: request.folder ?? root, same, files, closing: closing.value, period: next },
  };
}

/** What is carried over; nothing where no period is finished. */
async function closeFor(
  root: string,
  { last, next }: Step,
  plan: Plan,
  { unit, consolidate }: ClosingRequest,
): Promise<Attempt<Closing | undefined>> {
  if (last === undefined) return { ok: true, value: undefined };
  const period = next ?? last.period;
  const scope = chooseBranch(plan, period, unit);
  if (!scope.ok) return scope;
  return { ok: true, value: await closingOf(root, last, { plan: scope.value, period }, consolidate) };
}

/** A workspace has all else. */
function receipts(next: Period | undefined): Attempt<readonly Output[]> {
  return { ok: true, value: next === undefined ? [] : [receiptsOf(next)] };
}
