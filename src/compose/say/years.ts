import { isZero, whole } from '../../model/exact.ts';
import type { IndicatorFigure, YearFigure } from '../../model/figure.ts';
import { referencesOf } from '../../model/formula.ts';
import { endOf } from '../../model/period.ts';
import type { Indicator } from '../../model/plan.ts';
import { yearName } from '../../vi/period.ts';
import { sentences, showMeasure } from '../../vi/sentence/index.ts';
import { showAgainst, showRatio } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { capitalised, continued } from './case.ts';
import { type Counted, isSmallBase } from './clause.ts';
import { askedOf } from './coverage.ts';
import { unitsWord } from './unit.ts';

/** Windows reported year by year: what stands for the whole of them is the last year's, unless something is summed. */

type Plan = Pick<Context, 'plan'>;

/** Whether the figure of a window reported by year adds its years up; else it is the last year's. */
export function isSummed({ plan }: Plan, { formula, perUnit }: Indicator): boolean {
  const references = referencesOf(formula);
  if (perUnit) return true;
  if (references.some(({ aspect }) => aspect === 'previous')) return false;
  return references.some(({ code }) => plan.elements.get(code)?.nature === 'flow');
}

/** `Năm 2018, ` or `Tính đến ngày 14/12/2018, ` before a figure that is the last year's; empty elsewhere. */
export function ofLastYear(context: Context, indicator: Indicator): string {
  const { plan, period } = context;
  const last = period.years.at(-1);
  if (last === undefined || isSummed(context, indicator)) return '';
  const natures = referencesOf(indicator.formula).map(({ code }) => plan.elements.get(code)?.nature);
  return natures.every((nature) => nature === 'stock')
    ? sentences.asOf.write({ day: endOf(period) })
    : `${capitalised(yearName(period, last))}, `;
}

/**
 * The figure as its sentence tells it: where it is the last year's, so is the standing that is told first, or a share
 * of 100% would be called short of 100% for the year before.
 */
export function asOfLastYear(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
): IndicatorFigure {
  const last = figure.years.at(-1)?.standing;
  if (last === undefined || figure.standing === 'unknown' || isSummed(context, indicator)) return figure;
  return { ...figure, standing: last };
}

/** `; trong đó: năm 2017 có 03 vụ, năm 2018 có 05 vụ`; of a figure that is the last year's only the years before it. */
export function yearByYear(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
): string {
  const summed = isSummed(context, indicator);
  const years = figure.years.slice(0, summed ? undefined : -1);
  if (summed && years.every(({ value }) => value.tag === 'value' && isZero(value.value))) return '';
  const told = years.flatMap((year) => {
    const said = sayYear(context, indicator, figure, counted, year);
    if (said === undefined) return [];
    const verdict = !summed && year.standing === 'missed' ? `, ${continued(context.head.missed)}` : '';
    return [{ name: yearName(context.period, year.year), said: said + verdict }];
  });
  const [first] = told;
  if (first === undefined) return '';
  if (told.length > 1 && told.every(({ said }) => said === first.said))
    return `; ${summed ? 'các năm' : 'các năm trước'} đều ${first.said}`;
  const listed = told.map(({ name, said }) => `${name} ${said}`);
  const overall = summed ? '' : overallOf(context, indicator, figure);
  return `; ${summed ? 'trong đó: ' : ''}${listed.join(summed ? ', ' : '; ')}${overall}`;
}

/** The verdict on all the years, where the last year alone does not give it away. */
function overallOf({ figures, head }: Context, { code }: Indicator, { standing }: IndicatorFigure): string {
  const isMissed = figures.indicators.get(code)?.standing === 'missed' && standing !== 'missed';
  return isMissed ? `; đánh giá chung: ${continued(head.missed)}` : '';
}

function sayYear(
  { plan }: Plan,
  indicator: Indicator,
  figure: IndicatorFigure,
  counted: Counted | undefined,
  { value, change, quotient }: YearFigure,
): string | undefined {
  if (value.tag === 'gap') return undefined;
  const measure = counted?.measure ?? { unit: '' };
  const { target } = figure;
  // What is better low is not reached.
  const verb = indicator.good === 'down' ? 'là' : 'đạt';
  const bounds = target === undefined ? [] : [target.bound, target.high ?? target.bound];
  if (indicator.perUnit) {
    const all = whole(figure.units.length);
    return `có ${showRatio(value.value.mul(all), all)} ${unitsWord(plan, askedOf(figure))}`;
  }
  if (change !== undefined) {
    const course = { ...measure, value: change.now, base: change.before, bounds };
    return sentences.path.write(course).trim();
  }
  if (quotient !== undefined && isSmallBase(quotient.denominator))
    return `${verb} ${showRatio(quotient.numerator, quotient.denominator)}`;
  if (indicator.percent) return `${verb} ${showAgainst(value.value, bounds, { percent: true })}`;
  return isZero(value.value) ? 'không có' : `có ${showMeasure(value.value, measure)}`;
}
