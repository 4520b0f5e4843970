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
function isSame({ entry: a, bytes }: Packed, { entry: b, bytes: others }: Packed): boolean {
  const isSameHeader =
    a.name === b.name &&
    a.method === b.method &&
    a.isEncrypted === b.isEncrypted &&
    a.crc === b.crc &&
    a.packedSize === b.packedSize &&
    a.size === b.size;
  return isSameHeader && Buffer.compare(bytes, others) === 0;
}

function isAlike(some: Limits, other: Limits): boolean {
  for (const name of Object.keys(some) as (keyof Limits)[]) if (some[name] !== other[name]) return false;
  return true;
}
