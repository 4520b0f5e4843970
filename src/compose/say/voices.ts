import { groupBy } from '../../model/group.ts';
import { groupOf, type Plan } from '../../model/plan.ts';
import type { UnitGroup } from '../../model/unit.ts';
import { sentences, showTally } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { capitalised, continued } from './case.ts';
import { isLocal, unitLine, unitName, unitNames } from './unit.ts';

const mostNames = 3;

/** Communes and districts, who speak as "địa phương". */
export function isLocalGroup({ level }: UnitGroup): boolean {
  return level === 'commune' || level === 'district';
}

/** Units of a group of which something came: what a share of them is reckoned by. */
export function reportedIn({ missing }: Context, group: UnitGroup): number {
  return group.units.filter(({ id }) => !missing.has(id)).length;
}

/**
 * `Nhiều địa phương (42/127 xã, phường) cùng Sở Y tế`: who says something, at the head of a sentence. For the public no
 * commune or district is named.
 */
export function whoSays(context: Context, units: readonly string[]): string {
  const { plan } = context;
  const [only] = units;
  if (units.length === 1 && only !== undefined && !isUnnamed(context, only)) return unitLine(plan, only);
  const local = units.filter((unit) => isLocal(plan.units.get(unit)));
  const others = units.filter((unit) => !local.includes(unit));
  const shares = [...byGroup(plan, local)].map(([group, those]) => shareOf(context, group, those));
  const parts = [
    shares.map((share, index) => (index === 0 ? share : continued(share))).join(', '),
    named(plan, others),
  ];
  return capitalised(parts.filter((part) => part !== '').join(' cùng '));
}

/** `13 huyện: huyện A, …; 2 sở, ngành: Sở Y tế, …`: all of them, for the clerk. */
export function allWho({ plan }: Context, units: readonly string[]): string {
  return [...byGroup(plan, units)]
    .map(([{ short }, those]) => `${those.length} ${short}: ${unitNames(plan, those)}`)
    .join('; ');
}

/** `3 xã, phường; 1 sở, ngành`. */
export function howMany({ plan }: Context, units: readonly string[]): string {
  return [...byGroup(plan, units)].map(([{ short }, those]) => `${those.length} ${short}`).join('; ');
}

function isUnnamed({ plan, isPublic = false }: Context, unit: string): boolean {
  return isPublic && isLocal(plan.units.get(unit));
}

function shareOf(context: Context, group: UnitGroup, units: readonly string[]): string {
  const [only] = units;
  if (units.length === 1 && only !== undefined && !context.isPublic) return unitName(context.plan, only);
  const names = units.map((unit) => unitName(context.plan, unit));
  const share = sentences.voices.write({
    names,
    reported: reportedIn(context, group),
    units: group.short,
    ...(context.isPublic && { unnamed: true }),
  });
  return share.trimEnd();
}

/** The first three by name. */
function named(plan: Plan, units: readonly string[]): string {
  const more = units.length > mostNames ? ` và ${showTally(units.length - mostNames)} đơn vị khác` : '';
  return `${unitNames(plan, units.slice(0, mostNames))}${more}`;
}

function byGroup(plan: Plan, units: readonly string[]): ReadonlyMap<UnitGroup, readonly string[]> {
  const groups = groupBy(units, (unit) => plan.units.get(unit)?.group ?? '');
  return new Map(
    [...groups].flatMap(([id, those]) => {
      const group = groupOf(plan, id);
      return group === undefined ? [] : [[group, those] as const];
    }),
  );
}
