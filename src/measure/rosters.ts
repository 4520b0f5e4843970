import type { Basis } from './matching.ts';

/** Each unit of a formula asks for the same few lists: each is made once. */
export function rosters(find: Basis['roster']): Basis['roster'] {
  const known = new Map<string, ReturnType<Basis['roster']>>();
  return (group, having) => {
    const key = `${group} ${having ?? ''}`;
    const units = known.get(key) ?? find(group, having);
    known.set(key, units);
    return units;
  };
}
