import { dirname } from 'node:path';
import { composeChanges } from '../compose/changes/index.ts';
import type { Changes } from '../model/changes.ts';
import type { Language } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Results } from '../model/results.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { readResults } from '../read/index.ts';
import { outputsIn, readReports } from '../read/written.ts';
import { openPlan, planNear } from './plans.ts';

/** Two results to compare, by the paths of their ket-qua.json. */
interface DiffRequest {
  readonly before: string;
  readonly after: string;
  /** `--plan`, for the names. */
  readonly plan: string | undefined;
  readonly templates: string;
  readonly language: Language;
}

/** What changed from one run to another, with the reports that lie beside the results. */
export function diffRuns(request: DiffRequest): Attempt<Changes> {
  const before = resultsAt(request.before);
  if (!before.ok) return before;
  const after = resultsAt(request.after);
  if (!after.ok) return after;
  const [was, is] = [before.value, after.value];
  if (was.plan.id !== is.plan.id || was.period.id !== is.period.id) return notComparable(was, is);
  const plan = planFor(is, request);
  if (!plan.ok) return plan;
  const [first, second] = readReports(outputsIn(dirname(request.before)), outputsIn(dirname(request.after)));
  const runs = [
    { results: was, report: first },
    { results: is, report: second },
  ] as const;
  return { ok: true, value: composeChanges(...runs, plan.value, request.language) };
}

function resultsAt(path: string): Attempt<Results> {
  const results = readResults(path);
  if (results === undefined) {
    return failed(
      { vi: `"${path}" không phải tệp kết quả.`, en: `"${path}" is not a results file.` },
      { vi: 'Nêu tệp ket-qua.json của một lần tổng hợp.', en: 'Give the ket-qua.json of a run.' },
    );
  }
  return { ok: true, value: results };
}

function notComparable(was: Results, is: Results): Attempt<never> {
  const about = ({ plan, period }: Results) => `${plan.id}, ${period.id}`;
  return failed(
    {
      vi: `Hai kết quả của hai kế hoạch hoặc hai kỳ khác nhau: (${about(was)}) và (${about(is)}).`,
      en: `The results are of different plans or periods: (${about(was)}) and (${about(is)}).`,
    },
    {
      vi: 'Chỉ so hai lần tổng hợp của cùng một kỳ; so với kỳ trước thì dùng aggregate --previous.',
      en: 'Compare two runs of one period; for an earlier period use aggregate --previous.',
    },
  );
}

/** The plan of these results, where it is named, lies near them or is built in; it gives the names, no more. */
function planFor(results: Results, { plan, after, templates }: DiffRequest): Attempt<Plan | undefined> {
  if (plan !== undefined) {
    const opened = openPlan(plan, templates);
    return opened.ok ? { ok: true, value: opened.value.plan } : opened;
  }
  return { ok: true, value: planNear(dirname(after), results.plan.id, templates)?.plan };
}
