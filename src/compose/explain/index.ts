import type { Explanation } from '../../model/explanation.ts';
import type { Asked, Explainer } from './asked.ts';
import { explainElement } from './element.ts';
import { explainEntry } from './entry.ts';
import { explainIndicator } from './indicator.ts';
import { explainUnit } from './unit.ts';

/** What can be explained, each by its name in the plan. Add one here. */
const explainers: readonly Explainer[] = [explainIndicator, explainElement, explainEntry, explainUnit];

/** Everything of that name, indicators first: a plan may call an element and an indicator the same. */
export function composeExplanations(asked: Asked, name: string): readonly Explanation[] {
  return explainers.flatMap((explain) => explain(asked, name) ?? []);
}

export type { Asked } from './asked.ts';
