import { AlignmentType, type IParagraphOptions, Paragraph } from 'docx';
import { type Inline, type Look, textRuns } from './runs.ts';

export type Layout = Omit<IParagraphOptions, 'children' | 'text'>;

/** A paragraph of any inlines. docx's own list of children leaves content controls out, hence one by one. */
export function paragraphOf(children: readonly Inline[], layout: Layout = {}): Paragraph {
  const paragraph = new Paragraph(layout);
  for (const child of children) paragraph.addChildElement(child);
  return paragraph;
}

export function textParagraph(text: string, look: Look, layout: Layout = {}): Paragraph {
  return paragraphOf(textRuns(text, look), layout);
}

export function centred(text: string, look: Look, layout: Layout = {}): Paragraph {
  return textParagraph(text, look, { ...layout, alignment: AlignmentType.CENTER });
}
