import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Heading {
  /** 1 for the outermost. */
  readonly level: number;
  readonly text: string;
}

/** The headings of a Word file in order, as Word's navigation pane would list them; a line break is kept. */
export function headingsOf(docx: Uint8Array): readonly Heading[] {
  const part = unzipSync(docx)['word/document.xml'];
  if (part === undefined) throw new Error('not a Word file');
  const headings: Heading[] = [];
  let [level, text, open] = [0, '', false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') [level, text] = [0, ''];
    if (name === 'w:pStyle') level = Number(/^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1] ?? 0);
    open = name === 'w:t';
    if (name === 'w:br') text += '\n';
  });
  parser.on('text', (piece) => {
    if (open) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    open = false;
    if (name === 'w:p' && level > 0) headings.push({ level, text });
  });
  parser.write(strFromU8(part)).close();
  return headings;
}
