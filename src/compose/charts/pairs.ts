import { compare, type Exact } from '../../model/exact.ts';
import type { Element, Indicator } from '../../model/plan.ts';
import type { Context } from '../material.ts';
import { countedIn } from '../say/clause.ts';
import { comparable } from '../say/comparison.ts';
import { basisOf } from '../say/coverage.ts';
import { basisOfElement } from '../say/element.ts';
import { unitsNote } from '../say/note.ts';
import { shownIn } from '../say/shown.ts';
import { asComparedTo } from '../say/when.ts';

/** A figure of this period and of an earlier time, over the same units. */
export interface Pair {
  readonly name: string;
  readonly now: Exact;
  readonly before: Exact;
  /** Unit of measure; empty where there is none. */
  readonly unit: string;
  /** `cùng kỳ năm 2025`, `ngày 14/12/2025`. */
  readonly than: string;
  /** `số liệu của 126/130 xã, phường`; empty where all are in. */
  readonly basis: string;
}

/**
 * What the report compares with last year or the opening stock: the elements of its text whose total is compared as a
 * whole, not their parts; then the indicators that speak of a change, but for those of one such element. None in a
 * window reported year by year, which has tables of its own.
 */
export function pairsOf(context: Context): readonly Pair[] {
  if (context.period.years.length > 0) return [];
  const codes = new Set(shownIn(context).flatMap((one) => ('elements' in one ? one.elements : [])));
  const shown = [...codes].flatMap((code) => context.plan.elements.get(code) ?? []);
  const parts = new Set(shown.flatMap((element) => element.parts));
  const told = shown.filter(({ code }) => !parts.has(code));
  const ofElements = new Map(told.map((element) => [element.code, pairOfElement(context, element)] as const));
  const isTold = (code: string) => ofElements.get(code) !== undefined;
  const ofIndicators = context.plan.indicators.map((one) => pairOfIndicator(context, one, isTold));
  return [...ofElements.values(), ...ofIndicators].flatMap((pair) => (pair && isDrawn(pair) ? [pair] : []));
}

/** Bars stand for amounts from nothing up; two times nothing is no comparison. */
function isDrawn({ now, before }: Pair): boolean {
  return now.s >= 0n && before.s >= 0n && now.n + before.n > 0n;
}

function pairOfElement(context: Context, element: Element): Pair | undefined {
  const figure = context.figures.elements.get(element.code);
  const pair = figure && comparable(element, figure);
  if (pair === undefined || figure?.total === undefined) return undefined;
  if (pair.value !== undefined && compare(pair.value, figure.total) !== 0) return undefined;
  const { name, measure: unit = '', nature } = element;
  const than = asComparedTo(pair.aspect, nature, context.plan, context.period);
  const basis = unitsNote(context.plan, basisOfElement(figure));
  return { name, now: figure.total, before: pair.base, unit, than, basis };
}

function pairOfIndicator(
  { plan, period, figures }: Context,
  indicator: Indicator,
  isTold: (code: string) => boolean,
): Pair | undefined {
  const figure = figures.indicators.get(indicator.code);
  if (figure?.change === undefined) return undefined;
  const { now, before, aspect } = figure.change;
  const [code = '', ...others] = new Set(figure.terms.map((term) => term.code));
  if (others.length === 0 && isTold(code)) return undefined;
  const element = plan.elements.get(code);
  const name = others.length === 0 ? (element?.name ?? indicator.name) : indicator.name;
  const unit = countedIn(plan, indicator, figure)?.measure.unit ?? '';
  const than = asComparedTo(aspect, element?.nature, plan, period);
  return { name, now, before, unit, than, basis: unitsNote(plan, basisOf(figure)) };
}
