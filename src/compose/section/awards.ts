import { showTally } from '../../vi/sentence/index.ts';
import { annexTable } from '../annex/index.ts';
import { paragraph } from '../block.ts';
import { type Nominees, nomineesOf } from '../say/award.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** Who is put forward for an award: how many, and the list. */
export const awards: SectionPart<ShownTable> = {
  compose(_, context) {
    const groups = nomineesOf(context);
    if (groups.length === 0) return [];
    return [paragraph(overview(groups)), { tag: 'table', table: annexTable('awards', context).table }];
  },
};

function overview(groups: readonly Nominees[]): string {
  const counts = groups.map(({ kind, words, awards }) => {
    const count = showTally(awards.length);
    return kind === undefined
      ? `${count} trường hợp ${words.toLowerCase()}`
      : `${count} ${words.toLowerCase()}`;
  });
  return `Đề nghị khen thưởng ${counts.join(', ')}.`;
}
