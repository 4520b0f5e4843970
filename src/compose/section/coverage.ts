import type { Block } from '../../model/report.ts';
import { showTally } from '../../vi/sentence/index.ts';
import { paragraph } from '../block.ts';
import type { Context } from '../material.ts';
import { referTo } from '../say/annex.ts';
import { coverageOf, type GroupCoverage, shareIn, tallyOf } from '../say/arrival.ts';
import { unitNames } from '../say/unit.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** More names than this make a list nobody reads; the annex has them. */
const mostNames = 10;

/** Who reported, who came late, who is missing. */
export const coverage: SectionPart<ShownTable> = {
  compose(_, context, section) {
    const groups = coverageOf(context).filter(({ arrivals }) => arrivals.length > 0);
    if (groups.length === 0) return [];
    const late = tallyOf(groups, 'late');
    const tail = late === '' ? '' : `; trong đó ${late} gửi chậm so với thời hạn`;
    const text = `Có ${groups.map(shareIn).join(' và ')} gửi báo cáo${tail}${referTo(context, 'coverage', section)}.`;
    return [paragraph(text), ...groups.flatMap((group) => missingBlocks(context, group))];
  },
};

function missingBlocks({ plan }: Context, { missing, short }: GroupCoverage): readonly Block[] {
  if (missing.length === 0) return [];
  const ids = missing.map(({ unit }) => unit);
  const more = ids.length > mostNames ? ', …' : '';
  return [
    paragraph(
      `Chưa gửi báo cáo (${showTally(ids.length)} ${short}): ${unitNames(plan, ids.slice(0, mostNames))}${more}.`,
    ),
  ];
}
