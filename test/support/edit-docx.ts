import { readFileSync, writeFileSync } from 'node:fs';
import { rezip } from '../../src/write/zip.ts';

/** Rewrites the main part of a Word file as a clerk's edit would; an edit that finds nothing is a mistake of the test. */
export function editDocx(path: string, to: string, ...edits: readonly (readonly [string, string])[]): string {
  const bytes = rezip(readFileSync(path), (parts) => {
    const main = new TextDecoder().decode(parts['word/document.xml']);
    const edited = edits.reduce((xml, [old, other]) => {
      if (!xml.includes(old)) throw new Error(`the document does not hold: ${old}`);
      return xml.replace(old, () => other);
    }, main);
    return { ...parts, 'word/document.xml': new TextEncoder().encode(edited) };
  });
  writeFileSync(to, bytes);
  return to;
}

/** A paragraph of plain text, to be put before the page settings at the end. */
export function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
