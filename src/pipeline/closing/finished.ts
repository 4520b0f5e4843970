import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finished } from '../../model/closing.ts';
import { endOf, type Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { type Attempt, failed } from '../../model/trouble.ts';
import { readResults } from '../../read/index.ts';
import { runFolders } from '../../write/index.ts';
import { chooseBranch } from '../branch.ts';

/**
 * The last run of each period of the plan that has results in a workspace, by the end of its window: those of the
 * whole, or of the branch under `unit`, by the plan as it stands for it. Results that cannot be read are trouble.
 */
export function finishedIn(
  workspace: string,
  plan: Plan,
  unit: string | undefined,
): Attempt<readonly Finished[]> {
  const runs: Finished[] = [];
  for (const period of plan.periods) {
    const folders = ['ket-qua', period.id, ...(unit === undefined ? [] : [unit])];
    const { last } = runFolders(join(workspace, ...folders));
    const path = join(last ?? '', 'ket-qua.json');
    const scope = chooseBranch(plan, period, unit);
    if (last === undefined || !existsSync(path) || !scope.ok) continue;
    const results = readResults(path);
    if (results === undefined) return broken(path);
    runs.push({ plan: scope.value, period, results, run: [...folders, basename(last)].join('/') });
  }
  return { ok: true, value: runs.sort((one, other) => byEnd(one.period, other.period)) };
}

function broken(path: string): Attempt<never> {
  return failed(
    { vi: `"${path}" hỏng, không đọc được.`, en: `"${path}" is damaged and cannot be read.` },
    {
      vi: 'Tổng hợp lại kỳ đó, hoặc chép lại tệp từ bản lưu.',
      en: 'Consolidate that period again, or restore the file.',
    },
  );
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
