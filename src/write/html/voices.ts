import type { NarrativeBook } from '../../model/report.ts';
import { anchorsOf, blockHtml, contentsHtml } from './blocks.ts';
import { escaped, paragraph } from './escape.ts';

/** All that units wrote, by section and unit; ids of its headings are its own. */
export function voicesHtml({ title, lead, blocks }: NarrativeBook): string {
  const anchors = anchorsOf(blocks).map(({ heading, id }) => ({ heading, id: `yk-${id}` }));
  const said = blocks.map((block) => blockHtml(block, anchors, new Map()));
  return [`<h2>${escaped(title)}</h2>`, paragraph(lead, 'note'), contentsHtml(anchors), ...said].join('\n');
}
