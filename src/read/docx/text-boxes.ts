import { oneLine, type WrittenLine } from '../../model/written.ts';
import type { Package } from '../excel/index.ts';

const box = /<w:txbxContent[\s>][\s\S]*?<\/w:txbxContent>/g;
const piece = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What stands in text boxes. They lie in the markup of drawings, which the strict reader leaves out, and mostly twice: for
 * new programs and for old ones.
 */
export function textBoxes(pack: Package, part: string): readonly WrittenLine[] {
  const decoder = new TextDecoder();
  let xml = '';
  pack.read(part, (bytes) => {
    xml += decoder.decode(bytes, { stream: true });
  });
  const texts = (xml + decoder.decode()).match(box)?.map(textOf) ?? [];
  return [...new Set(texts)].map((text, index) => ({
    kind: 'text',
    text,
    heading: '',
    number: index + 1,
    figures: [],
  }));
}

function textOf(xml: string): string {
  const texts = Array.from(xml.matchAll(piece), ([, text]) => (text === undefined ? ' ' : unescaped(text)));
  return oneLine(texts.join(''));
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
