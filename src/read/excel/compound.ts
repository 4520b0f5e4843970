const headerLength = 512;
/** [MS-CFB] 2.2: where the header states the size of sectors and lists the sectors of the allocation table. */
const sectorShiftAt = 30;
const tableAt = 76;
/** Greater values are marks: free, end of a chain, a table's own sector. */
const lastSector = 0xfffffffa;

/**
 * Whether a compound file (.xls) ends before a sector that a chain of its allocation table leads to: what is left of
 * one that was cut short would otherwise read as a workbook with fewer cells.
 */
export function isCutShort(bytes: Uint8Array): boolean {
  if (bytes.length < headerLength) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << Math.min(view.getUint16(sectorShiftAt, true), 12);
  const held = Math.floor(bytes.length / size) - 1;
  const isMissing = (sector: number): boolean => sector <= lastSector && sector >= held;
  for (let at = tableAt; at < headerLength; at += 4) {
    const sector = view.getUint32(at, true);
    if (sector > lastSector) continue;
    if (isMissing(sector) || nextSectors(view, (sector + 1) * size, size).some(isMissing)) return true;
  }
  return false;
}

function nextSectors(view: DataView, start: number, size: number): readonly number[] {
  return Array.from({ length: size / 4 }, (_, i) => view.getUint32(start + i * 4, true));
}
