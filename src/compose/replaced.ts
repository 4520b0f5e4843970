import type { FileUse } from '../model/collection.ts';

/** Files of which every submission has been replaced by a later revision. */
export function replacedFiles(files: readonly FileUse[]): ReadonlySet<string> {
  const highest = new Map<string, number>();
  for (const { unit = '', revision = 0 } of files)
    highest.set(unit, Math.max(revision, highest.get(unit) ?? 0));
  const standing = files.filter(
    ({ unit, revision }) => unit === undefined || revision === undefined || revision === highest.get(unit),
  );
  const kept = new Set(standing.map(({ path }) => path));
  return new Set(files.map(({ path }) => path).filter((path) => !kept.has(path)));
}
