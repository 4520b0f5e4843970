import { Document, type ISectionOptions, Packer } from 'docx';
import type { Day } from '../../model/day.ts';
import type { NarrativeBook, Properties, Report } from '../../model/report.ts';
import type { Picture } from '../chart/pictures.ts';
import { resealed } from '../reseal.ts';
import { annexSection } from './annex.ts';
import { bodyBlocks } from './blocks.ts';
import { chartSection } from './chart.ts';
import { commentIds, commentList } from './comments.ts';
import { corePath, coreProperties, type Description } from './core.ts';
import { footBlocks } from './foot.ts';
import { headBlocks } from './head.ts';
import { pageHeaders, pageOf } from './page.ts';
import { centred } from './paragraph.ts';
import type { CommentIds } from './runs.ts';
import { styles } from './styles.ts';

export async function reportFile(
  { properties, head, body, foot, annexes, charts }: Report,
  pictures: readonly Picture[],
): Promise<Uint8Array> {
  const ids = commentIds(body);
  const main = {
    properties: pageOf(false),
    headers: pageHeaders(),
    children: [...headBlocks(head), ...bodyBlocks(body, ids, true), ...footBlocks(foot)],
  };
  const sections = [
    main,
    ...annexes.map(annexSection),
    ...(charts === undefined ? [] : [chartSection(charts, pictures)]),
  ];
  return packed(described(properties), properties.day, ids, sections);
}

export async function narrativesFile(book: NarrativeBook): Promise<Uint8Array> {
  const { title, lead, day, landscape = false, blocks } = book;
  const ids = commentIds(blocks);
  const head = [
    centred(title, { bold: true, allCaps: true }),
    centred(lead, { italics: true }, { spacing: { after: 240 } }),
  ];
  const children = [...head, ...bodyBlocks(blocks, ids, false, landscape)];
  return packed({ title }, day, ids, [{ properties: pageOf(landscape), headers: pageHeaders(), children }]);
}

function described({ title, subject, author, keywords }: Properties): Description {
  return {
    title,
    subject,
    creator: author,
    keywords: keywords.join(', '),
  };
}

async function packed(
  description: Description,
  day: Day,
  ids: CommentIds,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const comments = commentList(ids, day);
  const document = new Document({ ...(comments && { comments }), styles, sections });
  const core = { path: corePath, data: coreProperties(description, day) };
  return resealed(await Packer.toBuffer(document, undefined, [core]));
}
