import { existsSync, readdirSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { EarlierResults } from '../model/results.ts';
import { type Attempt, failed } from '../model/trouble.ts';
import { readResults } from '../read/index.ts';
import { runFolders } from '../write/store.ts';
import type { Request } from './request.ts';
import { workspaceAround } from './runs.ts';

/**
 * Results of other periods: those that `--previous` names, and in a workspace the last run of every other period. One
 * that is named stands in for a found one of the same window.
 */
export function readEarlier(
  { folder, previous = [], unit = '' }: Pick<Request, 'folder' | 'previous' | 'unit'>,
  period: Period,
): Attempt<readonly EarlierResults[]> {
  const named = readAll(previous.map((path) => ({ path, shown: pathBeside(folder, path) })));
  if (!named.ok) return named;
  const found = readAll(resultsIn(workspaceAround(folder), period, unit));
  if (!found.ok) return found;
  const windows = new Set(named.value.map(windowOf));
  return { ok: true, value: [...named.value, ...found.value.filter((each) => !windows.has(windowOf(each)))] };
}

function windowOf({ results }: EarlierResults): string {
  const { from, to, due } = results.period;
  return `${from ?? ''} ${to ?? due}`;
}

interface ResultsPath {
  readonly path: string;
  /** As findings name it. */
  readonly shown: string;
}

function readAll(paths: readonly ResultsPath[]): Attempt<readonly EarlierResults[]> {
  const earlier: EarlierResults[] = [];
  for (const { path, shown } of paths) {
    const results = readResults(path);
    if (results === undefined) return notResults(path);
    earlier.push({ path: shown, results });
  }
  return { ok: true, value: earlier };
}

function notResults(path: string): Attempt<never> {
  return failed(
    {
      vi: `"${path}" không phải kết quả của lần tổng hợp trước.`,
      en: `"${path}" is not the results of an earlier run.`,
    },
    {
      vi: 'Nêu tệp ket-qua.json của kỳ trước; tệp hỏng trong ket-qua/ thì tổng hợp lại kỳ đó hoặc chuyển tệp đi nơi khác.',
      en: 'Name the ket-qua.json of an earlier period; a broken one in ket-qua/ is made again, or moved away.',
    },
  );
}

/** As it stands in results: relative to the given folder, or the name alone when it lies elsewhere. */
function pathBeside(folder: string, path: string): string {
  const inside = relative(folder, path).replaceAll('\\', '/').normalize('NFC');
  return inside.startsWith('..') || isAbsolute(inside) ? basename(path).normalize('NFC') : inside;
}

/** The last run of each period but this one, by the names of their folders; of a branch its own, where it has one. */
function resultsIn(workspace: string | undefined, period: Period, unit: string): readonly ResultsPath[] {
  const kept = workspace === undefined ? undefined : join(workspace, 'ket-qua');
  if (kept === undefined || !existsSync(kept)) return [];
  const folders = readdirSync(kept, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== period.id)
    .map(({ name }) => name)
    .sort();
  return folders.flatMap((name) => lastOf(kept, [name, unit]) ?? lastOf(kept, [name]) ?? []);
}

function lastOf(kept: string, names: readonly string[]): ResultsPath | undefined {
  const { last } = runFolders(join(kept, ...names));
  if (last === undefined || !existsSync(join(last, 'ket-qua.json'))) return undefined;
  const inside = relative(kept, join(last, 'ket-qua.json')).split(sep);
  return { path: join(last, 'ket-qua.json'), shown: ['ket-qua', ...inside].join('/').normalize('NFC') };
}

/** What units wrote in the latest period before this one of which results are given; empty where none is. */
export function lastWordsOf(
  earlier: readonly EarlierResults[],
  plan: Plan,
  { due }: Period,
): ReadonlyMap<string, ReadonlySet<string>> {
  const before = earlier.filter(({ results }) => results.plan.id === plan.id && results.period.due < due);
  const last = before.reduce<EarlierResults | undefined>(
    (best, one) => (best === undefined || best.results.period.due < one.results.period.due ? one : best),
    undefined,
  );
  return new Map(
    Object.entries(last?.results.narratives ?? {}).map(([unit, prints]) => [unit, new Set(prints)]),
  );
}
