import type { Report } from '../model/report.ts';
import type { Picture } from './chart/pictures.ts';
import { writeResults } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { type Output, sha256Of } from './store.ts';
import type { Format, Manuscript, Writer } from './writer.ts';
import { writeAnnexes, writeAudit } from './xlsx.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The output files. Add one here. */
const writers: readonly Writer[] = [
  { format: 'docx', name: 'bao-cao.docx', write: async ({ word }) => (await printed(word)).report },
  { format: 'xlsx', name: 'phu-luc.xlsx', write: ({ report }) => writeAnnexes(report) },
  { format: 'xlsx', name: 'kiem-tra.xlsx', write: ({ audit }) => writeAudit(audit) },
  {
    format: 'docx',
    name: 'tap-hop-y-kien.docx',
    write: async ({ word }) => (await printed(word)).narratives,
  },
  { format: 'html', name: 'bao-cao.html', write: ({ page }) => printed(page) },
  { format: 'md', name: 'bao-cao.md', write: ({ report }) => encode(writeMarkdown(report)) },
];

export const formats: readonly Format[] = ['docx', 'xlsx', 'html', 'md', 'json'];

/** Lays the manuscript out in the wanted formats; ket-qua.json is always written, last, with the hashes of the others, `papers` among them. */
export async function writeAll(
  manuscript: Manuscript,
  wanted: readonly Format[],
  papers: readonly Output[] = [],
): Promise<readonly Output[]> {
  const chosen = writers.filter(({ format }) => wanted.includes(format));
  const outputs = await Promise.all(
    chosen.map(async ({ name, write }): Promise<Output> => ({ name, bytes: await write(manuscript) })),
  );
  const all = [...outputs, ...(await filesOf(manuscript.pictures)), ...papers];
  const hashes = all.map(({ name, bytes }) => ({ path: name, sha256: sha256Of(bytes) }));
  return [...all, { name: 'ket-qua.json', bytes: writeResults(manuscript.results, hashes) }];
}

async function printed<T>(ordered: Promise<T> | undefined): Promise<T> {
  if (ordered === undefined) throw new Error('a file is wanted that was not ordered from the press');
  return ordered;
}

/** The charts of a report that goes out with them; none of others. */
export async function picturesOf({ charts }: Report): Promise<readonly Picture[]> {
  if (charts === undefined) return [];
  const { makePictures } = await import('./chart/pictures.ts');
  return makePictures(charts.charts);
}

async function filesOf(pictures: readonly Picture[] = []): Promise<readonly Output[]> {
  if (pictures.length === 0) return [];
  const { pictureFiles } = await import('./chart/pictures.ts');
  return pictureFiles(pictures);
}

export { writeJson } from './json.ts';
export { openPress, ownPress, type Press } from './press.ts';
export {
  holdsSame,
  type Output,
  runFolders,
  storeFile,
  storeFolder,
  storeMissing,
  storeOutputs,
} from './store.ts';
export type { Format } from './writer.ts';
export { writeRegister } from './xlsx.ts';
