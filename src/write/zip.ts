import { unzipSync, zipSync, zlibSync } from 'fflate';

/** Files of an archive by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Noon without a zone: the archive stores local time, and noon exists on that day in every zone. */
const stamp = '1980-01-01T12:00:00';

/** Packs parts in order of path, with one fixed time: the same parts give the same bytes. */
export function zip(parts: Parts): Uint8Array {
  const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: stamp, level: 1 });
}

/** A stream as RFC 1950 has it. Unlike the machine's own zlib it comes to the same bytes everywhere. */
export function deflated(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/** The parts of an archive; undefined for what is none, or would inflate to more than `most` bytes. */
export function unzip(bytes: Uint8Array, most: number): Parts | undefined {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= most;
      },
    });
    return total <= most ? parts : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The archive with its parts changed and packed anew. Word and Excel files are archives, and their libraries stamp
 * them with the clock.
 */
export function rezip(bytes: Uint8Array, change: (parts: Parts) => Parts = (parts) => parts): Uint8Array {
  return zip(change(unzipSync(bytes)));
}
