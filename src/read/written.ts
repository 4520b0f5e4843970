import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenLine } from '../model/written.ts';
import { type DocxReading, readDocx } from './docx/index.ts';
import { readMarkdownReport } from './markdown-report.ts';

/** The report of a run, as it lies in its folder now: bao-cao.docx, else bao-cao.md; undefined where neither is there. */
export function readReportIn(folder: string): readonly WrittenLine[] | undefined {
  const [word, markdown] = ['bao-cao.docx', 'bao-cao.md'].map((name) => join(folder, name));
  const read = word !== undefined && existsSync(word) ? readDocx(readFileSync(word)) : undefined;
  if (read?.ok) return read.lines;
  if (markdown === undefined || !existsSync(markdown)) return undefined;
  return readMarkdownReport(readFileSync(markdown, 'utf8'));
}

export function readDocxFile(path: string): DocxReading {
  return readDocx(readFileSync(path));
}
