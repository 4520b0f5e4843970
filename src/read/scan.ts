import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/place.ts';

/** A file that may hold submissions. */
export interface FoundFile {
  /** Relative to the given folder, with `/`, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface FoundFolder {
  readonly files: readonly FoundFile[];
  /** Registers beside the submissions: nhan.csv, xu-ly.yaml, xu-ly.xlsx. */
  readonly registers: readonly FoundFile[];
  /** Links, and folders deeper than anyone files papers: seen, not read. */
  readonly skipped: readonly string[];
}

const depthLimit = 12;
const registerName = /^(?:nhan\.csv|xu-ly\.(?:yaml|yml|xlsx))$/i;
const ownName = /^(?:plan\.ya?ml|ket-qua.*\.json)$/i;

/**
 * Finds what was sent. A workspace keeps it in `submissions/<period>/`; any other folder is taken as it is. Never read:
 * `ket-qua/`, plan.yaml, CSV files, results, hidden and `~$` files. Links are not followed.
 */
export function scanFolder(folder: string, period: string | undefined): FoundFolder {
  const found: { files: FoundFile[]; registers: FoundFile[]; skipped: string[] } = {
    files: [],
    registers: [],
    skipped: [],
  };
  const inside = submissionsFolder(folder, period);
  if (inside !== '') addRegisters(folder, found.registers);
  walk(folder, inside, 0, found);
  const byPath = (a: FoundFile, b: FoundFile): number => compareText(a.path, b.path);
  return { files: found.files.sort(byPath), registers: found.registers.sort(byPath), skipped: found.skipped };
}

/** A single file, without the registers beside it. */
export function findFile(folder: string, name: string): FoundFolder {
  return { files: [readFound(folder, name)], registers: [], skipped: [] };
}

function submissionsFolder(folder: string, period: string | undefined): string {
  const isFolder = (path: string): boolean =>
    existsSync(join(folder, path)) && statSync(join(folder, path)).isDirectory();
  if (!isFolder('submissions')) return '';
  return period !== undefined && isFolder(`submissions/${period}`) ? `submissions/${period}` : 'submissions';
}

function addRegisters(folder: string, registers: FoundFile[]): void {
  for (const name of readdirSync(folder))
    if (registerName.test(name)) registers.push(readFound(folder, name));
}

function walk(
  folder: string,
  inside: string,
  depth: number,
  found: { files: FoundFile[]; registers: FoundFile[]; skipped: string[] },
): void {
  for (const item of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? item.name : `${inside}/${item.name}`;
    if (isOurs(item)) continue;
    if (item.isDirectory()) {
      if (depth < depthLimit) walk(folder, path, depth + 1, found);
      else found.skipped.push(path.normalize('NFC'));
    } else if (!item.isFile()) found.skipped.push(path.normalize('NFC'));
    else if (registerName.test(item.name)) found.registers.push(readFound(folder, path));
    else if (!/\.csv$/i.test(item.name)) found.files.push(readFound(folder, path));
  }
}

/** Results, the plan and its forms, hidden files and the lock files of office programs. */
function isOurs(item: Dirent): boolean {
  if (item.name.startsWith('.') || item.name.startsWith('~$')) return true;
  return item.isDirectory()
    ? item.name === 'ket-qua' || item.name === 'node_modules'
    : ownName.test(item.name);
}

function readFound(folder: string, path: string): FoundFile {
  const bytes = readFileSync(join(folder, path));
  return { path: path.normalize('NFC'), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
