/** A column of a table in plain text. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** Numbers stand at the right. */
  readonly right?: boolean;
}

/** Lines of equal columns, two spaces between them; letters are counted as they are seen. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly string[] {
  const texts = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...texts.map((line) => lengthOf(line[at] ?? ''))));
  return texts.map((line) =>
    line
      .map((text, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - lengthOf(text));
        return columns[at]?.right ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Text in lines of at most `width` letters, broken between words, the later ones indented. */
export function wrapped(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) > width && line.trim() !== '') {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
