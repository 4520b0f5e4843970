import type { Indicator } from '../../model/plan.ts';
import type { Block, Run } from '../../model/report.ts';
import { showTally } from '../../vi/sentence/index.ts';
import type { StandingWord } from '../../vi/words.ts';
import { ofRuns } from '../block.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { capitalised } from '../say/case.ts';
import { basisTeller } from '../say/coverage.ts';
import { sayIndicator } from '../say/indicator.ts';
import { isPlainShare, sayShare } from '../say/share.ts';
import { standingOf } from '../say/standing.ts';

/** Fewer plain shares than this are told as sentences. */
const leastTogether = 2;

const leads: readonly (readonly [words: readonly StandingWord[], lead: string])[] = [
  [['on-course'], 'chỉ tiêu đang đạt mức chỉ tiêu năm'],
  [['met', 'exceeded'], 'chỉ tiêu đạt hoặc vượt mức giao'],
  [['in-progress'], 'chỉ tiêu đang thực hiện'],
  [['missed', 'failed'], 'chỉ tiêu chưa đạt'],
];

/**
 * What needs a sentence of its own, one after another in a paragraph; then the plain shares by how they stand, a
 * sentence each standing. In plan order both.
 */
export function groupedBlocks(context: Context, list: readonly Indicator[]): readonly Block[] {
  const groups = leads.flatMap(([words, lead]) => {
    const those = sharesOf(context, list, words);
    return those.length === 0 ? [] : [{ lead, those }];
  });
  const shares = groups.flatMap(({ those }) => those);
  if (shares.length < leastTogether) return runOn(context, list);
  const others = list.filter((indicator) => !shares.includes(indicator));
  const told = groups.map(({ lead, those }) => sayShares(context, lead, those));
  return [...runOn(context, others), ofRuns(separated(told, ' '), '-')];
}

function sharesOf(
  context: Context,
  list: readonly Indicator[],
  words: readonly StandingWord[],
): readonly Indicator[] {
  return list.filter((indicator) => {
    const word = standingOf(context, indicator);
    return word !== undefined && words.includes(word) && isPlainShare(context, indicator);
  });
}

/** `03 chỉ tiêu đang đạt mức chỉ tiêu năm: có 31/38 …, bằng 81,58% (chỉ tiêu: 75%); …` */
function sayShares(context: Context, lead: string, those: readonly Indicator[]): readonly Run[] {
  const opening = inPlanWords(context, `${showTally(those.length)} ${lead}: `);
  const told = those.map((indicator) => sayShare(context, indicator));
  return [{ text: opening }, ...separated(told, '; '), { text: '.' }];
}

function runOn(context: Context, those: readonly Indicator[]): readonly Block[] {
  if (those.length === 0) return [];
  const tell = basisTeller(context);
  const told = those.map((indicator) => sayIndicator(context, indicator, tell));
  return [ofRuns(separated(told.map(withoutDay), ' '), '-')];
}

const asOf = /^Tính đến ngày [\d/]+, /u;

/** The day is named once where one sentence after another opens with it. */
function withoutDay(runs: readonly Run[], index: number, all: readonly (readonly Run[])[]): readonly Run[] {
  const day = dayIn(runs);
  const [first, ...rest] = runs;
  if (first === undefined || day === undefined || index === 0 || dayIn(all[index - 1] ?? []) !== day)
    return runs;
  return [{ ...first, text: capitalised(first.text.slice(day.length)) }, ...rest];
}

function dayIn([first]: readonly Run[]): string | undefined {
  return asOf.exec(first?.text ?? '')?.[0];
}

function separated(told: readonly (readonly Run[])[], between: string): readonly Run[] {
  return told.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]));
}
