import { writeDocx, writeNarrativesDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writeResults } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { type Output, sha256Of } from './store.ts';
import type { Format, Manuscript, Writer } from './writer.ts';
import { writeAnnexes, writeAudit } from './xlsx.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The output files. Add one here. */
const writers: readonly Writer[] = [
  { format: 'docx', name: 'bao-cao.docx', write: ({ report }) => writeDocx(report) },
  { format: 'xlsx', name: 'phu-luc.xlsx', write: ({ report }) => writeAnnexes(report) },
  { format: 'xlsx', name: 'kiem-tra.xlsx', write: ({ audit }) => writeAudit(audit) },
  { format: 'docx', name: 'tap-hop-y-kien.docx', write: ({ narratives }) => writeNarrativesDocx(narratives) },
  { format: 'html', name: 'bao-cao.html', write: ({ report }) => encode(writeHtml(report)) },
  { format: 'md', name: 'bao-cao.md', write: ({ report }) => encode(writeMarkdown(report)) },
];

export const formats: readonly Format[] = ['docx', 'xlsx', 'html', 'md', 'json'];

/** Lays the manuscript out in the wanted formats; ket-qua.json is always written, last, with the hashes of the others. */
export async function writeAll(
  manuscript: Manuscript,
  wanted: readonly Format[],
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const { format, name, write } of writers) {
    if (wanted.includes(format)) outputs.push({ name, bytes: await write(manuscript) });
  }
  const hashes = outputs.map(({ name, bytes }) => ({ path: name, sha256: sha256Of(bytes) }));
  return [...outputs, { name: 'ket-qua.json', bytes: writeResults(manuscript.results, hashes) }];
}

export { writeJson } from './json.ts';
export { holdsSame, type Output, runFolders, type Stored, storeFile, storeOutputs } from './store.ts';
export type { Format } from './writer.ts';
export { writeRegister } from './xlsx.ts';
