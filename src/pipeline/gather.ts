import { checkFolder } from '../check/index.ts';
import type { Collection } from '../model/collection.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { EarlierResults } from '../model/results.ts';
import type { Attempt } from '../model/trouble.ts';
import { readFolder } from '../read/index.ts';
import { chooseBranch } from './branch.ts';
import { readEarlier } from './earlier.ts';
import { choosePeriod } from './folder.ts';
import { findPlan, type OpenedFolder } from './open.ts';
import type { Request } from './request.ts';

/** What was sent, checked by its plan; no figure of the whole is worked out of it yet. */
export interface Gathered {
  readonly plan: Plan;
  /** Folder of plan.yaml. */
  readonly planFolder: string;
  readonly period: Period;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  /** Results of other periods. */
  readonly earlier: readonly EarlierResults[];
}

/** read → check, of a folder whose files were parsed by `openFolder`. */
export function gather(request: Request, raw: OpenedFolder): Attempt<Gathered> {
  const found = findPlan(request, raw);
  if (!found.ok) return found;
  const { plan: whole, folder: planFolder, findings: planNotes } = found.value;
  const period = choosePeriod(whole, request.period, raw);
  if (!period.ok) return period;
  const earlier = readEarlier(request, period.value);
  if (!earlier.ok) return earlier;
  const plan = chooseBranch(whole, period.value, request.unit);
  if (!plan.ok) return plan;
  const read = readFolder(raw, whole, period.value);
  const { value, findings } = checkFolder(
    read.value,
    plan.value,
    period.value,
    request.asOf,
    read.findings,
    earlier.value,
  );
  return {
    ok: true,
    value: {
      plan: plan.value,
      planFolder,
      period: period.value,
      collection: value,
      findings: [...planNotes, ...findings],
      earlier: earlier.value,
    },
  };
}
