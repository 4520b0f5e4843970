import type { Explanation } from '../../model/explanation.ts';
import { contextOf, type Material } from '../material.ts';
import { composeReport } from '../report.ts';
import { writtenOf } from '../written/lines.ts';
import type { Explainer } from './asked.ts';
import { canonicalName } from './canonical.ts';
import { explainElement } from './element.ts';
import { explainEntry } from './entry.ts';
import { explainIndicator } from './indicator.ts';
import { type NearName, nearNames } from './near.ts';
import { explainSentences } from './sentence.ts';
import { explainUnit } from './unit.ts';

/** What can be explained, each by its name in the plan. Add one here. */
const explainers: readonly Explainer[] = [explainIndicator, explainElement, explainEntry, explainUnit];

/** What was asked for, or, where there is no such thing, what may have been meant. */
export interface Answered {
  readonly explanations: readonly Explanation[];
  readonly near: readonly NearName[];
}

/**
 * Everything of that name, indicators first: a plan may call an element and an indicator the same. Else the sentences of
 * the report that it quotes or whose place it is.
 */
export function composeExplanations(material: Material, name: string): Answered {
  const asked = contextOf(material);
  const canonical = canonicalName(asked, name);
  const named = explainers.flatMap((explain) => explain(asked, canonical) ?? []);
  if (named.length > 0) return { explanations: named, near: [] };
  const quoted = explainSentences(asked, writtenOf(composeReport(material)), name);
  return { explanations: quoted, near: quoted.length > 0 ? [] : nearNames(asked, canonical) };
}
