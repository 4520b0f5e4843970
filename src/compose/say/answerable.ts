import { groupBy } from '../../model/group.ts';
import type { Plan } from '../../model/plan.ts';
import { type Competence, isProposal, receiverIn, receiverOf } from '../../vi/receiver.ts';
import type { Idea } from './digest.ts';

type Level = Exclude<Competence, 'city'> | 'unnamed';

/** From the highest down; what names nobody comes last. */
const leads: readonly (readonly [Level, string])[] = [
  ['central', 'Với Chính phủ, các bộ, ngành Trung ương:'],
  ['province', 'Với Tỉnh ủy, HĐND, UBND tỉnh:'],
  ['agency', 'Với các sở, ban, ngành:'],
  ['district', 'Với cấp huyện:'],
  ['commune', 'Với cấp xã:'],
  ['unnamed', 'Đề xuất, kiến nghị khác:'],
];

/** Ideas that belong under one line; without one they stand right under the heading. */
interface IdeaGroup {
  readonly lead?: string;
  readonly ideas: readonly Idea[];
}

/**
 * Proposals by the level that can answer them, after what is no proposal. A heading that names a level has its
 * own first, without a line; what is all of one level needs none.
 */
export function byLevel(plan: Plan, heading: string, ideas: readonly Idea[]): readonly IdeaGroup[] {
  const own = levelIn(plan, receiverIn(heading)?.level);
  const statements = ideas.filter(({ text }) => !isProposal(text));
  const proposals = groupBy(
    ideas.filter(({ text }) => isProposal(text)),
    ({ text }) => levelIn(plan, receiverOf(text)?.level) ?? own ?? 'unnamed',
  );
  const unled = own ?? (proposals.size === 1 ? [...proposals.keys()][0] : undefined);
  const first = [...statements, ...((unled && proposals.get(unled)) ?? [])];
  const rest = leads.flatMap(([level, lead]) => {
    const those = proposals.get(level);
    return those === undefined || level === unled ? [] : [{ lead, ideas: those }];
  });
  return first.length === 0 ? rest : [{ ideas: first }, ...rest];
}

/** A city is a district where the plan has districts, else it is the province itself. */
function levelIn(plan: Plan, level: Competence | undefined): Level | undefined {
  if (level !== 'city') return level;
  return plan.groups.some((group) => group.level === 'district') ? 'district' : 'province';
}
