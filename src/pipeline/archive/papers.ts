import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { PaperFile, Papers } from '../../model/archive.ts';
import type { Finished } from '../../model/closing.ts';
import { compareText } from '../../model/place.ts';
import { present } from '../../model/present.ts';
import { readPlan, readPlanSource } from '../../read/index.ts';
import { readDocx } from '../../read/written.ts';
import { readLongDay } from '../../vi/date.ts';
import { documentNumberIn } from '../../vi/document.ts';
import { sha256Of } from '../../write/store.ts';

/** The papers of a finished period in its workspace, and those named beside them. */
export function papersIn(root: string, finished: Finished, others: readonly string[]): Papers {
  const { run, period, results } = finished;
  const paper = (path: string): PaperFile => paperAt(root, path);
  const written = new Set(['.', ...results.outputs.map(({ path }) => posix.dirname(path))]);
  const inSubmissions = ['submissions', `submissions/${period.id}`];
  return {
    plan: planFiles(root).map(paper),
    registers: ['', ...inSubmissions].flatMap((folder) =>
      filesIn(root, folder)
        .filter((path) => /(?:^|\/)(?:nhan\.csv|xu-ly\.(?:ya?ml|xlsx))$/i.test(path))
        .map(paper),
    ),
    letters: lettersIn(root, period.name).map(paper),
    run: [...written].flatMap((folder) => filesIn(root, posix.join(run, folder))).map(paper),
    others: others.map((path) => ({
      ...paperAt('', path),
      path: path.replaceAll('\\', '/').normalize('NFC'),
    })),
  };
}

/** A Word file says its number and date in the lines of its head, once they are filled in. */
function paperAt(root: string, path: string): PaperFile {
  const bytes = readFileSync(join(root, path));
  const read = /\.docx$/i.test(path) ? readDocx(bytes) : undefined;
  const head = read?.ok === true ? read.lines.slice(0, headLines).map(({ text }) => text) : [];
  const first = <T>(find: (line: string) => T | undefined): T | undefined =>
    head.map(find).find((found) => found !== undefined);
  return present({
    path: path.normalize('NFC'),
    sha256: sha256Of(bytes),
    number: first(documentNumberIn),
    date: first(readLongDay),
  });
}

/** Agency, number, place and date stand above the title. */
const headLines = 12;

/** Visible files of a folder, without those below it. */
function filesIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((item) => item.isFile() && !/^(?:\.|~\$)/.test(item.name))
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
    .sort(compareText);
}

function planFiles(root: string): readonly string[] {
  const tables: string[] = [];
  const source = readPlanSource(join(root, 'plan.yaml'));
  readPlan({
    ...source,
    beside: (name) => {
      const text = source.beside(name);
      if (text !== undefined && !tables.includes(name)) tables.push(name);
      return text;
    },
  });
  return ['plan.yaml', ...tables];
}

/** Folders of a workspace in which no letters lie. */
const otherFolders = /^(?:submissions|ket-qua|bieu-mau|tra-lai|luu-tru|chuyen-ky|node_modules)$/;

/** Reminders as `status --reminders` writes them, in whatever folder, that are about the period. */
function lettersIn(root: string, period: string): readonly string[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('.') && !otherFolders.test(item.name))
    .map(({ name }) => name);
  return ['', ...folders.sort(compareText)].flatMap((folder) => {
    const own = filesIn(root, folder);
    const letters = own.filter(
      (path) => /cong-van-don-doc[^/]*\.docx$/i.test(path) && says(root, path, period),
    );
    const messages = own.filter(
      (path) => /(?:^|\/)tin-nhan[^/]*\.txt$/i.test(path) && says(root, path, period),
    );
    return [...letters, ...messages];
  });
}

function says(root: string, path: string, words: string): boolean {
  const bytes = readFileSync(join(root, path));
  if (/\.txt$/i.test(path)) return new TextDecoder().decode(bytes).normalize('NFC').includes(words);
  const read = readDocx(bytes);
  return read.ok && read.lines.some(({ text }) => text.includes(words));
}
