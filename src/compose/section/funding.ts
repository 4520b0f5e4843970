import { paragraph, reminder } from '../block.ts';
import { referTo } from '../say/annex.ts';
import { allProjects, fundingOf, sayFunding } from '../say/funding.ts';
import type { SectionPart, ShownTable } from './section.ts';

/** The money of all projects in one sentence. */
export const funding: SectionPart<ShownTable> = {
  compose(_, context, section) {
    const lines = allProjects(context.plan.projects).flatMap((project) => fundingOf(context, project));
    const said = sayFunding(context, lines);
    if (said === '')
      return [reminder('(Chưa có số liệu kinh phí.)', 'Chưa có đơn vị nào gửi số liệu kinh phí dự án.')];
    return [paragraph(said.replace(/\.$/, `${referTo(context, 'funding', section)}.`))];
  },
};
