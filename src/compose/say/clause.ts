import { compare, type Exact, isZero, whole } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import type { Element, Indicator, Plan } from '../../model/plan.ts';
import { type Measure, showFigure } from '../../vi/sentence/index.ts';
import { withoutAny } from './none.ts';

/** What an indicator's sentence counts: its number, of how many, and by what measure. */
export interface Counted {
  readonly n: Exact;
  readonly d?: Exact;
  readonly measure: Measure;
}

/** The numbers that a figure's main clause tells; undefined where only a percentage is known. */
export function countedIn(plan: Plan, indicator: Indicator, figure: IndicatorFigure): Counted | undefined {
  const measure = measureOf(plan, indicator, figure);
  if (indicator.perUnit) return { ...reachedUnits(figure), measure };
  if (figure.change !== undefined) return { n: figure.change.now, measure };
  const { quotient, value } = figure;
  if (quotient !== undefined) return { n: quotient.numerator, d: quotient.denominator, measure };
  return indicator.percent || value.tag === 'gap' ? undefined : { n: value.value, measure };
}

function reachedUnits({ units }: IndicatorFigure): { readonly n: Exact; readonly d: Exact } {
  const reached = units.filter(({ standing }) => standing === 'met' || standing === 'exceeded');
  return { n: whole(reached.length), d: whole(units.length) };
}

/** The measure of what is counted: the indicator's own, else that of its first element. */
function measureOf(plan: Plan, indicator: Indicator, figure: IndicatorFigure): Measure {
  const elements = figure.terms.flatMap(({ code }) => plan.elements.get(code) ?? []);
  const own = indicator.percent ? undefined : indicator.measure;
  return { unit: own ?? elements[0]?.measure ?? '', type: typeOf(elements) };
}

function typeOf(elements: readonly Element[]): NonNullable<Measure['type']> {
  const types = elements.map(({ type }) => type);
  if (types.includes('money')) return 'money';
  return types.includes('amount') ? 'amount' : 'count';
}

/** The plan's own clause with its numbers filled in: `Có {n}/{d} cơ sở …`; of nothing counted as `withoutAny` says it. */
export function filledClause(template: string, { n, d, measure }: Counted, unwanted = false): string {
  const clause = isZero(n) ? withoutAny(template, { measure, unwanted }) : template;
  return clause
    .replaceAll('{n}', showFigure(n, measure))
    .replaceAll('{d}', d === undefined ? '…' : showFigure(d, measure));
}

/** Under 10 a base carries no percentage: one case more would be "tăng 33,33%". */
export function isSmallBase(base: Exact | undefined): boolean {
  return base !== undefined && compare(base, whole(10)) < 0;
}
