import { isZero } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { countsUnits, referencesOf } from '../../model/formula.ts';
import { endOf } from '../../model/period.ts';
import type { Element, Indicator } from '../../model/plan.ts';
import type { Run } from '../../model/report.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { figureRuns } from '../block.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from './aim.ts';
import { capitalised, continued } from './case.ts';
import { type Counted, countedIn, filledClause } from './clause.ts';
import { comparisonOf } from './comparison.ts';
import { askedOf, basisOf, type TellBasis } from './coverage.ts';
import { expectedOpening, restsOnExpected } from './expected.ts';
import { sayGap } from './gap.ts';
import { firmness, judgement, laterMilestone } from './judgement.ts';
import { nothingOf } from './none.ts';
import { standingOf } from './standing.ts';
import { unitsWord } from './unit.ts';
import { asComparedTo } from './when.ts';
import { asOfLastYear, ofLastYear, yearByYear } from './years.ts';

/** The sentence of one indicator: what was done, against what, how it stands, and on whose figures that rests. */
export function sayIndicator(context: Context, indicator: Indicator, tell: TellBasis): readonly Run[] {
  const found = context.figures.indicators.get(indicator.code);
  if (found === undefined || found.value.tag === 'gap') return [{ text: sayGap(context, indicator, found) }];
  const figure = asOfLastYear(context, indicator, found);
  const counted = countedIn(context.plan, indicator, figure);
  const around = tell(basisOf(figure));
  const compared = comparedSum(context, indicator);
  // A comparison in brackets comes last: "đạt chỉ tiêu giao (cùng kỳ năm 2025 không xác lập)".
  const [early, late] = compared.startsWith(', ') ? [compared, ''] : ['', compared];
  const told = sayDone(context, indicator, figure, around.before) + early;
  const judged = bracketed(inPlanWords(context, judgement(context, indicator, figure, counted)) + late);
  const after = inPlanWords(context, firmness(context, indicator, figure));
  // The sentence that follows names the missing units again.
  const notIn = after !== '' && around.before !== '' ? '' : around.after;
  const rest =
    judged + yearByYear(context, indicator, figure, counted) + laterMilestone(indicator, figure) + notIn;
  return [
    ...figureRuns(told, figure.display, `indicator/${indicator.code}`),
    { text: `${rest}.${after === '' ? '' : ` ${after}`}` },
  ];
}

/** What was done and of how much, `before` in front: `Có 97/312 cán bộ … được tập huấn, đạt 31,09%`. */
export function sayDone(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  before = '',
): string {
  const counted = countedIn(context.plan, indicator, figure);
  const main = mainClause(context, indicator, figure, counted);
  const opening = before + openingOf(context, indicator, figure, before !== '');
  const lead = opening === '' ? main : opening + afterOpening(opening, continued(main));
  return lead + valueClause(context, indicator, figure, counted);
}

/** What is expected is not done yet: `Ước cả năm tư vấn cho …`, not `đã tư vấn`. */
function afterOpening(opening: string, main: string): string {
  return /(?:^|, )ước /iu.test(opening) ? main.replace(/^đã /u, '') : main;
}

/** Two brackets in a row are one. */
function bracketed(text: string): string {
  return text.replace(') (', '; ');
}

/**
 * A change tells the figure that changed by that figure's own name: `Giảm số hộ nghèo: 364 hộ` would read as if there
 * were 364 fewer.
 */
function mainClause(
  { plan }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
): string {
  const { sentence, name, good } = indicator;
  if (counted !== undefined && sentence !== undefined)
    return filledClause(sentence, counted, good === 'down');
  if (counted === undefined) return `${name}: ${figure.display}`;
  if (indicator.perUnit) {
    const units = unitsWord(plan, askedOf(figure));
    return filledClause(`Có {n}/{d} ${units} đạt chỉ tiêu “${continued(name)}”`, counted);
  }
  if (counted.d === undefined && isZero(counted.n) && figure.change === undefined)
    return capitalised(nothingOf(name));
  const unit = counted.measure.unit === '' ? '' : ` ${counted.measure.unit}`;
  const [changed, another] = new Set(elementsOf({ plan }, indicator));
  if (figure.change !== undefined && changed !== undefined && another === undefined)
    return filledClause(`${changed.name} là {n}${unit}`, counted);
  return filledClause(`${name}: {n}${counted.d === undefined ? '' : '/{d}'}${unit}`, counted);
}

