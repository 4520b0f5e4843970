import type { Plan } from '../../model/plan.ts';
import { unitLine } from '../say/unit.ts';

/** What codes and ids are called; without a plan they are called as they are. */
export interface Names {
  readonly indicator: (code: string) => string;
  readonly element: (code: string) => string;
  readonly unit: (id: string) => string;
}

export function namesIn(plan: Plan | undefined): Names {
  const indicators = new Map(plan?.indicators.map(({ code, name }) => [code, name]));
  return {
    indicator: (code) => indicators.get(code) ?? code,
    element: (code) => plan?.elements.get(code)?.name ?? code,
    unit: (id) => (plan === undefined ? id : unitLine(plan, id)),
  };
}
