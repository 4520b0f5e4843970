const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endLength = 22;
/** 1 January 1980, 00:00: the first moment a zip archive can tell. */
const firstMoment = 0x00210000;

/**
 * The archive with every entry dated 1 January 1980, changed in place: exceljs stamps them with the clock and offers
 * no way to say otherwise. For archives as it writes them: no comment, no zip64.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - endLength;
  expectAt(view, end, endOfDirectory);
  const entries = view.getUint16(end + 10, true);
  let header = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    expectAt(view, header, centralHeader);
    view.setUint32(header + 12, firstMoment, true);
    resetLocal(view, view.getUint32(header + 42, true));
    header += 46 + [28, 30, 32].reduce((length, field) => length + view.getUint16(header + field, true), 0);
  }
  return archive;
}

function resetLocal(view: DataView, header: number): void {
  expectAt(view, header, localHeader);
  view.setUint32(header + 10, firstMoment, true);
}

function expectAt(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature)
    throw new Error(`not an archive as exceljs writes it: ${offset}`);
}
