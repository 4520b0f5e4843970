import type { Block, Run } from '../../model/report.ts';
import { attributes, content, escaped } from './escape.ts';
import { tableHtml } from './table.ts';

type Heading = Extract<Block, { tag: 'heading' }>;

/** Numbers of the notes at the end by the run that carries the comment. */
export type Notes = ReadonlyMap<Run, number>;

/** A heading and the id by which the contents and other pages point at it. */
interface Anchor {
  readonly heading: Heading;
  readonly id: string;
}

/** Sections go by their own id, so that a link holds from run to run; other headings by their place. */
export function anchorsOf(blocks: readonly Block[]): Anchor[] {
  const headings = blocks.filter((block) => block.tag === 'heading');
  return headings.map((heading, index) => {
    return { heading, id: heading.section === undefined ? `muc-${index + 1}` : `phan-${heading.section}` };
  });
}

export function contentsHtml(anchors: readonly Anchor[]): string {
  const items = anchors.map(
    ({ heading, id }) => `<li><a href="#${escaped(id)}">${escaped(heading.text)}</a></li>`,
  );
  return `<nav aria-label="Mục lục"><details><summary>Mục lục</summary><ul>\n${items.join('\n')}\n</ul></details></nav>`;
}

export function blockHtml(block: Block, anchors: readonly Anchor[], notes: Notes): string {
  if (block.tag === 'table') return tableHtml(block.table);
  if (block.tag === 'heading')
    return headingHtml(block, anchors.find(({ heading }) => heading === block)?.id);
  const mark = block.bullet === undefined ? '' : `${block.bullet} `;
  return `<p class="body">${mark}${block.runs.map((run) => runHtml(run, notes)).join('')}</p>`;
}

/** The document's title is the only `h1` of the body. */
function headingHtml({ kind, level, text }: Heading, id: string | undefined): string {
  const name = `h${Math.min(Math.max(level, 1) + 1, 6)}`;
  return `<${name}${attributes({ id, class: kind })}>${content(text)}</${name}>`;
}

function runHtml(run: Run, notes: Notes): string {
  const bold = run.bold === true ? wrapped('b', content(run.text)) : content(run.text);
  const italic = run.italic === true ? wrapped('i', bold) : bold;
  const figure = run.figure === undefined ? italic : wrapped('span', italic, { 'data-figure': run.figure });
  const note = notes.get(run);
  if (note === undefined) return figure;
  return `<mark id="cho-${note}">${figure}</mark><sup><a href="#luu-y-${note}">${note}</a></sup>`;
}

function wrapped(name: string, inner: string, values: Readonly<Record<string, string>> = {}): string {
  return `<${name}${attributes(values)}>${inner}</${name}>`;
}
