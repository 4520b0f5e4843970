import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A finished output, still in memory. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that stands in the way: somebody edited it, or it never was ours. */
export type Stored = { readonly ok: true } | { readonly ok: false; readonly edited: readonly string[] };

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const resultsName = 'ket-qua.json';

/**
 * Writes all outputs or none. They are first written aside and then moved into place without a pause in which an
 * interruption could fall. A file edited since we wrote it is never overwritten unless forced.
 */
export function storeOutputs(folder: string, outputs: readonly Output[], force: boolean): Stored {
  const edited = force ? [] : editedOutputs(folder, outputs);
  if (edited.length > 0) return { ok: false, edited };
  const aside = `${folder}.dang-ghi`;
  rmSync(aside, { recursive: true, force: true });
  try {
    mkdirSync(aside, { recursive: true });
    for (const { name, bytes } of outputs) {
      mkdirSync(dirname(join(aside, name)), { recursive: true });
      writeFileSync(join(aside, name), bytes);
    }
    for (const { name } of outputs) mkdirSync(dirname(join(folder, name)), { recursive: true });
    for (const { name } of outputs) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return { ok: true };
}

/** Outputs that exist and are not as the results beside them say we wrote them. */
function editedOutputs(folder: string, outputs: readonly Output[]): readonly string[] {
  const written = writtenHashes(folder);
  return outputs
    .map(({ name }) => name)
    .filter((name) => {
      const path = join(folder, name);
      if (!existsSync(path)) return false;
      if (name === resultsName) return written === undefined;
      return written?.get(name) !== sha256Of(readFileSync(path));
    });
}

/** The bytes of an output in a run's folder, where they are as they were written. */
export function readAsWritten(folder: string, name: string): Uint8Array | undefined {
  const hash = writtenHashes(folder)?.get(name);
  const path = join(folder, name);
  if (hash === undefined || !existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return sha256Of(bytes) === hash ? bytes : undefined;
}

/** Hashes by name from the results in a folder; undefined when there are none of ours. */
function writtenHashes(folder: string): ReadonlyMap<string, string> | undefined {
  const path = join(folder, resultsName);
  if (!existsSync(path)) return undefined;
  try {
    const results: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof results !== 'object' || results === null || !('outputs' in results)) return undefined;
    const outputs = results.outputs as readonly { readonly path: string; readonly sha256: string }[];
    return new Map(outputs.map((output) => [output.path, output.sha256]));
  } catch {
    return undefined;
  }
}

/**
 * Writes a folder of its own, files in folders of it among them: first aside as a whole, then into place. False, and
 * nothing is written, where something stands there already; hidden files do not count.
 */
export function storeFolder(folder: string, outputs: readonly Output[]): boolean {
  if (isOccupied(folder)) return false;
  const aside = `${resolve(folder)}.dang-ghi`;
  rmSync(aside, { recursive: true, force: true });
  try {
    for (const { name, bytes } of outputs) {
      mkdirSync(dirname(join(aside, name)), { recursive: true });
      writeFileSync(join(aside, name), bytes);
    }
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return true;
}

function isOccupied(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return !statSync(folder).isDirectory() || readdirSync(folder).some((name) => !name.startsWith('.'));
}

/** Writes the files that are not there yet; what is there stays as it is. Names of both, in their order. */
export function storeMissing(
  folder: string,
  outputs: readonly Output[],
): { readonly written: readonly string[]; readonly kept: readonly string[] } {
  const isThere = ({ name }: Output): boolean => existsSync(join(folder, name));
  const kept = outputs.filter(isThere).map(({ name }) => name);
  const missing = outputs.filter((each) => !isThere(each));
  for (const { name, bytes } of missing) storeFile(join(folder, name), bytes);
  return { written: missing.map(({ name }) => name), kept };
}

/** Run folders `lan-01`, `lan-02` … of a period: the last one that exists, and the next. */
export function runFolders(folder: string): { readonly last?: string; readonly next: string } {
  const runs = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^lan-(\d{2,})$/.exec(name)?.[1] ?? [])
    : [];
  const highest = Math.max(0, ...runs.map(Number));
  const named = (run: number): string => join(folder, `lan-${String(run).padStart(2, '0')}`);
  return highest === 0 ? { next: named(1) } : { last: named(highest), next: named(highest + 1) };
}

/** Whether the results about to be written are those that the folder holds already. */
export function holdsSame(folder: string | undefined, outputs: readonly Output[]): boolean {
  const results = outputs.find(({ name }) => name === resultsName);
  if (folder === undefined || results === undefined) return false;
  const path = join(folder, resultsName);
  return existsSync(path) && readFileSync(path).equals(results.bytes);
}

/** Writes a single file, aside first, so that a half-written one never stands in its place. */
export function storeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.dang-ghi`);
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
