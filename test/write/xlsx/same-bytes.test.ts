import { describe, expect, it } from 'vitest';
import { writeAnnexes, writeAudit } from '../../../src/write/xlsx.ts';
import { entriesOf, open, partsOf } from './open.ts';
import { annex, auditBook, cells, reportWith } from './samples.ts';

const files = {
  'phu-luc.xlsx': () => writeAnnexes(reportWith([annex])),
  'kiem-tra.xlsx': () => writeAudit(auditBook),
};

describe.each(Object.entries(files))('%s', (_, write) => {
  it('has the same bytes again, whatever was written between', async () => {
    const first = await write();
    const other = {
      ...annex,
      title: 'Ưu điểm',
      table: { ...annex.table, rows: [{ cells: cells('Ạ', 'ẵ', '€') }] },
    };
    await writeAnnexes(reportWith([other]));
    expect(Buffer.compare(await write(), first)).toBe(0);
  });

  it('has the same bytes in another time zone', async () => {
    const zone = process.env['TZ'];
    const written = [];
    const offsets = new Set<number>();
    for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = name;
      offsets.add(new Date(2026, 5, 14).getTimezoneOffset());
      written.push(Buffer.from(await write()).toString('base64'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(offsets.size).toBe(2);
    expect(written[0]).toBe(written[1]);
  });

  it('has its parts in order, at one time, and none for folders', async () => {
    const entries = entriesOf(await write());
    const paths = entries.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort((a, b) => (a < b ? -1 : 1)));
    expect(paths.filter((path) => path.endsWith('/'))).toEqual([]);
    expect(new Set(entries.map(({ time, date }) => `${date} ${time}`)).size).toBe(1);
  });

  it('carries the day of the report, not that of the clock', async () => {
    const bytes = await write();
    const { created, modified } = await open(bytes);
    expect([created, modified].map((time) => time.toISOString())).toEqual(
      Array.from({ length: 2 }, () => '2026-06-14T00:00:00.000Z'),
    );
    expect(partsOf(bytes).get('docProps/core.xml')).not.toContain('ExcelJS');
  });
});

it('what goes out names its author and subject', async () => {
  const { creator, lastModifiedBy, title, subject, keywords } = await open(await files['phu-luc.xlsx']());
  expect({ creator, lastModifiedBy, title, subject, keywords }).toEqual({
    creator: 'Công an tỉnh Nghệ An',
    lastModifiedBy: 'Công an tỉnh Nghệ An',
    title: 'Báo cáo 6 tháng đầu năm 2026',
    subject: 'Phòng, chống ma túy',
    keywords: 'ma túy, 2026-6T',
  });
});
