import { groupBy } from '../../model/group.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import { targetWords } from './verdict.ts';

/** Targets that the plan sets for the very same thing in different places; all stand, each judged by itself. */

function aimOf({ figures }: Context, { code }: Indicator): string | undefined {
  const target = figures.indicators.get(code)?.target;
  return target && targetWords(target);
}

/** Indicators that measure the very same and have another target. */
function othersOf(context: Context, indicator: Indicator): readonly Indicator[] {
  const aim = aimOf(context, indicator);
  if (aim === undefined) return [];
  return context.plan.indicators.filter((other) => {
    const isSame = other.formulaText === indicator.formulaText && other.perUnit === indicator.perUnit;
    const its = aimOf(context, other);
    return isSame && its !== undefined && its !== aim;
  });
}

/** `10% tại mục I.2; từ 5 - 10% tại mục IV.1.5.a, mục IV.1.5.c` */
function levelsOf(context: Context, indicators: readonly Indicator[]): string {
  const byAim = groupBy(indicators, (each) => aimOf(context, each) ?? '');
  const levels = [...byAim].map(([aim, those]) => {
    const clauses = those.flatMap(({ clause }) => clause ?? []);
    return clauses.length === 0 ? aim : `${aim} tại ${clauses.join(', ')}`;
  });
  return levels.join('; ');
}

/** `mức khác: từ 5 - 10% tại mục IV.1.5.c` beside an indicator to which the plan sets more than one target. */
export function otherLevels(context: Context, indicator: Indicator): string {
  const others = othersOf(context, indicator);
  return others.length === 0 ? '' : `mức khác: ${levelsOf(context, others)}`;
}

/** Once for the whole report: what the plan sets more than one target; empty where it does not. */
export function sayLevels(context: Context): string {
  const told = new Set<string>();
  const all = context.plan.indicators.flatMap((indicator) => {
    const others = othersOf(context, indicator);
    if (others.length === 0 || told.has(indicator.formulaText)) return [];
    told.add(indicator.formulaText);
    return [`${continued(indicator.name)} (${levelsOf(context, [indicator, ...others])})`];
  });
  if (all.length === 0) return '';
  return `Kế hoạch giao nhiều mức cho cùng một nội dung, mỗi mức được đánh giá riêng: ${all.join('; ')}.`;
}
