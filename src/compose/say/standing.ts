import { compare, type Exact } from '../../model/exact.ts';
import type { IndicatorFigure, Standing } from '../../model/figure.ts';
import { referencesOf } from '../../model/formula.ts';
import { yearOfPeriod } from '../../model/period.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Gone } from '../../vi/sentence/index.ts';
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
  return gone !== undefined && figure.completion ? compare(figure.completion, gone.share) < 0 : false;
}

/**
 * The share of time gone, of which less completion is behind; undefined where none is. Only sums of what adds up over
 * the year, against a floor of that year, can be behind.
 */
export function goneFor(
  { plan, period }: Context,
  indicator: Indicator,
  { target, milestone }: Pick<IndicatorFigure, 'target' | 'milestone'>,
): Gone | undefined {
  if (milestone !== undefined && milestone !== yearOfPeriod(period)) return undefined;
  if (indicator.percent || (target?.test !== '>=' && target?.test !== '>')) return undefined;
  const references = referencesOf(indicator.formula);
  const natures = references.map(({ code }) => plan.elements.get(code)?.nature);
  const growing = natures.every((nature) => nature === 'flow' || nature === 'cumulative');
  if (references.length === 0 || !growing || references.some(({ aspect }) => aspect !== 'now'))
    return undefined;
  const share = timeGone(plan, period, natures.includes('flow') ? 'flow' : 'cumulative');
  if (share === undefined) return undefined;
  return { share, fromStart: share.equals(timeGone(plan, period, 'cumulative') ?? share) };
}

/** What is told of time beside a completion: only while the year lasts and its target is not reached. */
export function goneBeside(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
): (Gone & { readonly completion: Exact }) | undefined {
  const { completion, standing } = figure;
  const gone = standing === 'in-progress' ? goneFor(context, indicator, figure) : undefined;
  return gone === undefined || !completion ? undefined : { ...gone, completion };
}
