import { compare, type Exact } from '../../model/exact.ts';
import type { ElementFigure } from '../../model/figure.ts';
import { dataUnits, type Element } from '../../model/plan.ts';
import { type Measure, sentences, showTally } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { unitsWord } from './unit.ts';
import { asComparedTo } from './when.ts';

export function measureOf({ measure, type }: Element): Measure {
  return { unit: measure ?? '', type: type === 'amount' || type === 'money' ? type : 'count' };
}

/** Against the same period or the opening stock, where both are known of the same units. */
export function comparisonOf(
  context: Context,
  element: Element,
  figure: ElementFigure,
  total: Exact,
): string {
  const pair = comparable(element, figure);
  if (pair === undefined) return '';
  const { base, value = total, units } = pair;
  const than = asComparedTo(pair.aspect, element.nature, context.plan, context.period);
  const change = { ...measureOf(element), value, base, than };
  if (units === undefined || compare(value, total) === 0) return sentences.change.write(change);
  if (base.n === 0n) return '';
  const who = unitsWord(
    context.plan,
    dataUnits(context.plan, element).map(({ id }) => id),
  );
  const told = sentences.comparison.write(change).replace(/^[;,] /, '');
  return `; riêng ${showTally(units)} ${who} có số liệu của cả hai kỳ, ${told}`;
}

/** Two sums of the same units; `value` and `units` are absent where they are the whole. */
export interface Pair {
  readonly aspect: 'previous' | 'opening';
  readonly base: Exact;
  readonly value?: Exact;
  readonly units?: number;
}

/** A stock is held against the opening one first; a figure of the whole only where all units are in. */
export function comparable({ nature }: Element, figure: ElementFigure): Pair | undefined {
  const { matched, reported, expected } = figure;
  const ofWhole = (aspect: 'previous' | 'opening'): Pair | undefined => {
    const known = reported === expected ? figure.whole.get(aspect) : undefined;
    return known && { aspect, base: known.value };
  };
  const ofUnits: Pair | undefined = matched && {
    aspect: 'previous',
    base: matched.previous,
    value: matched.value,
    units: matched.units,
  };
  const opening = nature === 'stock' ? ofWhole('opening') : undefined;
  return opening ?? ofUnits ?? ofWhole('previous');
}
