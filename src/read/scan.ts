import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Limits, normalLimits } from '../model/limits.ts';
import { compareText } from '../model/place.ts';

/** A file that may hold submissions. */
export interface FoundFile {
  /** Relative to the given folder, with `/`, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Why a file was seen and not read: it leads elsewhere, is locked, a register of another kind, or beyond a limit. */
type SkipReason = 'link' | 'locked' | 'register' | 'file-size' | 'files' | 'folder-depth';

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

export interface FoundFolder {
  readonly files: readonly FoundFile[];
  /** Registers beside the submissions: nhan.csv, xu-ly.yaml, xu-ly.xlsx. */
  readonly registers: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

const registerName = /^(?:nhan\.csv|xu-ly\.(?:yaml|yml|xlsx))$/i;
const ownName = /^(?:plan\.ya?ml|ket-qua.*\.json)$/i;
/** A register of settlements of a kind that is not read: no submission, but never passed over in silence. */
const otherRegister = /^xu-ly\.[^.]+$/i;
const ownFolder = /^(?:ket-qua|node_modules|__MACOSX)$/;
/** What Windows leaves in the folders it shows. */
const systemName = /^(?:(?:eh)?thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$/i;

/** What a run writes beside its results, wherever `-o` had it write them: a second run must not meet the first. */
const resultsName = /^ket-qua\.json$/i;
const outputName =
  /^(?:bao-cao\.(?:docx|html|md)|bao-cao-cap-nhat\.docx|thay-doi\.docx|tap-hop-y-kien\.docx|phu-luc\.xlsx|kiem-tra\.xlsx)$/i;

/**
 * Finds what was sent. A workspace keeps it in `submissions/<period>/`; any other folder is taken as it is. Never read:
 * `ket-qua/`, plan.yaml, CSV files, results and what was written with them, hidden and `~$` files. Links are not followed.
 */
export function scanFolder(
  folder: string,
  period: string | undefined,
  limits: Limits = normalLimits,
): FoundFolder {
  const scan = new Scan(folder, limits);
  const inside = submissionsFolder(folder, period);
  if (inside !== '') scan.addRegisters();
  scan.walk(inside, 0);
  return scan.found();
}

/** A single file, without the registers beside it. */
export function findFile(folder: string, name: string, limits: Limits = normalLimits): FoundFolder {
  const scan = new Scan(folder, limits);
  scan.addFile(name);
  return scan.found();
}

/** Whether a name is one of ours, hidden, or left by the system or an office program: never a submission. */
export function isOwnName(name: string, isFolder: boolean): boolean {
  if (name.startsWith('.') || name.startsWith('~$') || systemName.test(name)) return true;
  return isFolder ? ownFolder.test(name) : ownName.test(name);
}

/** Whether a name is a register's, or of a table that goes with a plan. */
export function isRegisterName(name: string): boolean {
  return registerName.test(name) || /\.csv$/i.test(name);
}

export function foundFile(path: string, bytes: Uint8Array): FoundFile {
  return { path: path.normalize('NFC'), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function submissionsFolder(folder: string, period: string | undefined): string {
  const isFolder = (path: string): boolean =>
    existsSync(join(folder, path)) && statSync(join(folder, path)).isDirectory();
  if (!isFolder('submissions')) return '';
  return period !== undefined && isFolder(`submissions/${period}`) ? `submissions/${period}` : 'submissions';
}

/** A file that may not be opened, or went away meanwhile, costs itself alone. */
function contentOf(path: string, most: number): Uint8Array | SkipReason {
  try {
    return statSync(path).size > most ? 'file-size' : readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'locked';
    throw error;
  }
}

class Scan {
  readonly #folder: string;
  readonly #limits: Limits;
  readonly #files: FoundFile[] = [];
  readonly #registers: FoundFile[] = [];
  readonly #skipped: SkippedFile[] = [];

  constructor(folder: string, limits: Limits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  found(): FoundFolder {
    const byPath = (a: { path: string }, b: { path: string }): number => compareText(a.path, b.path);
    return {
      files: this.#files.sort(byPath),
      registers: this.#registers.sort(byPath),
      skipped: this.#skipped.sort(byPath),
    };
  }

  addRegisters(): void {
    for (const name of readdirSync(this.#folder))
      if (registerName.test(name)) this.#read(name, this.#registers);
  }

  addFile(path: string): void {
    if (this.#files.length < this.#limits.files) this.#read(path, this.#files);
    else this.#skip(path, 'files');
  }

  walk(inside: string, depth: number): void {
    const items = this.#itemsIn(inside);
    const holdsResults = items.some(({ name }) => resultsName.test(name));
    const isSent = (item: Dirent): boolean =>
      !isOwnName(item.name, item.isDirectory()) && !(holdsResults && outputName.test(item.name));
    for (const item of items.filter(isSent)) {
      const path = inside === '' ? item.name : `${inside}/${item.name}`;
      if (item.isDirectory()) this.#enter(path, depth);
      else if (item.isFile()) this.#take(path, item.name);
      else this.#skip(path, 'link');
    }
  }

  #take(path: string, name: string): void {
    if (registerName.test(name)) this.#read(path, this.#registers);
    else if (otherRegister.test(name)) this.#skip(path, 'register');
    else if (!isRegisterName(name)) this.addFile(path);
  }

  /** In the order of names, so that a limit of files leaves out the same ones on every machine. */
  #itemsIn(inside: string): readonly Dirent[] {
    return readdirSync(join(this.#folder, inside), { withFileTypes: true }).sort((a, b) =>
      compareText(a.name, b.name),
    );
  }

  #enter(path: string, depth: number): void {
    if (depth < this.#limits['folder-depth']) this.walk(path, depth + 1);
    else this.#skip(path, 'folder-depth');
  }

  #read(path: string, into: FoundFile[]): void {
    const content = contentOf(join(this.#folder, path), this.#limits['file-size']);
    if (typeof content === 'string') this.#skip(path, content);
    else into.push(foundFile(path, content));
  }

  #skip(path: string, reason: SkipReason): void {
    this.#skipped.push({ path: path.normalize('NFC'), reason });
  }
}
