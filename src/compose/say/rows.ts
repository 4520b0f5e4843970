import type { Standing } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Context } from '../material.ts';
import { judged } from './standing.ts';

/** A row of the plan's own list, or an indicator that stands outside it. */
export interface PlanRow {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  /** The worst of its parts. */
  readonly standing: Standing;
}

/** Worst last. Nothing to measure takes nothing away from a part that was reached. */
const order: readonly Standing[] = ['not-applicable', 'exceeded', 'met', 'in-progress', 'unknown', 'missed'];

export const worstFirst: readonly Standing[] = order.toReversed();

/** Rows that have a target, each counted once, and the indicators that no row holds. */
export function rowsOf(context: Context): {
  readonly rows: readonly PlanRow[];
  readonly apart: readonly PlanRow[];
} {
  const rows = new Map<string, Indicator[]>();
  const apart = new Map<string, Indicator[]>();
  for (const indicator of context.plan.indicators) {
    for (const row of indicator.rows) rows.set(row, [...(rows.get(row) ?? []), indicator]);
    if (indicator.rows.length === 0) apart.set(indicator.code, [indicator]);
  }
  return { rows: judgedRows(context, rows), apart: judgedRows(context, apart) };
}

function judgedRows(context: Context, rows: ReadonlyMap<string, readonly Indicator[]>): readonly PlanRow[] {
  return [...rows].flatMap(([id, indicators]) => {
    const standings = indicators.flatMap((indicator) => judged(context, indicator) ?? []);
    const [first, ...others] = standings;
    if (first === undefined) return [];
    return [
      {
        id,
        indicators,
        standing: others.reduce((a, b) => (order.indexOf(a) < order.indexOf(b) ? b : a), first),
      },
    ];
  });
}

/** How many rows stand how, as the general sentence counts them. */
export function tallied(rows: readonly PlanRow[]) {
  const count = (...standings: readonly Standing[]) =>
    rows.filter(({ standing }) => standings.includes(standing)).length;
  return {
    reached: count('met', 'exceeded'),
    inProgress: count('in-progress'),
    missed: count('missed'),
    notApplicable: count('not-applicable'),
    unknown: count('unknown'),
  };
}
