import type { Day } from '../../model/day.ts';
import { escapeXml } from '../package/xml.ts';

/** What Word shows of a document beside its text. */
export interface Description {
  readonly title: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
}

/** Where a package keeps its core properties; docx would write them with the time of the clock. */
export const corePath = 'docProps/core.xml';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** The core properties as XML, made and last changed on `day`. */
export function coreProperties({ title, subject, creator, keywords }: Description, day: Day): string {
  const time = `${day}T00:00:00Z`;
  const parts = [
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', creator),
    element('cp:keywords', keywords),
    element('cp:lastModifiedBy', creator),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${parts.join('')}</cp:coreProperties>`;
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}
