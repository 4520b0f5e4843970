import { groupBy } from '../../model/group.ts';
import type { Unit } from '../../model/unit.ts';
import { capitalised } from '../say/case.ts';

/** A part of the units that the head of office asks after: one kind, or one tag. */
export interface Slice {
  readonly name: string;
  readonly units: readonly Unit[];
}

/** Tags are ids; these have words of their own. */
const tagWords: Readonly<Record<string, string>> = {
  'bien-gioi': 'biên giới',
  'mien-nui': 'miền núi',
  'hai-dao': 'hải đảo',
  'ven-bien': 'ven biển',
  'trong-diem': 'trọng điểm',
};

/** By kind where there are several, then by tag, each in the order of the roster. */
export function slicesOf(units: readonly Unit[]): readonly Slice[] {
  const kinds = [...groupBy(units, ({ kind }) => kind ?? '')].filter(([kind]) => kind !== '');
  const byKind = kinds.map(([kind, some]) => ({ name: capitalised(kind), units: some }));
  const tags = [...new Set(units.flatMap((unit) => unit.tags))];
  const byTag = tags.map((tag) =>
    taggedSlice(
      tag,
      units.filter((unit) => unit.tags.includes(tag)),
    ),
  );
  return [...(byKind.length > 1 ? byKind : []), ...byTag];
}

function taggedSlice(tag: string, units: readonly Unit[]): Slice {
  const kinds = [...new Set(units.map(({ kind = 'đơn vị' }) => kind))].join(', ');
  const words = tagWords[tag];
  const name = words === undefined ? `Địa bàn ${capitalised(tag.replaceAll('-', ' '))}` : `${kinds} ${words}`;
  return { name: capitalised(name), units };
}
