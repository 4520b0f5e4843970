import type { Limits } from './limits.ts';
import type { Package, Packed } from './open.ts';

type PartReader<Read> = (pack: Package, name: string, limits: Limits) => Read;

/** A larger part is not worth keeping: forms have a few kilobytes of what they share. */
const mostBytes = 64 * 1024;

/**
 * Reads a part, unless the file before had the very same bytes there: forms of one template share their styles and
 * names, a fifth of what is to be read of them. The part counts against the limits of each file all the same.
 */
export function readOnce<Read>(read: PartReader<Read>): PartReader<Read> {
  let last: { readonly packed: Packed; readonly limits: Limits; readonly made: Read } | undefined;
  return (pack, name, limits) => {
    const packed = pack.packed(name);
    if (last !== undefined && isSame(last.packed, packed) && isAlike(last.limits, limits)) {
      pack.count(name);
      return last.made;
    }
    const made = read(pack, name, limits);
    // A copy: a view would keep the whole file.
    last =
      packed.bytes.length > mostBytes
        ? undefined
        : { packed: { ...packed, bytes: packed.bytes.slice() }, limits, made };
    return made;
  };
}

/** Name, sizes and checksum too: what the header says of the bytes is part of what is held against them. */
function isSame(a: Packed, b: Packed): boolean {
  const { offset: _, ...entry } = a.entry;
  return isAlike(entry, b.entry) && Buffer.compare(a.bytes, b.bytes) === 0;
}

function isAlike<Fields extends object>(some: Fields, other: Fields): boolean {
  const found = new Map(Object.entries(other));
  return Object.entries(some).every(([key, value]) => found.get(key) === value);
}
