import { numberedLines, oneLine, type WrittenLine } from '../model/written.ts';

/** The lines of a bao-cao.md as we write it. It has no content controls. */
export function readMarkdownReport(text: string): readonly WrittenLine[] {
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== '' && !/^(?:---|\[\^)/.test(part));
  const lines = parts.flatMap((part) => {
    if (part.startsWith('|')) return part.split('\n').flatMap(rowOf);
    const [, hashes = '', rest = ''] = /^(#{0,6})\s*([\s\S]*)$/.exec(part) ?? [];
    return [
      { kind: hashes === '' ? ('text' as const) : ('heading' as const), text: bare(rest), figures: [] },
    ];
  });
  return numberedLines(lines.filter((line) => line.text !== ''));
}

type Line = Omit<WrittenLine, 'heading' | 'number'>;

/** A row of a table; none of the rule under its head, or of an empty head. */
function rowOf(line: string): readonly Line[] {
  const cells = line.replace(/^\| | \|$/g, '').split(/(?<!\\) \| /);
  if (cells.every((cell) => /^\s*(?::?-{3}:?)?\s*$/.test(cell))) return [];
  return [{ kind: 'row', text: oneLine(cells.map(bare).join(' | ')), figures: [] }];
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
