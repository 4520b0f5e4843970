import { createRequire } from 'node:module';
import { crc32, inflateRawSync } from 'node:zlib';
import type { FlateError } from 'fflate';
import type { ZipEntry } from './directory.ts';
import { Refusal } from './problem.ts';

const stored = 0;
const deflated = 8;
/** Deflate grows at most 1032-fold, so one step can overshoot its cap by some 16 MiB and no more. */
const step = 16 * 1024;
/** Up to this declared size a part is inflated in one go. */
const small = 4 * 1024 * 1024;
/** Of the native library. A chunk that holds the whole part spares it the joining of several. */
const smallestChunk = 64;

/**
 * Unpacks one entry piece by piece into `sink`, never more than the size its header declares, and proves size and
 * checksum at the end. Throws a Refusal; errors of `sink` pass through.
 */
export function unpack(packed: Uint8Array, entry: ZipEntry, sink: (piece: Uint8Array) => void): void {
  let size = 0;
  let crc = 0;
  for (const piece of pieces(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw new Refusal('damaged', `${entry.name} is larger than its header says`);
    crc = crc32(piece, crc);
    sink(piece);
  }
  if (size !== entry.size) throw new Refusal('damaged', `${entry.name} is smaller than its header says`);
  if (crc !== entry.crc) throw new Refusal('damaged', `${entry.name} fails its checksum`);
}

function pieces(packed: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> {
  if (entry.isEncrypted) throw new Refusal('encrypted', `${entry.name} is encrypted in the zip`);
  if (entry.method === stored) return cut(packed);
  if (entry.method === deflated)
    return entry.size <= small ? [inflatedAtOnce(packed, entry)] : inflated(packed, entry.name);
  throw new Refusal('unsupported', `${entry.name} uses zip method ${entry.method}`);
}

/** Whoever takes the pieces never has more than a small part before him, however large the part that was not packed. */
function* cut(part: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at === 0 || at < part.length; at += small) yield part.subarray(at, at + small);
}

/** A small part at once by the native library, which stops at the declared size; what is larger goes piece by piece. */
function inflatedAtOnce(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const maxOutputLength = Math.max(entry.size, 1);
    return inflateRawSync(packed, { maxOutputLength, chunkSize: Math.max(entry.size + 1, smallestChunk) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal('damaged', `${entry.name} is larger than its header says`);
    throw new Refusal('damaged', `${entry.name} cannot be inflated: ${error.message}`);
  }
}

const requireLate = createRequire(import.meta.url);

function* inflated(packed: Uint8Array, name: string): Generator<Uint8Array> {
  // Few files hold so large a part, and every run would wait for it.
  const { Inflate }: typeof import('fflate') = requireLate('fflate');
  let ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at === 0 || at < packed.length; at += step) {
    try {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch (error) {
      if (!isFlateError(error)) throw error;
      throw new Refusal('damaged', `${name} cannot be inflated: ${error.message}`);
    }
    yield* ready;
    ready = [];
  }
}

function isFlateError(error: unknown): error is FlateError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
