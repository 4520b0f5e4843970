import { AlignmentType, type FileChild, HeadingLevel, type Paragraph } from 'docx';
import type { Block, HeadingKind } from '../../model/report.ts';
import { textWidth } from './page.ts';
import { type Layout, paragraphOf } from './paragraph.ts';
import { type CommentIds, type Inline, type Look, styledRuns, tagged, textRuns } from './runs.ts';
import { firstLine } from './styles.ts';
import { tableBlocks } from './table.ts';

type Heading = Extract<Block, { tag: 'heading' }>;
type Body = Extract<Block, { tag: 'paragraph' }>;

/** Decree 30/2020, Annex I, II.6.d for parts, sections, clauses and points; 1.1 by the custom of reports. */
const looks: Record<HeadingKind, Look> = {
  part: { bold: true },
  roman: { bold: true, allCaps: true },
  arabic: { bold: true },
  decimal: { bold: true, italics: true },
  letter: { italics: true },
  plain: { bold: true },
};

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

const centre = { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } };
const indented = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine } };

/** `signed`: a signature block follows, and the last paragraph goes with it to the next page. */
export function bodyBlocks(
  blocks: readonly Block[],
  ids: CommentIds,
  signed: boolean,
  landscape = false,
): FileChild[] {
  return blocks.flatMap((block, index) => {
    if (block.tag === 'heading') return [heading(block)];
    if (block.tag === 'table') return tableBlocks(block.table, textWidth(landscape));
    return [paragraph(block, ids, signed && index === blocks.length - 1)];
  });
}

/** A heading of `level`, counted from 1, for the navigation pane; levels past the sixth share it. */
export function headingParagraph(level: number, children: readonly Inline[], layout: Layout): Paragraph {
  const heading = levels[Math.max(level, 1) - 1] ?? HeadingLevel.HEADING_6;
  return paragraphOf(children, { ...layout, heading, keepNext: true });
}

function heading({ kind, level, text, section }: Heading): Paragraph {
  const tag = section === undefined ? undefined : `section/${section}`;
  return headingParagraph(
    level,
    tagged(tag, textRuns(text, looks[kind])),
    kind === 'part' ? centre : indented,
  );
}

function paragraph({ runs, bullet }: Body, ids: CommentIds, keepNext: boolean): Paragraph {
  const mark = bullet === undefined ? [] : textRuns(`${bullet} `);
  return paragraphOf([...mark, ...styledRuns(runs, ids)], {
    style: 'BodyText',
    ...(keepNext && { keepNext }),
  });
}
