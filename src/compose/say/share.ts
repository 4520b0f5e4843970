import type { Indicator } from '../../model/plan.ts';
import type { Run } from '../../model/report.ts';
import { figureRuns } from '../block.ts';
import type { Context } from '../material.ts';
import { continued } from './case.ts';
import { sayDone } from './indicator.ts';
import { firmness } from './judgement.ts';
import { targetWords } from './verdict.ts';

/** True of a share of which all units are in: its numbers and its target say all there is to say. */
export function isPlainShare(context: Context, indicator: Indicator): boolean {
  const figure = context.figures.indicators.get(indicator.code);
  if (figure === undefined || figure.value.tag === 'gap' || figure.milestone !== undefined) return false;
  const isShare = indicator.percent && !indicator.perUnit && figure.change === undefined;
  const isWhole = figure.reported >= figure.expected && firmness(context, indicator, figure) === '';
  return isShare && isWhole && figure.years.length === 0;
}

/** A clause in a list of those that stand alike: `có 31/38 …, bằng 81,58% (chỉ tiêu: 75%)`. */
export function sayShare(context: Context, indicator: Indicator): readonly Run[] {
  const figure = context.figures.indicators.get(indicator.code);
  if (figure?.target === undefined) return [];
  const done = continued(sayDone(context, indicator, figure));
  const aim = `${context.head.aim}: ${targetWords(figure.target)})`;
  // Two brackets in a row are one: "chưa có … (0/2.340; chỉ tiêu: 25%)".
  const open = done.endsWith(')') ? `${done.slice(0, -1)}; ` : `${done} (`;
  return figureRuns(open + aim, figure.display, `indicator/${indicator.code}`);
}
