import { exactText, whole } from '../../model/exact.ts';
import { groupBy } from '../../model/group.ts';
import type { Tally, UnitStatus } from '../../model/status.ts';
import type { PaperContext } from '../material.ts';
import { unitLine } from '../say/unit.ts';

/** By group, in plan order; a group without units in the period is left out. */
export function groupTallies({ plan }: PaperContext, units: readonly UnitStatus[]): readonly Tally[] {
  const byGroup = groupBy(units, ({ group }) => group);
  return plan.groups.flatMap(({ id, short }) => {
    const members = byGroup.get(id) ?? [];
    return members.length === 0 ? [] : [tallyOf(id, short, members)];
  });
}

/** By the unit right above, in plan order; empty where the plan puts no unit under another. */
export function districtTallies(context: PaperContext, units: readonly UnitStatus[]): readonly Tally[] {
  const byDistrict = groupBy(units, ({ district }) => district);
  return [...context.plan.units.keys()].flatMap((id) => {
    const members = byDistrict.get(id) ?? [];
    return members.length === 0 ? [] : [tallyOf(id, unitLine(context.plan, id), members)];
  });
}

function tallyOf(id: string, name: string, units: readonly UnitStatus[]): Tally {
  const count = (holds: (unit: UnitStatus) => boolean): number => units.filter(holds).length;
  const came = (arrival: UnitStatus['arrival']): number => count((unit) => unit.arrival === arrival);
  const instead = (what: UnitStatus['instead']): number => count((unit) => unit.instead === what);
  const expected = units.length;
  const [missing, onTime] = [came('missing'), came('on-time')];
  return {
    id,
    name,
    expected,
    received: expected - missing,
    onTime,
    late: came('late'),
    undated: came('undated'),
    missing,
    noFigures: instead('report'),
    unreadable: instead('unreadable'),
    unusable: instead('unusable'),
    revised: count(({ revision }) => (revision ?? 1) > 1),
    withErrors: count(({ arrival, errors }) => arrival !== 'missing' && errors > 0),
    complete: rate(expected - missing, expected),
    timely: rate(onTime, expected),
  };
}

function rate(part: number, all: number): Tally['complete'] {
  return all === 0 ? null : exactText(whole(part).div(whole(all)));
}
