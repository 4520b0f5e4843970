import type { Indicator } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import { annexTable } from '../annex/index.ts';
import { ofRuns } from '../block.ts';
import type { Context } from '../material.ts';
import { basisTeller } from '../say/coverage.ts';
import { sayIndicator } from '../say/indicator.ts';
import { groupedBlocks } from './grouped.ts';
import type { SectionPart, ShownGroup, ShownIndicators, ShownTable } from './section.ts';

/** One sentence an indicator, each its own line, or grouped in two paragraphs. */
export const indicators: SectionPart<ShownIndicators> = {
  compose({ indicators: codes, grouped }, context) {
    const byCode = new Map(context.plan.indicators.map((one) => [one.code, one]));
    const list = codes.flatMap((code) => byCode.get(code) ?? []);
    return grouped === true ? groupedBlocks(context, list) : indicatorBlocks(context, list);
  },
};

export const group: SectionPart<ShownGroup> = {
  compose({ group: id, grouped }, context) {
    const list = indicatorsOf(context, id);
    return grouped === true ? groupedBlocks(context, list) : indicatorBlocks(context, list);
  },
};

/** The table of the indicators' annex, in the body. */
export const indicatorTable: SectionPart<ShownTable> = {
  compose: (_, context) => [{ tag: 'table', table: annexTable('indicators', context).table }],
};

export function indicatorsOf({ plan }: Context, group: string): readonly Indicator[] {
  return plan.indicators.filter((indicator) => indicator.group === group);
}

export function indicatorBlocks(context: Context, list: readonly Indicator[]): readonly Block[] {
  const tell = basisTeller(context);
  return list.map((indicator) => ofRuns(sayIndicator(context, indicator, tell), '-'));
}
