import { beyond, Refusal } from './problem.ts';

/** One entry of a zip's central directory; sizes are what the directory claims, not yet proved. */
export interface ZipEntry {
  /** With forward slashes and no slash in front. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const zip64Mark = 0xffffffff;
const names = new TextDecoder();

/** Lists a zip's entries from its central directory alone, folders left out. Throws a Refusal. */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined)
    throw new Refusal('truncated', 'the zip has no end of central directory', { looksLike: 'zip' });
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw beyond('archive-files', `${count} zip entries`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(bytes, view, at, end);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry, found through its local header. Throws a Refusal. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, name } = entry;
  if (offset + localLength > bytes.length) throw new Refusal('truncated', `${name} starts beyond the end`);
  if (view.getUint32(offset, true) !== localSignature)
    throw new Refusal('damaged', `${name} has no local header`);
  const nameLength = view.getUint16(offset + 26, true);
  const extraLength = view.getUint16(offset + 28, true);
  const start = offset + localLength + nameLength + extraLength;
  if (start + entry.packedSize > bytes.length) throw new Refusal('truncated', `${name} ends beyond the end`);
  return bytes.subarray(start, start + entry.packedSize);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { entry: ZipEntry; next: number } {
  if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) {
    throw new Refusal('damaged', 'the central directory of the zip is broken');
  }
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw new Refusal('damaged', 'the central directory of the zip is broken');
  const entry: ZipEntry = {
    name: partName(names.decode(bytes.subarray(at + entryLength, nameEnd))),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if (entry.size === zip64Mark || entry.packedSize === zip64Mark || entry.offset === zip64Mark) {
    throw new Refusal('unsupported', `${entry.name} uses zip64 sizes`);
  }
  return { entry, next };
}

/** Some writers use backslashes or a slash in front, against the zip specification. */
function partName(stored: string): string {
  return stored.replaceAll('\\', '/').replace(/^\/+/, '');
}
