import { unzipSync, zipSync } from 'fflate';

/** Files of an archive by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Noon without a zone: the archive stores local time, and noon exists on that day in every zone. */
const stamp = '1980-01-01T12:00:00';

/**
 * The archive with its parts changed and packed anew: in order of path, with one fixed time. The same parts give
 * the same bytes. Word and Excel files are archives, and their libraries stamp them with the clock.
 */
export function rezip(bytes: Uint8Array, change: (parts: Parts) => Parts = (parts) => parts): Uint8Array {
  const sorted = Object.entries(change(unzipSync(bytes))).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: stamp, level: 6 });
}
