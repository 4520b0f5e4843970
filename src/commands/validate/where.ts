import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A given path as a folder to be read, or a file in one to be looked at alone. */
export function whereIs(path: string): { readonly folder: string; readonly file?: string } {
  if (!existsSync(path) || statSync(path).isDirectory()) return { folder: path };
  return { folder: dirname(path), file: basename(path) };
}
