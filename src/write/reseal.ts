/** Signatures and offsets in the headers of an archive (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const local = { time: 10 };
const central = { signature: 0x02014b50, time: 12, lengths: 28, offset: 42, length: 46 };
const end = { signature: 0x06054b50, count: 10, offset: 16, length: 22 };
/** `stamp` as DOS writes it: the date over the time. */
const dosStamp = 0x00216000;

/**
 * The same archive with its files in order of path and one fixed time on each: what is packed stays packed. For an
 * archive as a library makes it, file after file, without a comment at its end.
 */
export function resealed(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = viewOf(bytes);
  const last = bytes.length - end.length;
  if (last < 0 || view.getUint32(last, true) !== end.signature) throw new RangeError('no plain archive');
  const directory = view.getUint32(last + end.offset, true);
  const entries = entriesOf(bytes, directory, view.getUint16(last + end.count, true));
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let offset = 0;
  for (const { file, header } of sorted) {
    viewOf(file).setUint32(local.time, dosStamp, true);
    viewOf(header).setUint32(central.time, dosStamp, true);
    viewOf(header).setUint32(central.offset, offset, true);
    offset += file.length;
  }
  const parts = [...sorted.map(({ file }) => file), ...sorted.map(({ header }) => header)];
  return Buffer.concat([...parts, bytes.subarray(last)]);
}

interface PackedEntry {
  readonly name: string;
  /** Its header and packed content, and its header in the directory: views of the archive. */
  readonly file: Uint8Array;
  readonly header: Uint8Array;
}

function entriesOf(bytes: Uint8Array, directory: number, count: number): readonly PackedEntry[] {
  const view = viewOf(bytes);
  const starts: number[] = [];
  const headers: Uint8Array[] = [];
  for (let at = directory; headers.length < count; at += headers.at(-1)?.length ?? 0) {
    if (view.getUint32(at, true) !== central.signature) throw new RangeError('no plain archive');
    // Name, extra field and comment follow the header; their lengths stand in it.
    const lengths = [0, 2, 4].map((part) => view.getUint16(at + central.lengths + part, true));
    const length = lengths.reduce((sum, part) => sum + part, central.length);
    headers.push(bytes.subarray(at, at + length));
    starts.push(view.getUint32(at + central.offset, true));
  }
  return headers.map((header, index) => ({
    name: nameOf(header),
    file: bytes.subarray(starts[index], starts[index + 1] ?? directory),
    header,
  }));
}

function nameOf(header: Uint8Array): string {
  const length = viewOf(header).getUint16(central.lengths, true);
  return new TextDecoder().decode(header.subarray(central.length, central.length + length));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
