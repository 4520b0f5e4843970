import { groupBy } from '../../model/group.ts';
import type { Award } from '../../model/submission.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { awardKind } from '../annex/awards.ts';
import { annexTable } from '../annex/index.ts';
import { paragraph } from '../block.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** Who is put forward for an award: how many, and the list. */
export const awards: SectionPart<ShownTable> = {
  compose(_, context) {
    const all = context.collection.submissions.flatMap((submission) => submission.awards);
    if (all.length === 0) return [];
    return [paragraph(overview(all)), { tag: 'table', table: annexTable('awards', context).table }];
  },
};

function overview(all: readonly Award[]): string {
  const kinds = [...groupBy(all, awardKind)];
  const counts = kinds.map(([kind, those]) => `${showTally(those.length)} ${kind.toLowerCase()}`);
  return `Đề nghị khen thưởng ${counts.join(', ')}.`;
}
