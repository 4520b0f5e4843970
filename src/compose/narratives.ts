import { groupBy } from '../model/group.ts';
import { type Section, standsIn } from '../model/plan.ts';
import type { Block, NarrativeBook, Run } from '../model/report.ts';
import type { Narrative, Submission } from '../model/submission.ts';
import { headingKind } from '../vi/numbering.ts';
import { ofRuns } from './block.ts';
import { type Context, contextOf, type Material } from './material.ts';
import { isCopied } from './say/copied.ts';
import { saysNothing } from './say/digest.ts';
import { paragraphsOf } from './say/text.ts';
import { unitLine, unitNames } from './say/unit.ts';
import { writtenFor } from './section/narrative.ts';

/** All that units wrote, by section and unit, nothing withheld and nothing left out, what does not count last. Internal. */
export function composeNarratives(material: Material): NarrativeBook {
  const context = contextOf(material);
  const told = new Set<Narrative>();
  const outline = context.plan.outline.flatMap((section) =>
    sectionBlocks(context, section, { level: 1, isAbove: true }, told),
  );
  return {
    title: `Tập hợp ý kiến của các đơn vị, ${context.period.name}`,
    lead: 'Tài liệu nội bộ: toàn văn nội dung các đơn vị gửi, theo mục của đề cương và theo đơn vị.',
    day: context.period.due,
    blocks: [
      ...outline,
      ...strayBlocks(context, told),
      ...taskBlocks(context),
      ...projectBlocks(context),
      ...asideBlocks(context),
    ],
  };
}

interface Depth {
  readonly level: number;
  /** Whether the section above stands in reports of this period; without it none of its parts does. */
  readonly isAbove: boolean;
}

function sectionBlocks(
  context: Context,
  section: Section,
  { level, isAbove }: Depth,
  told: Set<Narrative>,
): readonly Block[] {
  const written = writtenFor(context, section);
  const isAsked = isAbove && standsIn(section.periods, context.period);
  if (isAsked || written.length > 0) for (const narrative of written) told.add(narrative);
  const below = section.parts.flatMap((part) =>
    sectionBlocks(context, part, { level: level + 1, isAbove: isAsked }, told),
  );
  if (!isAsked && written.length === 0 && below.length === 0) return [];
  const lead = isAsked && section.asked.length > 0 ? [leadLine(context, section, written)] : [];
  return [
    heading(section.heading, level),
    ...lead,
    ...written.flatMap((one) => said(context, one.unit, one.text)),
    ...below,
  ];
}

function heading(text: string, level: number): Block {
  return { tag: 'heading', kind: headingKind(text), level, text };
}

/** A longer text says something. */
const longestSilence = 80;

/** Who wrote, who wrote that there is nothing, and, where few are asked, who is still to write. */
function leadLine({ plan }: Context, { asked }: Section, written: readonly Narrative[]): Block {
  const units = new Set(written.map(({ unit }) => unit));
  const silent = written.filter(({ text }) => text.length < longestSilence && saysNothing(text)).length;
  const owing = asked.filter((unit) => !units.has(unit));
  const some = owing.length === 0 ? '' : `; chưa có nội dung: ${unitNames(plan, owing)}`;
  const none = silent === 0 ? '' : `; ${silent} đơn vị ghi không có`;
  return ofRuns([{ text: `${units.size}/${asked.length} đơn vị có nội dung${none}${some}.`, italic: true }]);
}

function said(context: Context, unit: string, text: string): readonly Block[] {
  const paragraphs = paragraphsOf(text).map((typed) => {
    const old: readonly Run[] = isCopied(context, unit, typed.text)
      ? [{ text: ' (như kỳ trước)', italic: true }]
      : [];
    return ofRuns([{ text: typed.text }, ...old], typed.bullet);
  });
  return [ofRuns([{ text: unitLine(context.plan, unit), bold: true }]), ...paragraphs];
}

/** Texts of sections that the outline has not, or of units that were not asked there. */
function strayBlocks(context: Context, told: ReadonlySet<Narrative>): readonly Block[] {
  const strays = [...context.narratives.values()].flat().filter((narrative) => !told.has(narrative));
  if (strays.length === 0) return [];
  const bySection = groupBy(strays, ({ section }) => section);
  return [
    heading('Nội dung ngoài đề cương', 1),
    ...[...bySection].flatMap(([section, those]) => [
      heading(section, 2),
      ...those.flatMap(({ unit, text }) => said(context, unit, text)),
    ]),
  ];
}

function taskBlocks(context: Context): readonly Block[] {
  return listed(context, 'Ghi chú về nhiệm vụ', context.collection.submissions.flatMap(notesIn(context)));
}

function projectBlocks(context: Context): readonly Block[] {
  const texts = context.collection.submissions.flatMap(projectsIn(context));
  return listed(context, 'Tiến độ, vướng mắc của dự án', texts);
}

interface Said {
  readonly unit: string;
  readonly text: string;
}

function notesIn({ plan }: Context): (submission: Submission) => readonly Said[] {
  const names = new Map(plan.tasks.map(({ id, number, name }) => [id, `Nhiệm vụ số ${number}: ${name}`]));
  return ({ tasks }) =>
    tasks.flatMap(({ task, unit, note = '' }) =>
      note.trim() === '' ? [] : [{ unit, text: `${names.get(task) ?? task}\n\n${note}` }],
    );
}

function projectsIn({ plan }: Context): (submission: Submission) => readonly Said[] {
  return ({ projects }) =>
    projects.flatMap(({ project, unit, progress = '', problems = '' }) => {
      const text = [progress, problems].filter((one) => one.trim() !== '').join('\n\n');
      return text === '' ? [] : [{ unit, text: `${plan.headings.get(project) ?? project}\n\n${text}` }];
    });
}

/** What stands only in papers that do not count: a revision that was replaced, or one of two that contradict. */
function asideBlocks(context: Context): readonly Block[] {
  const { submissions, setAside } = context.collection;
  const textsIn = (each: Submission): readonly Said[] => [
    ...each.narratives.filter(({ text }) => text.trim() !== ''),
    ...notesIn(context)(each),
    ...projectsIn(context)(each),
  ];
  const keyOf = ({ unit, text }: Said): string => `${unit} ${text}`;
  const printed = new Set(submissions.flatMap(textsIn).map(keyOf));
  const left = new Map(setAside.flatMap(textsIn).map((one) => [keyOf(one), one]));
  const texts = [...left].flatMap(([key, one]) => (printed.has(key) ? [] : [one]));
  return listed(context, 'Nội dung trong bản gửi không được tính', texts);
}

function listed(context: Context, title: string, texts: readonly Said[]): readonly Block[] {
  if (texts.length === 0) return [];
  return [heading(title, 1), ...texts.flatMap(({ unit, text }) => said(context, unit, text))];
}
