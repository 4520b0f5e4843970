import {
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HighlightColor,
  type IRunOptions,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Run } from '../../model/report.ts';
import { lines } from '../text.ts';

/** What may stand in a paragraph: runs, and content controls, which docx has no class for. */
export type Inline = XmlComponent;

/** How a stretch of text looks; sizes in half points. */
export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'allCaps' | 'size' | 'highlight'>;

/** Says only what departs from the style: a table has thousands of runs. */
export function lookOf(bold: boolean, italics: boolean): Look {
  return { ...(bold && { bold }), ...(italics && { italics }) };
}

/** Ids of the comments by the run that carries them. */
export type CommentIds = ReadonlyMap<Run, number>;

/** Plain text, a line break where it has one. */
export function textRuns(text: string, look: Look = {}): Inline[] {
  return lines(text).map(
    (line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }),
  );
}

/** Word refuses a file in which a tag is longer. */
const longestTag = 64;

/** The runs inside a content control tagged `tag`; untouched without a tag, or with one that Word cannot hold. */
export function tagged(tag: string | undefined, runs: readonly Inline[]): readonly Inline[] {
  if (tag === undefined || tag.length > longestTag) return runs;
  const properties = element('w:sdtPr', [
    setting('w:tag', 'w:val', tag),
    setting('w15:appearance', 'w15:val', 'hidden'),
  ]);
  return [element('w:sdt', [properties, element('w:sdtContent', runs)])];
}

export function styledRuns(runs: readonly Run[], ids: CommentIds): Inline[] {
  return runs.flatMap((run) => {
    const marked = ids.has(run) ? { highlight: HighlightColor.YELLOW } : {};
    const look = { ...lookOf(run.bold ?? false, run.italic ?? false), ...marked };
    return commented(ids.get(run), tagged(run.figure, textRuns(run.text, look)));
  });
}

function commented(id: number | undefined, runs: readonly Inline[]): readonly Inline[] {
  if (id === undefined) return runs;
  const reference = new TextRun({ children: [new CommentReference(id)] });
  return [new CommentRangeStart(id), ...runs, new CommentRangeEnd(id), reference];
}

function element(name: string, children: readonly Inline[]): BuilderElement {
  return new BuilderElement({ name, children });
}

function setting(name: string, key: string, value: string): BuilderElement {
  return new BuilderElement({ name, attributes: { value: { key, value } } });
}
