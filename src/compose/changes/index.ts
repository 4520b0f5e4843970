import type { Changes } from '../../model/changes.ts';
import type { Language } from '../../model/finding.ts';
import type { Plan } from '../../model/plan.ts';
import type { Results } from '../../model/results.ts';
import type { WrittenLine } from '../../model/written.ts';
import { namesIn } from './names.ts';
import { compareResults } from './results.ts';
import { changedSentences, staleSentences } from './sentences.ts';

/** A run: its results, and its report where that is at hand. */
export interface Run {
  readonly results: Results;
  readonly report?: readonly WrittenLine[] | undefined;
}

/** What changed between two runs of one plan and period; by name where the plan is known. */
export function composeChanges(before: Run, after: Run, plan: Plan | undefined, language: Language): Changes {
  const names = namesIn(plan);
  const changes = compareResults({ before: before.results, after: after.results, names, language });
  return { ...changes, sentences: sentencesIn(before, after, changes) };
}

function sentencesIn(before: Run, after: Run, changes: Omit<Changes, 'sentences'>): Changes['sentences'] {
  if (before.report === undefined) return [];
  if (after.report === undefined) return staleSentences(before.report, changes);
  return changedSentences(before.report, after.report, changes);
}

/** Where there is nothing to compare with. */
export const noChanges: Changes = {
  indicators: [],
  elements: [],
  arrived: [],
  gone: [],
  files: [],
  sentences: [],
};

/** Nothing of any of it. */
export function isUnchanged({ indicators, elements, arrived, gone, files, sentences }: Changes): boolean {
  return [indicators, elements, arrived, gone, files, sentences].every((each) => each.length === 0);
}
