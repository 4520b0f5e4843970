import { evaluate, type Terms } from '../../formula/evaluate.ts';
import { type Exact, sum, whole } from '../../model/exact.ts';
import type { Formula } from '../../model/formula.ts';
import type { Asked } from './asked.ts';
import { numberIn } from './recompute.ts';

/** Numerator and denominator of a share, of some of the units. */
export interface Quotient {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/** A formula over some units alone; undefined where a figure of theirs is missing or is known of the whole only. */
export function valueOver(asked: Asked, formula: Formula, units: readonly string[]): Exact | undefined {
  const computed = evaluate(formula, termsOver(asked, units));
  return computed.tag === 'value' ? computed.value : undefined;
}

/** The two sides of a formula that is a quotient. */
export function quotientOver(asked: Asked, formula: Formula, units: readonly string[]): Quotient | undefined {
  if (formula.tag !== 'binary' || formula.operator !== '/') return undefined;
  const numerator = valueOver(asked, formula.left, units);
  const denominator = valueOver(asked, formula.right, units);
  return numerator && denominator && { numerator, denominator };
}

function termsOver({ plan, period, figures }: Asked, units: readonly string[]): Terms {
  const element: Terms['element'] = (code, aspect) => {
    // Over several years, and at other times, the figures of single units are not at hand.
    if (period.years.length > 0 || (aspect !== 'now' && aspect !== 'previous')) return undefined;
    const own = new Map(figures.elements.get(code)?.units.map((each) => [each.unit, each]));
    const values = units.map((unit) => {
      const entry = own.get(unit);
      return aspect === 'previous' ? entry?.previous : entry?.datum && numberIn(entry.datum);
    });
    return values.every((value) => value !== undefined) ? sum(values) : undefined;
  };
  return {
    element,
    count: (code) => element(code, 'now'),
    units: (group, having) => whole(countIn(plan, units, group, having)),
  };
}

function countIn(plan: Asked['plan'], ids: readonly string[], group: string, having: string | undefined) {
  return ids.filter((id) => {
    const unit = plan.units.get(id);
    return unit?.group === group && (having === undefined || unit.tags.includes(having));
  }).length;
}
