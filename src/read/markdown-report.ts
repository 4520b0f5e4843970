import { numberedLines, oneLine, type WrittenLine } from '../model/written.ts';

/** The lines of a bao-cao.md as we write it. It has no content controls, and its tables are left out. */
export function readMarkdownReport(text: string): readonly WrittenLine[] {
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== '' && !/^(?:\||---|\[\^)/.test(part));
  const lines = parts.map((part) => {
    const [, hashes = '', rest = ''] = /^(#{0,6})\s*([\s\S]*)$/.exec(part) ?? [];
    return { kind: hashes === '' ? ('text' as const) : ('heading' as const), text: bare(rest), figures: [] };
  });
  return numberedLines(lines.filter((line) => line.text !== ''));
}

/** Without footnotes, marks of emphasis and escapes. */
function bare(marked: string): string {
  const plain = marked
    .replace(/\[\^\d+\]/g, '')
    .replace(/(?<!\\)\*+/g, '')
    .replace(/\\\n|<br>/g, ' ')
    .replace(/\\([^\w\s])/g, '$1');
  return oneLine(plain);
}
