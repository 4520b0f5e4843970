import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finished } from '../../model/closing.ts';
import { endOf, type Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { readResults } from '../../read/index.ts';
import { runFolders } from '../../write/index.ts';
import { chooseBranch } from '../branch.ts';

/**
 * The last run of each period of the plan that has results in a workspace, by the end of its window: those of the
 * whole, or of the branch under `unit`, by the plan as it stands for it.
 */
export function finishedIn(workspace: string, plan: Plan, unit: string | undefined): readonly Finished[] {
  const runs = plan.periods.flatMap((period): readonly Finished[] => {
    const folders = ['ket-qua', period.id, ...(unit === undefined ? [] : [unit])];
    const { last } = runFolders(join(workspace, ...folders));
    const results = last === undefined ? undefined : readResults(join(last, 'ket-qua.json'));
    const scope = chooseBranch(plan, period, unit);
    if (last === undefined || results === undefined || !scope.ok) return [];
    return [{ plan: scope.value, period, results, run: [...folders, basename(last)].join('/') }];
  });
  return runs.sort((one, other) => byEnd(one.period, other.period));
}

/** Of windows that end together the longer one comes last: it holds the other. */
export function byEnd(one: Period, other: Period): number {
  if (endOf(one) !== endOf(other)) return endOf(one) < endOf(other) ? -1 : 1;
  return (one.from ?? '') > (other.from ?? '') ? -1 : 1;
}

/** Files in a run's folder that the run did not write: a signed report, most of all. */
export function addedTo(workspace: string, { run, results }: Finished): readonly string[] {
  const folder = join(workspace, run);
  const own = new Set(['ket-qua.json', 'thay-doi.docx', 'bao-cao-cap-nhat.docx']);
  for (const { path } of results.outputs) own.add(path);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isFile());
  return files
    .map(({ name }) => name)
    .filter((name) => !own.has(name.normalize('NFC')) && !/^(?:\.|~\$)/.test(name))
    .sort();
}
