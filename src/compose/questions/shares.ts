import { compare, type Exact, isZero, whole } from '../../model/exact.ts';
import type { IndicatorFigure, Quotient, UnitFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import { aimOf } from '../say/judgement.ts';

/** One unit's part in an indicator. */
export interface UnitShare {
  readonly figure: UnitFigure;
  /** What it adds towards the target, in pieces (persons, cases); below zero it pulls away from it. */
  readonly towards: Exact;
}

/** Of every unit whose part is known, those that pull away most first; in pieces, never a rank of percentages. */
export function sharesOf(indicator: Indicator, figure: IndicatorFigure): readonly UnitShare[] {
  const shares = figure.units.flatMap((each) => {
    const towards = towardsOf(indicator, figure, each);
    return towards === undefined ? [] : [{ figure: each, towards }];
  });
  return shares.sort((a, b) => compare(a.towards, b.towards));
}

/** A unit of few cases is not held up to others. */
export function isFew({ denominator }: Quotient): boolean {
  return compare(denominator, whole(10)) < 0;
}

/** The share that units are held against: the target, or where there is none the whole. */
export function levelOf({ target, quotient }: IndicatorFigure): Exact | undefined {
  if (target?.percent) return target.bound;
  if (quotient === undefined || isZero(quotient.denominator)) return undefined;
  return quotient.numerator.div(quotient.denominator);
}

/** What is better low: a ceiling, a zero, or a range whose good end is the lower one. */
export function isBetterLow({ good }: Indicator, { target }: IndicatorFigure): boolean {
  if (target === undefined || target.test === 'range') return good === 'down';
  return target.test === '<=' || target.test === '<' || target.test === '=';
}

function towardsOf(indicator: Indicator, figure: IndicatorFigure, each: UnitFigure): Exact | undefined {
  const part = partOf(figure, each);
  return isBetterLow(indicator, figure) ? part?.neg() : part;
}

function partOf(figure: IndicatorFigure, { change, quotient, value }: UnitFigure): Exact | undefined {
  if (figure.value.tag === 'gap') return undefined;
  if (figure.change !== undefined) {
    const moved = change?.now.sub(change.before);
    return aimOf(figure.change, figure.value.value).aim === 'giảm' ? moved?.neg() : moved;
  }
  if (figure.quotient === undefined) return value.tag === 'value' ? value.value : undefined;
  const level = levelOf(figure);
  return level && quotient?.numerator.sub(level.mul(quotient.denominator));
}
