import { compare, type Exact } from '../../model/exact.ts';
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

function isBehind(context: Context, indicator: Indicator, figure: IndicatorFigure): boolean {
  const gone = goneFor(context, indicator, figure);
  return gone !== undefined && figure.completion ? compare(figure.completion, gone) < 0 : false;
}

/**
 * The share of time gone, of which less completion is behind; undefined where none is. Only sums of what adds up over
 * the year, against a floor, can be behind.
 */
export function goneFor(
  { plan, period }: Context,
  indicator: Indicator,
  { target }: IndicatorFigure,
): Exact | undefined {
  if (indicator.percent || (target?.test !== '>=' && target?.test !== '>')) return undefined;
  const references = referencesOf(indicator.formula);
  const natures = references.map(({ code }) => plan.elements.get(code)?.nature);
  const growing = natures.every((nature) => nature === 'flow' || nature === 'cumulative');
  if (references.length === 0 || !growing || references.some(({ aspect }) => aspect !== 'now'))
    return undefined;
  return timeGone(plan, period, natures.includes('flow') ? 'flow' : 'cumulative');
}
