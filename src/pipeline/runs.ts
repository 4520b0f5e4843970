import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { runFolders } from '../write/store.ts';

const resultsName = 'ket-qua.json';

/**
 * Where the runs of a period lie: in a workspace at its root, elsewhere in the folder of submissions itself. Those of a
 * branch lie apart from those of the whole.
 */
export function runsOf(folder: string, period: string, unit = ''): ReturnType<typeof runFolders> {
  return runFolders(join(rootOf(folder), 'ket-qua', period, unit));
}

function rootOf(folder: string): string {
  return workspaceAround(folder) ?? resolve(folder);
}

/**
 * The workspace that a folder is or lies in, as its `submissions` or `submissions/<period>`: it holds plan.yaml beside
 * `submissions`. Undefined for any other folder.
 */
export function workspaceAround(folder: string): string | undefined {
  const full = resolve(folder);
  const above = [full, dirname(full), dirname(dirname(full))];
  const inside = [undefined, full, dirname(full)];
  return above.find(
    (root, at) =>
      existsSync(join(root, 'plan.yaml')) &&
      existsSync(join(root, 'submissions')) &&
      (inside[at] === undefined || basename(inside[at]) === 'submissions'),
  );
}

/**
 * The results that a report belongs to: those beside it, else those of the last run in the folder, where one period
 * only has runs there or `period` says which.
 */
export function resultsFor(report: string, folder: string, period: string | undefined): string | undefined {
  const beside = join(dirname(report), resultsName);
  if (existsSync(beside)) return beside;
  const all = join(rootOf(folder), 'ket-qua');
  const periods = existsSync(all) && statSync(all).isDirectory() ? readdirSync(all) : [];
  const [only, other] = period === undefined ? periods : [period];
  const { last } = only === undefined || other !== undefined ? {} : runFolders(join(all, only));
  const path = last && join(last, resultsName);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** The folder that the paths of a run start from: the given one, else the one that `ket-qua` lies in. */
export function submissionsOf(
  run: string,
  paths: readonly string[],
  period: string,
  given: string | undefined,
): string {
  const root =
    given ?? (basename(resolve(run, '..', '..')) === 'ket-qua' ? resolve(run, '..', '..', '..') : '.');
  const [first = ''] = paths.filter((path) => existsIn(root, path, period) !== undefined);
  return existsIn(root, first, period) ?? root;
}

/** Of the folder, and the two in a workspace that a run may have been given, the one that holds a path. */
function existsIn(root: string, path: string, period: string): string | undefined {
  if (path === '') return undefined;
  const places = [root, join(root, 'submissions', period), join(root, 'submissions')];
  // What lay in an archive is named below it.
  const [start = path] = path.split(/(?<=\.zip)\//i);
  return places.find((place) => existsSync(join(place, start)));
}
