import { packedBytes, readDirectory, type ZipEntry } from './directory.ts';
import { unpack } from './inflate.ts';
import type { Limits } from './limits.ts';
import { beyond, Refusal } from './problem.ts';

/** The parts of an Open Packaging file. Names are compared without regard to case, as that standard wants. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Hands over a part's bytes, piece by piece. Throws a Refusal. */
  read(name: string, sink: (piece: Uint8Array) => void): void;
  /** A part as it lies in the zip. Throws a Refusal. */
  packed(name: string): Packed;
  /** Counts a part as read whose bytes are known already. Throws a Refusal. */
  count(name: string): void;
}

/** A part not yet inflated: its bytes, and what the directory says of them. */
export interface Packed {
  readonly entry: ZipEntry;
  readonly bytes: Uint8Array;
}

/**
 * Opens a zip without inflating anything. A part is inflated only when read, and only after the sizes in the directory
 * are found within the limits; what a header hides is stopped while inflating. Throws a Refusal.
 */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const entries = byName(readDirectory(bytes, limits.entries));
  let total = 0;
  const find = (name: string): ZipEntry => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new Refusal('damaged', `the package has no ${name}`);
    return entry;
  };
  const count = (entry: ZipEntry): void => {
    total += entry.size;
    checkSize(entry, total, limits);
  };
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, sink) => {
      const entry = find(name);
      count(entry);
      unpack(packedBytes(bytes, entry), entry, sink);
    },
    packed: (name) => {
      const entry = find(name);
      return { entry, bytes: packedBytes(bytes, entry) };
    },
    count: (name) => count(find(name)),
  };
}

/** Two entries of one name would let two readers see two different workbooks. */
function byName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const map = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (map.has(key)) throw new Refusal('damaged', `the zip holds ${entry.name} twice`);
    map.set(key, entry);
  }
  return map;
}

function checkSize(entry: ZipEntry, total: number, limits: Limits): void {
  const { name, size, packedSize } = entry;
  if (size > limits.partBytes) throw beyond('inflated-size', `${name} inflates to ${size} bytes`);
  if (total > limits.totalBytes) throw beyond('inflated-size', `the parts inflate to ${total} bytes or more`);
  if (size > limits.ratioFloorBytes && size > packedSize * limits.ratio) {
    throw beyond('ratio', `${name} inflates ${packedSize} bytes to ${size}`);
  }
}
