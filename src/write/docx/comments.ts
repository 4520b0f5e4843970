import type { ICommentsOptions } from 'docx';
import type { Day } from '../../model/day.ts';
import type { Block } from '../../model/report.ts';
import { commentedRuns } from '../text.ts';
import { textParagraph } from './paragraph.ts';
import type { CommentIds } from './runs.ts';

/** Who a comment is from, as Word shows it. The tool's name never stands in what goes out. */
const author = { author: 'Rà soát trước khi ký', initials: 'RS' };

/** Numbers the commented runs from 0 in the order of the text. */
export function commentIds(blocks: readonly Block[]): CommentIds {
  return new Map(commentedRuns(blocks).map((run, id) => [run, id]));
}

/** The comments to go with those ids; undefined when there are none, so that the file has no empty part. */
export function commentList(ids: CommentIds, day: Day): ICommentsOptions | undefined {
  if (ids.size === 0) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  const comments = Array.from(ids, ([run, id]) => {
    return { id, ...author, date, children: [textParagraph(run.comment ?? '', { size: 20 })] };
  });
  return { children: comments };
}
