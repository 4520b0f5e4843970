import { type Computed, evaluate } from '../formula/evaluate.ts';
import { whole } from '../model/exact.ts';
import type { UnitFigure, Value } from '../model/figure.ts';
import { countsUnits } from '../model/formula.ts';
import type { Period } from '../model/period.ts';
import type { Indicator } from '../model/plan.ts';
import type { Gap } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import { type Ask, type Basis, isAskedOf, type Matching, unitValue } from './matching.ts';
import { type Applied, judge, targetFor } from './target.ts';

/** The indicator of each asked unit by itself, with a standing where a target can be meant for a single unit. */
export function measureUnits(
  basis: Basis,
  indicator: Indicator,
  matching: Matching,
  applied: Applied | undefined,
  period: Period,
): readonly UnitFigure[] {
  return matching.expected.map((unit) => {
    const value = unitIndicator(basis, indicator, matching, unit);
    const target = targetOfUnit(basis, indicator, unit, applied, period);
    const figure = { unit: unit.id, value };
    return target === undefined
      ? figure
      : { ...figure, standing: judge(value, target, indicator, basis.plan) };
  });
}

/** Its own target, the one that each unit has to reach, or a percentage that holds for a part as for the whole. */
function targetOfUnit(
  basis: Basis,
  indicator: Indicator,
  unit: Unit,
  applied: Applied | undefined,
  period: Period,
): Applied | undefined {
  const own = indicator.unitTargets.get(unit.id);
  if (own !== undefined) return targetFor(own, period, basis.plan.periods);
  if (applied === undefined || indicator.perUnit) return applied;
  return applied.target.percent && !countsUnits(indicator.formula) ? applied : undefined;
}

function unitIndicator(basis: Basis, indicator: Indicator, matching: Matching, unit: Unit): Value {
  const at = (code: string, aspect: string): ReturnType<typeof unitValue> => {
    const ask = matching.asks.find((each) => each.element.code === code && each.aspect === aspect);
    return ask?.from === 'units' && isAskedOf(basis, ask, unit)
      ? unitValue(basis, ask, unit.id, 'whole')
      : undefined;
  };
  const computed: Computed = evaluate(indicator.formula, {
    element: at,
    count: (code) => at(code, 'now'),
    units: (group, having) => whole(basis.roster(group, having).some((each) => each.id === unit.id) ? 1 : 0),
  });
  if (computed.tag === 'value' || computed.gap === 'no-denominator') return computed;
  return { tag: 'gap', gap: gapOf(basis, matching, unit) };
}

/** The first thing that the unit lacks, in the order of the formula. */
function gapOf(basis: Basis, matching: Matching, unit: Unit): Gap {
  for (const ask of matching.asks) {
    const gap = gapIn(basis, ask, unit);
    if (gap !== undefined) return gap;
  }
  return 'no-basis';
}

function gapIn(basis: Basis, ask: Ask, unit: Unit): Gap | undefined {
  if (!isAskedOf(basis, ask, unit)) return 'not-asked';
  if (ask.from === 'whole') return 'no-basis';
  if (ask.aspect !== 'now')
    return unitValue(basis, ask, unit.id, 'whole') === undefined ? 'no-basis' : undefined;
  const reading = basis.ledger.reading(ask.element, unit.id, 'whole');
  return reading.tag === 'gap' ? reading.gap : undefined;
}
