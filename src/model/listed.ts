const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
const few = 8;

/** Whether an id stands on one of the plan's lists: they are asked for each figure, and name all communes. */
export function isListed(ids: readonly string[], id: string): boolean {
  if (ids.length < few) return ids.includes(id);
  const set = sets.get(ids) ?? new Set(ids);
  sets.set(ids, set);
  return set.has(id);
}
