import type { IndicatorFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import { sentences } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { areaOf } from './area.ts';
import { continued } from './case.ts';
import { countedIn, filledClause } from './clause.ts';
import { targetWords } from './verdict.ts';
import { asComparedTo } from './when.ts';

/** What is said of an indicator without a value: nothing there to measure, or not enough figures. */
export function sayGap(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): string {
  const gap = figure?.value.tag === 'gap' ? figure.value.gap : 'no-basis';
  if (figure === undefined || gap !== 'no-denominator') return sayUnknown(indicator, figure);
  return sayNewcomer(context, indicator, figure) ?? sayNothing(context, indicator);
}

function sayUnknown(indicator: Indicator, figure: IndicatorFigure | undefined): string {
  const target = figure?.target ?? firstTarget(indicator);
  const subject = /^(?:Tỷ lệ|Số|Tổng số) /u.test(indicator.name)
    ? indicator.name
    : `Chỉ tiêu ${continued(indicator.name)}`;
  return sentences.unknown.write({ subject, ...(target !== undefined && { target: targetWords(target) }) });
}

function firstTarget({ target }: Indicator) {
  return target?.tag === 'milestones' ? target.steps[0]?.target : target?.target;
}

/** A growth from nothing: what is there now is told, and that there is no rate. */
function sayNewcomer(
  { plan, period }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
): string | undefined {
  const { change } = figure;
  const counted = countedIn(plan, indicator, figure);
  if (change === undefined || counted === undefined || change.now.n === 0n) return undefined;
  const nature = plan.elements.get(figure.terms[0]?.code ?? '')?.nature;
  const than = asComparedTo(change.aspect, nature, plan, period);
  const main = filledClause(indicator.sentence ?? `${indicator.name}: {n} ${counted.measure.unit}`, counted);
  const before = sentences.change.write({ ...counted.measure, value: change.now, base: change.before, than });
  return `${main}${before} nên không tính tỷ lệ.`;
}

function sayNothing({ head }: Context, { name, nothing }: Indicator): string {
  if (nothing === undefined)
    return `Trong kỳ không có đối tượng để tính chỉ tiêu “${continued(name)}” nên không tính tỷ lệ.`;
  return sentences.noDenominator.write({ where: areaOf(head), nothing: `có ${nothing}`, rate: 'tỷ lệ' });
}
