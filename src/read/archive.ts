import { type Finding, raise, type Words } from '../model/finding.ts';
import { defaultLimits, openPackage, type Package, Refusal, sniff } from './excel/index.ts';
import { problemFinding } from './excel-reader.ts';
import { notSubmission, renamedFile, skippedFile, tooLarge } from './findings.ts';
import { defaultFolderLimits, type FolderLimits } from './limits.ts';
import { type FoundFile, foundFile, isOwnName, isRegisterName } from './scan.ts';

/** What lies in a zip archive: its files at `goi.zip/xa-a.xlsx`, or why it could not be opened. */
export interface Unpacked {
  readonly files: readonly FoundFile[];
  readonly findings: readonly Finding[];
}

/**
 * Opens a zip that units' files were sent in. Sizes, ratio and number are held to the limits; an archive inside it is
 * not opened. A file that is damaged costs only itself.
 */
export function unpackArchive(archive: FoundFile, limits: FolderLimits = defaultFolderLimits): Unpacked {
  const problem = sniff(archive.bytes);
  if (problem !== undefined && problem.looksLike !== 'zip')
    return { files: [], findings: [problemFinding(problem, archive.path)] };
  try {
    return unpackAll(openPackage(archive.bytes, { ...defaultLimits, entries: limits.archiveFiles }), archive);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { files: [], findings: [problemFinding(error.problem, archive.path)] };
  }
}

function unpackAll(pack: Package, archive: FoundFile): Unpacked {
  const place = { file: archive.path };
  if (pack.has('[Content_Types].xml'))
    return { files: [], findings: [raise(renamedFile, { kind: 'Office (OOXML)' }, { place })] };
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  const wanted = pack.names.filter(isWanted).sort();
  if (wanted.length === 0) findings.push(raise(notSubmission, {}, { place }));
  for (const name of wanted) {
    const path = `${archive.path}/${name}`.normalize('NFC');
    const bytes = isSafe(name)
      ? unpackOne(pack, name, path)
      : raise(skippedFile, {}, { place: { file: path } });
    if (bytes instanceof Uint8Array) files.push(foundFile(path, bytes));
    else findings.push(bytes);
  }
  return { files, findings };
}

/** Names are split at every folder: `__MACOSX/._xa-a.xlsx` is nobody's submission. */
function isWanted(name: string): boolean {
  const parts = name.split('/');
  return (
    !parts.some((part, i) => part !== '..' && isOwnName(part, i < parts.length - 1)) &&
    !isRegisterName(parts.at(-1) ?? '')
  );
}

/** A path that leads out of the archive, and an archive inside it, are seen and not read. */
function isSafe(name: string): boolean {
  return !name.split('/').includes('..') && !/\.zip$/i.test(name);
}

function unpackOne(pack: Package, name: string, path: string): Uint8Array | Finding {
  const pieces: Uint8Array[] = [];
  try {
    pack.read(name, (piece) => pieces.push(piece));
    return new Uint8Array(Buffer.concat(pieces));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.problem.kind !== 'too-large') return problemFinding(error.problem, path);
    return raise(tooLarge, { what: inflates }, { place: { file: path } });
  }
}

const inflates: Words = {
  vi: 'gói nén giải ra vượt giới hạn',
  en: 'the archive inflates beyond the limit',
};
