import { type Finding, raise } from '../model/finding.ts';
import { type Limits, normalLimits } from '../model/limits.ts';
import { openPackage, type Package, Refusal, sniff, workbookLimits } from './excel/index.ts';
import { problemFinding } from './excel-reader.ts';
import { notSubmission, renamedFile, skippedFile } from './findings.ts';
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
export function unpackArchive(archive: FoundFile, limits: Limits = normalLimits): Unpacked {
  const problem = sniff(archive.bytes);
  if (problem !== undefined && problem.looksLike !== 'zip')
    return { files: [], findings: [problemFinding(problem, archive.path, limits)] };
  try {
    return unpackAll(openPackage(archive.bytes, workbookLimits(limits)), archive, limits);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { files: [], findings: [problemFinding(error.problem, archive.path, limits)] };
  }
}

function unpackAll(pack: Package, archive: FoundFile, limits: Limits): Unpacked {
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
      ? unpackOne(pack, name, path, limits)
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

function unpackOne(pack: Package, name: string, path: string, limits: Limits): Uint8Array | Finding {
  const pieces: Uint8Array[] = [];
  try {
    pack.read(name, (piece) => pieces.push(piece));
    return new Uint8Array(Buffer.concat(pieces));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemFinding(error.problem, path, limits);
  }
}
