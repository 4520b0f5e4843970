import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/model/report.ts';
import { writeAnnexes } from '../../../src/write/xlsx.ts';
import { open, partsOf, sheetOf } from './open.ts';
import { annex, cells, reportWith } from './samples.ts';

/** A4 landscape between the margins, in points. */
const room = ((210 - 20 - 20) * 72) / 25.4;
const line: Row = { cells: cells('1', 'Chỉ tiêu', '2', '3', '') };
const group: Row = { role: 'group', cells: [{ text: 'Dự án', columns: 5 }] };

/** The rows of each page by number, and how high each page is with the head it repeats. */
async function pagesOf(rows: readonly Row[]) {
  const given = { ...annex, landscape: true, table: { ...annex.table, rows } };
  const bytes = await writeAnnexes(reportWith([given]));
  const sheet = sheetOf(await open(bytes), annex.sheet);
  // The reader leaves page breaks out.
  const breaks =
    partsOf(bytes)
      .get('xl/worksheets/sheet1.xml')
      ?.matchAll(/<brk id="(\d+)"/g) ?? [];
  const ends = [...Array.from(breaks, ([, row]) => Number(row)), sheet.rowCount];
  const height = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += sheet.getRow(row).height;
    return sum;
  };
  return ends.map((end, page) => {
    const start = (ends[page - 1] ?? 0) + 1;
    return { start, end, height: height(start, end) + (page === 0 ? 0 : height(6, 8)) };
  });
}

const first = 9;
const roleAt = (rows: readonly Row[], row: number) => rows[row - first]?.role;

describe('pages of an annex', () => {
  it.each([1, 5, 19, 20, 21, 22, 23, 24, 60])(
    'of %i rows are no higher than the paper; the signatures stand with a row of the table',
    async (count) => {
      const rows = Array.from({ length: count }, () => line);
      const pages = await pagesOf(rows);
      for (const page of pages) expect(page.height).toBeLessThanOrEqual(room);
      expect(pages.at(-1)?.start).toBeLessThan(first + count);
    },
  );

  it('never end in a heading, however many stand in a row', async () => {
    let ends = 0;
    for (let before = 10; before < 40; before += 1) {
      const lines = Array.from({ length: before }, () => line);
      const rows = [...lines, group, group, line, line, ...lines];
      const pages = await pagesOf(rows);
      for (const { end, height } of pages.slice(0, -1)) {
        expect(roleAt(rows, end)).not.toBe('group');
        expect(height).toBeLessThanOrEqual(room);
        if (roleAt(rows, end + 1) === 'group') ends += 1;
      }
    }
    expect(ends).toBeGreaterThan(0);
  });
});
