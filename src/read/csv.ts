/** One row of a CSV file: its cells by the names of the head, and the line it starts on (from 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** More cells than the head has names, as of an unquoted `5,5%` between commas: the row cannot be trusted. */
  readonly overflows: boolean;
}

export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads UTF-8 CSV with or without byte order mark, separated by comma, semicolon or tab (whichever the head uses
 * most), with RFC 4180 quotes; any line ends. Blank lines are skipped; cells are trimmed and NFC; head names are lower case.
 */
export function readCsv(text: string): CsvTable {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const [first, ...rest] = splitRecords(body, separatorOf(body));
  const head = first?.fields.map((field) => field.toLowerCase()) ?? [];
  const rows = rest.map(({ line, fields }) => ({
    line,
    cells: new Map(head.map((name, index) => [name, fields[index] ?? ''])),
    overflows: fields.slice(head.length).some((field) => field !== ''),
  }));
  return { head, rows };
}

function separatorOf(text: string): string {
  const head = text.split('\n', 1)[0] ?? '';
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

function splitRecords(text: string, separator: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, 'gy');
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  while (field.lastIndex <= text.length) {
    const match = field.exec(text);
    if (match === null) break;
    const [whole, quoted, bare = '', end = ''] = match;
    fields.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    if (fields.some((each) => each !== '')) records.push({ line: start, fields });
    fields = [];
    start = line;
    if (end === '') break;
  }
  return records;
}
