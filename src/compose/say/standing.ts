import { compare } from '../../model/exact.ts';
import type { IndicatorFigure, Standing } from '../../model/figure.ts';
import { referencesOf } from '../../model/formula.ts';
import type { Indicator } from '../../model/plan.ts';
import type { StandingWord } from '../../vi/words.ts';
import type { Context } from '../material.ts';
import { timeGone } from './when.ts';

/** How an indicator stands in words; a target whose figure was not computed is unknown. No target: undefined. */
export function standingOf(
  context: Context,
  indicator: Indicator,
  figure = context.figures.indicators.get(indicator.code),
): StandingWord | undefined {
  const standing = figure === undefined ? judged(context, indicator) : judgedIn(indicator, figure);
  if (standing === undefined || figure === undefined) return standing;
  if (standing === 'missed') return context.head.missed === 'Không đạt' ? 'failed' : 'missed';
  if (standing === 'in-progress') return isBehind(context, indicator, figure) ? 'behind' : 'in-progress';
  return isOnCourse(indicator, figure, standing) ? 'on-course' : standing;
}

/** The bare standing, without the finer words of an office. */
export function judged({ figures }: Context, indicator: Indicator): Standing | undefined {
  return judgedIn(indicator, figures.indicators.get(indicator.code));
}

function judgedIn({ target }: Indicator, figure: IndicatorFigure | undefined): Standing | undefined {
  return target === undefined ? undefined : (figure?.standing ?? 'unknown');
}

/** A ratio or growth may still fall back before its year ends; a count that is reached stays reached. */
function isOnCourse(indicator: Indicator, figure: IndicatorFigure, standing: Standing): boolean {
  const isRatio = indicator.percent && !indicator.perUnit;
  return (standing === 'met' || standing === 'exceeded') && isRatio && !figure.due;
}

/** Only sums of what adds up over the year, against a floor, can be behind the time gone. */
function isBehind({ plan, period }: Context, indicator: Indicator, figure: IndicatorFigure): boolean {
  const { target, completion } = figure;
  if (indicator.percent || target === undefined || !completion) return false;
  if (target.test !== '>=' && target.test !== '>') return false;
  const references = referencesOf(indicator.formula);
  const natures = references.map(({ code }) => plan.elements.get(code)?.nature);
  const growing = natures.every((nature) => nature === 'flow' || nature === 'cumulative');
  if (references.length === 0 || !growing || references.some(({ aspect }) => aspect !== 'now')) return false;
  const gone = timeGone(plan, period, natures.includes('flow') ? 'flow' : 'cumulative');
  return gone !== undefined && compare(completion, gone) < 0;
}