function openingOf(context: Context, indicator: Indicator, figure: IndicatorFigure, goesOn: boolean): string {
  const when = whenOf(context, indicator, figure);
  const opening = restsOnExpected(context, figure) ? expectedOpening(context, when) : when;
  return goesOn ? continued(opening) : opening;
}

/** A stock stands at a day; the rest happened in the window that the report's opening names. */
function whenOf(context: Context, indicator: Indicator, { change, milestone }: IndicatorFigure): string {
  const { plan, period } = context;
  const ofYear = ofLastYear(context, indicator);
  if (ofYear !== '') return ofYear;
  const day = endOf(period);
  if (milestone !== undefined && day.endsWith('-12-31')) return sentences.byEndOf.write({ day });
  const [first] = elementsOf({ plan }, indicator);
  const isShare = indicator.percent && change === undefined;
  return first?.nature !== 'stock' || isShare ? '' : sentences.asOf.write({ day });
}

function elementsOf({ plan }: Pick<Context, 'plan'>, { formula }: Indicator): readonly Element[] {
  return referencesOf(formula).flatMap(({ code }) => plan.elements.get(code) ?? []);
}

/** The comparison of a change, or the percentage of a share. */
function valueClause(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
): string {
  if (counted === undefined) return '';
  const { change } = figure;
  if (change !== undefined) return changeClause(context, indicator, figure, counted, change);
  const { n, d } = counted;
  // "Chưa có … (0/2.340)" has said it.
  if (d === undefined || isZero(n) || !indicator.percent) return '';
  const shown = figure.display;
  if (countsUnits(indicator.formula) && needsMore(context, indicator, figure))
    return sentences.reachedNote.write({ shown, verb: 'chiếm', whole: d });
  return sentences.reached.write({ shown, verb: verbOf(context, indicator, figure), whole: d });
}

/** A plain sum of one element is compared as the element is. */
function comparedSum(context: Context, { formula }: Indicator): string {
  if (formula.tag !== 'element' || formula.aspect !== 'now') return '';
  const element = context.plan.elements.get(formula.code);
  const figure = context.figures.elements.get(formula.code);
  if (element === undefined || figure?.total === undefined) return '';
  return comparisonOf(context, element, figure, figure.total);
}

function changeClause(
  { plan, period }: Context,
  indicator: Indicator,
  { target }: IndicatorFigure,
  { measure }: Counted,
  { now, before, aspect }: NonNullable<IndicatorFigure['change']>,
): string {
  const nature = elementsOf({ plan }, indicator)[0]?.nature;
  const bounds = target === undefined ? [] : [target.bound, target.high ?? target.bound];
  const change = {
    ...measure,
    value: now,
    base: before,
    than: asComparedTo(aspect, nature, plan, period),
    bounds,
  };
  return (target === undefined ? sentences.change : sentences.comparison).write(change);
}

function needsMore(context: Context, indicator: Indicator, figure: IndicatorFigure): boolean {
  const word = standingOf(context, indicator, figure);
  return word === 'in-progress' || word === 'behind';
}

/** A share of all there is, or of what nobody wants, "chiếm"; of what was to be done "đạt", unless the verdict says so. */
function verbOf(context: Context, indicator: Indicator, figure: IndicatorFigure): 'đạt' | 'bằng' | 'chiếm' {
  if (indicator.good === 'down') return 'chiếm';
  if (countsUnits(indicator.formula) || indicator.sentence?.startsWith('Trong ')) return 'chiếm';
  const word = standingOf(context, indicator, figure);
  return word === 'met' || word === 'on-course' ? 'bằng' : 'đạt';
}
