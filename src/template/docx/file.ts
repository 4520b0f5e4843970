import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Outline, OutlineSection } from '../outline.ts';
import { footBlocks } from './foot.ts';
import { headBlocks } from './head.ts';
import { bodySize, firstLine, line, pageProperties, styles } from './page.ts';

/** Where docx writes who made the file and when; it asks the clock, and is overruled. */
const coreProperties = 'docProps/core.xml';

export async function outlineFile(outline: Outline): Promise<Uint8Array> {
  const { contact, opening, closing, sections } = outline;
  const children: FileChild[] = [
    ...headBlocks(outline),
    ...(contact === undefined ? [] : [body(contact, true)]),
    body(opening),
    ...sections.flatMap(sectionBlocks),
    body(closing),
    ...footBlocks(outline),
  ];
  const document = new Document({
    styles,
    sections: [{ properties: pageProperties, headers: pageHeaders(), children }],
  });
  const core = { path: coreProperties, data: coreOf(outline) };
  return new Uint8Array(await Packer.toBuffer(document, false, [core]));
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Empty paragraphs to write in; two, so that the room is seen. */
const room = 2;

function sectionBlocks({ heading, level, guide, writes }: OutlineSection): FileChild[] {
  const title = new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_4,
    indent: { firstLine },
    children: [line(heading, { bold: true })],
  });
  const help = guide === undefined ? [] : [body(`(${guide})`, true)];
  return [title, ...help, ...Array.from({ length: writes ? room : 0 }, () => body(''))];
}

function body(text: string, italics = false): Paragraph {
  return new Paragraph({ style: 'BodyText', children: [line(text, { italics })] });
}

/** The page number in the top margin, on all pages but the first (Decree 30/2020, Annex I, I.7). */
function pageHeaders() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: bodySize });
  const centred = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  return {
    default: new Header({ children: [centred] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}

function coreOf({ title, day }: Outline): string {
  const time = `${day}T00:00:00Z`;
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
