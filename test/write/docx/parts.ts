import { strFromU8, unzipSync } from 'fflate';
import type { Report } from '../../../src/model/report.ts';
import { writeDocx } from '../../../src/write/docx.ts';

/** The text of one part of a Word file, '' when it has none. */
export function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  return found === undefined ? '' : strFromU8(found);
}

export async function documentOf(report: Report): Promise<string> {
  return part(await writeDocx(report), 'word/document.xml');
}

/** Elements of one name that do not nest in themselves, in order, tags included. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:/>| [^>]*/>|(?:>| [^>]*>).*?</${name}>)`, 'gs')) ?? [];
}

/** The paragraphs that hold exactly this text. */
export function paragraphsOf(xml: string, text: string): string[] {
  return elements(xml, 'w:p').filter((paragraph) => textOf(paragraph) === text);
}

/** The one paragraph that holds exactly this text; '' when there is none, so that every expectation of it fails. */
export function paragraphOf(xml: string, text: string): string {
  return paragraphsOf(xml, text)[0] ?? '';
}

/** Text as read, its entities resolved. */
export function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)];
  return texts.map(([, text]) => (text === undefined ? '\n' : resolved(text))).join('');
}

/** Values of an attribute over all elements of that name: `values(xml, 'w:sz', 'w:val')`. */
export function values(xml: string, name: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name} (?:[^>]* )?${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}

function resolved(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(\w+);/g, (entity, name: string) => named[name] ?? entity);
}
