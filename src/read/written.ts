import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenLine } from '../model/written.ts';
import { type DocxReading, readDocx } from './docx/index.ts';
import { readMarkdownReport } from './markdown-report.ts';

/** The bytes of an output by its name; undefined where there is none. */
type Outputs = (name: string) => Uint8Array | undefined;

type Lines = readonly WrittenLine[];

/** Files that hold the report, the best one to read first: Word keeps its figures in content controls. */
const readers: readonly (readonly [string, (bytes: Uint8Array) => Lines | undefined])[] = [
  ['bao-cao.docx', wordLines],
  ['bao-cao.md', (bytes) => readMarkdownReport(new TextDecoder().decode(bytes))],
];

function wordLines(bytes: Uint8Array): Lines | undefined {
  const read = readDocx(bytes);
  return read.ok ? read.lines : undefined;
}

/** The report of two runs, both from the same kind of file; of the first alone where the second has none like it. */
export function readReports(before: Outputs, after: Outputs): readonly [before?: Lines, after?: Lines] {
  const read = readers.map(([name, lines]) => {
    const [was, is] = [before(name), after(name)];
    return [was && lines(was), is && lines(is)] as const;
  });
  const [was, is] = read.find(([first, second]) => first && second) ?? read.find(([first]) => first) ?? [];
  if (was === undefined) return [];
  return is === undefined ? [was] : [was, is];
}

export function outputsIn(folder: string): Outputs {
  return (name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
}

export function readDocxFile(path: string): DocxReading & { readonly bytes: Uint8Array } {
  const bytes = readFileSync(path);
  return { ...readDocx(bytes), bytes };
}

export { readDocx } from './docx/index.ts';
