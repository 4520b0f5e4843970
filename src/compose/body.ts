import { type Section, standsIn } from '../model/plan.ts';
import type { Block } from '../model/report.ts';
import { headingKind } from '../vi/numbering.ts';
import { reminder, runOn } from './block.ts';
import type { Context } from './material.ts';
import { isLocal, unitNames } from './say/unit.ts';
import { shownBlocks } from './section/index.ts';
import { narrativeBlocks } from './section/narrative.ts';

const mostNames = 3;

/** The outline of this kind of period, top down: each heading, what was written under it, what it shows. */
export function bodyBlocks(context: Context): readonly Block[] {
  return context.plan.outline.flatMap((section) => sectionBlocks(context, section, 1));
}

function sectionBlocks(context: Context, section: Section, level: number): readonly Block[] {
  if (!standsIn(section.periods, context.period)) return [];
  const { heading: text, id, parts } = section;
  const heading: Block = { tag: 'heading', kind: headingKind(text), level, text, section: id };
  const own = [...narrativeBlocks(context, section), ...shownIn(context, section)];
  const below = parts.flatMap((part) => sectionBlocks(context, part, level + 1));
  const isEmpty = own.length === 0 && below.length === 0;
  return [heading, ...(isEmpty ? [emptyNote(context, section)] : own), ...below];
}

/** What the section shows, in its order; totals right before the report of their project are one paragraph with it. */
function shownIn(context: Context, section: Section): readonly Block[] {
  return section.shows.reduce<readonly Block[]>((all, shown, index) => {
    const blocks = shownBlocks(shown, context, section);
    const before = section.shows[index - 1];
    const goesOn = 'project' in shown && before !== undefined && 'elements' in before;
    return goesOn ? [...all.slice(0, -1), ...runOn([...all.slice(-1), ...blocks])] : all.concat(blocks);
  }, []);
}

function emptyNote({ plan, isPublic }: Context, { asked }: Section): Block {
  if (isPublic && asked.some((unit) => isLocal(plan.units.get(unit))))
    return reminder('(Nội dung của từng đơn vị không công bố.)', 'Xem bản nội bộ, không có --public.');
  const more = asked.length > mostNames ? ', …' : '';
  const who = asked.length === 0 ? '' : ` ${unitNames(plan, asked.slice(0, mostNames))}${more}`;
  return reminder(`(Chưa có nội dung; đề nghị${who} bổ sung)`, 'Mục này chưa có đơn vị nào gửi nội dung.');
}
