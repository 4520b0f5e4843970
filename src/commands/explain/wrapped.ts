/** A page of a terminal, and of a sheet of paper. */
const width = 80;

/** Broken before the place that it comes from, then at spaces; a word longer than a line, such as a path, stands whole. */
export function wrapped(text: string, indent: string): readonly string[] {
  const from = text.indexOf(' ← ');
  if (from < 0 || indent.length + text.length <= width) return broken(text, indent);
  return [...broken(text.slice(0, from), indent), ...broken(`  ${text.slice(from + 1)}`, indent)];
}

function broken(text: string, indent: string): readonly string[] {
  const own = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent + own;
  for (const word of text.trimStart().split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${own}  ${word}`;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
