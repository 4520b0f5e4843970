import { type Exact, isZero } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { countsUnits } from '../../model/formula.ts';
import type { Indicator } from '../../model/plan.ts';
import { sentences } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { capitalised } from './case.ts';
import type { Counted } from './clause.ts';
import { askedOf, firmnessOf } from './coverage.ts';
import { goneBeside, standingOf } from './standing.ts';
import { unitsWord } from './unit.ts';
import { targetWords, type Verdict, verdict } from './verdict.ts';
import { timeLeft } from './when.ts';
import { isSummed } from './years.ts';

/** How a figure stands, as a clause; empty without a target. */
export function judgement(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
): string {
  const word = standingOf(context, indicator, figure);
  const { target, value, milestone } = figure;
  if (word === undefined || target === undefined || value.tag === 'gap') return '';
  const isOfYears = isYearly(context, indicator, figure) && !isZero(target.bound);
  if (indicator.perUnit || isOfYears)
    return sentences.standing.write({ standing: word, target: targetWords(target) });
  const base = figure.change?.before ?? counted?.d;
  const given: Verdict = {
    word,
    value: value.value,
    target,
    measure: counted?.measure ?? { unit: '' },
    ...(base !== undefined && { base }),
    ...(milestone !== undefined && { milestone: `mốc năm ${milestone}` }),
    ...aimOf(figure.change, value.value),
    ...shareOf(context, indicator, figure, counted),
    gone: goneBeside(context, indicator, figure),
  };
  return verdict(given);
}

/** A yearly target beside the sum of several years: the two may not be compared. */
function isYearly(context: Context, indicator: Indicator, { years }: IndicatorFigure): boolean {
  return years.length > 0 && indicator.target?.tag === 'every-year' && isSummed(context, indicator);
}

/** A value of the sign of its movement is a growth, of the other a reduction. */
export function aimOf(change: IndicatorFigure['change'], value: Exact): Pick<Verdict, 'aim'> {
  if (change === undefined) return {};
  return { aim: change.now.sub(change.before).s === value.s ? 'tăng' : 'giảm' };
}

function shareOf(
  { plan, period }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
): Pick<Verdict, 'share'> {
  if (counted?.d === undefined || !countsUnits(indicator.formula)) return {};
  const within = timeLeft(plan, period);
  return { share: { count: counted.n, of: counted.d, units: unitsWord(plan, askedOf(figure)), within } };
}

/** The next milestone, after a figure held against one. */
export function laterMilestone({ target }: Indicator, { milestone }: IndicatorFigure): string {
  if (target?.tag !== 'milestones' || milestone === undefined) return '';
  const next = target.steps.find(({ year }) => year > milestone);
  return next === undefined
    ? ''
    : sentences.milestone.write({ year: next.year, target: targetWords(next.target) });
}

/** Said only of a standing that was given; where it cannot be decided, nothing is claimed. */
export function firmness(context: Context, indicator: Indicator, figure: IndicatorFigure): string {
  const { firm, unmatched } = figure;
  const word = standingOf(context, indicator);
  if (word === undefined || word === 'unknown' || word === 'not-applicable') return '';
  if (firm === undefined || firm === null || unmatched.length === 0) return '';
  return capitalised(firmnessOf(context, firm, unmatched));
}
