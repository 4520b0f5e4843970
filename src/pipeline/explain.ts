import { type Answered, composeExplanations } from '../compose/explain/index.ts';
import type { Language } from '../model/finding.ts';
import type { Attempt } from '../model/trouble.ts';
import type { Consolidation } from './consolidation.ts';
import { chooseHead } from './head.ts';

/** Where a figure, a unit or a sentence of the report comes from, by name. */
export function explain(done: Consolidation, name: string, language: Language): Attempt<Answered> {
  const head = chooseHead(done.plan, undefined);
  if (!head.ok) return head;
  return { ok: true, value: composeExplanations({ ...done, head: head.value, language }, name) };
}

export type { Answered } from '../compose/explain/index.ts';
