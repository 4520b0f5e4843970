import { compareText } from '../../model/place.ts';
import { wordEnd, wordStart } from '../../vi/letters.ts';
import { receiverOf } from '../../vi/receiver.ts';

/** Something said, by its bare words, and how many say it in those. */
interface Saying {
  /** Folded, without fillers: `thiếu cán bộ`. */
  readonly words: string;
  readonly count: number;
}

const fact = new RegExp(
  String.raw`\S*\d\S*|${wordStart}(?:không|chưa|chẳng|thiếu|giảm|tăng)${wordEnd}`,
  'gu',
);
const asking = /^(?:đề nghị|kiến nghị|đề xuất) /u;

/** Two words that follow each other; the word itself where there is one only. That it asks is not what it asks. */
function shinglesOf(words: string): ReadonlySet<string> {
  const list = words.replace(asking, '').split(' ');
  if (list.length === 1) return new Set(list);
  return new Set(list.slice(1).map((word, index) => `${list[index]} ${word}`));
}

/** Numbers and negations, and whom it asks: sentences that differ in these say different things, however alike. */
interface Sense {
  readonly facts: string;
  readonly receiver: string | undefined;
}

function senseOf(words: string): Sense {
  const facts = words.match(fact) ?? [];
  return { facts: facts.sort(compareText).join(' '), receiver: receiverOf(words)?.name };
}

function agree(a: Sense, b: Sense): boolean {
  return (
    a.facts === b.facts && (a.receiver === undefined || b.receiver === undefined || a.receiver === b.receiver)
  );
}

interface Leader<S> {
  readonly shingles: ReadonlySet<string>;
  readonly sense: Sense;
  readonly members: S[];
}

/** The commonest first, then the shorter, then by code units: the order in which files came plays no part. */
function byWeight(a: Saying, b: Saying): number {
  return b.count - a.count || a.words.length - b.words.length || compareText(a.words, b.words);
}

/**
 * Puts together what is said in nearly the same words: each saying, the commonest first, joins the group whose first
 * member it is most alike, or begins one. Alike are two whose word pairs have at least `percent` of a hundred in
 * common (Jaccard: shared ones by all, compared in whole numbers). No group grows by a chain of small steps.
 */
export function groupAlike<S extends Saying>(
  sayings: readonly S[],
  percent: number,
): readonly (readonly S[])[] {
  const leaders: Leader<S>[] = [];
  const holding = new Map<string, number[]>();
  for (const saying of [...sayings].sort(byWeight)) {
    const shingles = shinglesOf(saying.words);
    const sense = senseOf(saying.words);
    const nearest = nearestOf(shingles, sense, leaders, holding, percent);
    if (nearest === undefined) {
      for (const shingle of shingles) {
        const known = holding.get(shingle);
        if (known === undefined) holding.set(shingle, [leaders.length]);
        else known.push(leaders.length);
      }
      leaders.push({ shingles, sense, members: [saying] });
    } else nearest.members.push(saying);
  }
  return leaders.map(({ members }) => members);
}

function nearestOf<S>(
  shingles: ReadonlySet<string>,
  sense: Sense,
  leaders: readonly Leader<S>[],
  holding: ReadonlyMap<string, readonly number[]>,
  percent: number,
): Leader<S> | undefined {
  const shared = new Map<number, number>();
  for (const shingle of shingles)
    for (const at of holding.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  let nearest: { readonly leader: Leader<S>; readonly shared: number; readonly all: number } | undefined;
  for (const [at, common] of [...shared].sort(([a], [b]) => a - b)) {
    const leader = leaders[at];
    if (leader === undefined || !agree(sense, leader.sense)) continue;
    const all = shingles.size + leader.shingles.size - common;
    const isNear = common * 100 >= percent * all;
    if (isNear && (nearest === undefined || common * nearest.all > nearest.shared * all))
      nearest = { leader, shared: common, all };
  }
  return nearest?.leader;
}
