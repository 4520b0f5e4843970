import { type Finding, type FindingKind, raise, type Words } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Unit } from '../../model/unit.ts';

/** A unit and where it is declared: in plan.yaml or on a line of a roster. */
export interface Declared {
  readonly unit: Unit;
  readonly place: Place;
}

export const brokenTree: FindingKind<{ unit: string; detail: Words }> = {
  code: 'TK122',
  severity: 'error',
  title: { vi: 'Đơn vị không thành cây', en: 'The units make no tree' },
  why: {
    vi: 'Mỗi đơn vị chỉ thuộc một đơn vị cấp trên; thuộc hai nơi thì số bị cộng hai lần, vòng tròn thì không cộng tới đâu.',
    en: 'A unit has one unit above it: in two branches it would be counted twice, in a circle never.',
  },
  message: ({ unit, detail }) => ({
    vi: `Đơn vị "${unit}" ${detail.vi}.`,
    en: `The unit "${unit}" ${detail.en}.`,
  }),
  remedy: () => ({
    vi: 'Sửa cột parent (đơn vị cấp trên) hoặc into (nhập vào) của đơn vị đó.',
    en: 'Correct parent (the unit above) or into (its successors) of that unit.',
  }),
  example: 'units.csv:\n  id,name,parent\n  huyen-a,A,xa-a\n  xa-a,A,huyen-a',
};

/** Declared twice, each time below another unit. */
export function twoBranches(first: Declared, second: Declared): Finding {
  const places = { place: second.place, otherPlace: first.place };
  const parents = [first, second].map(({ unit }) => unit.parent ?? '…');
  return raise(brokenTree, { unit: second.unit.id, detail: severalAbove(parents) }, places);
}

export function twoParents(name: string, parents: readonly string[], place: Place): Finding {
  return raise(brokenTree, { unit: name, detail: severalAbove(parents) }, { place });
}

function severalAbove(parents: readonly string[]): Words {
  return {
    vi: `có hai đơn vị cấp trên (${parents.join(', ')})`,
    en: `has two units above it (${parents.join(', ')})`,
  };
}

/** Whoever is above itself, or was merged into itself. */
export function treeFaults({ unit, place }: Declared, units: ReadonlyMap<string, Unit>): readonly Finding[] {
  const above = isReached(unit, units, ({ parent }) => (parent === undefined ? [] : [parent]));
  const heir = isReached(unit, units, ({ into }) => into);
  const found: readonly Words[] = [...(above ? [itsOwnParent] : []), ...(heir ? [itsOwnHeir] : [])];
  return found.map((detail) => raise(brokenTree, { unit: unit.id, detail }, { place }));
}

const itsOwnParent: Words = {
  vi: 'là cấp trên của chính nó (parent vòng tròn)',
  en: 'is its own parent: the tree is circular',
};

const itsOwnHeir: Words = {
  vi: 'nhập vào chính nó (into vòng tròn)',
  en: 'was merged into itself: its successors are circular',
};

/** Whether the links of a unit lead back to it. */
function isReached(
  unit: Unit,
  units: ReadonlyMap<string, Unit>,
  linksOf: (unit: Unit) => readonly string[],
): boolean {
  const seen = new Set<string>();
  const open = [...linksOf(unit)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === unit.id) return true;
    const next = units.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(...linksOf(next));
  }
  return false;
}
