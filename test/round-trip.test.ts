import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeText } from '../src/model/place.ts';
import type { RawCell } from '../src/model/submission.ts';
import { readRawFile } from '../src/read/index.ts';
import type { RawSubmission } from '../src/read/raw.ts';
import { tongket } from './support/cli.ts';
import { Office, withPrograms } from './support/programs.ts';
import { type Rearranged, rearrange } from './support/rearrange.ts';
import { type Order, typeIn } from './support/typist.ts';

/**
 * As a new user would: the forms that `tongket template` writes are opened in LibreOffice, filled in by somebody who sees
 * only what stands on the screen, rearranged and saved; what we read back is what was typed.
 */

const kinds = ['xlsx', 'xls', 'ods'] as const;
type Saved = (typeof kinds)[number];

async function typed(
  office: Office,
  unit: string,
  orders: readonly Order[],
): Promise<Map<Saved, RawSubmission>> {
  const forms = join(office.folder, unit);
  const plan = ['-p', 'nghe-an-107-2026', '--period', '2026-6T'];
  const { status, stdout } = await tongket(['template', ...plan, '--unit', unit, '-o', forms]);
  expect(status).toBe(0);
  return readAll(office, typeIn(office, stdout.trim(), orders, kinds));
}

async function readAll(
  office: Office,
  saved: ReadonlyMap<Saved, string>,
): Promise<Map<Saved, RawSubmission>> {
  const back = new Map<Saved, RawSubmission>();
  for (const [kind, path] of saved) back.set(kind, await readBack(office.folder, path));
  return back;
}

async function readBack(folder: string, path: string): Promise<RawSubmission> {
  const { files, findings } = await readRawFile(folder, path.slice(folder.length + 1));
  const [submission, ...others] = files.flatMap(({ submissions }) => submissions);
  if (submission === undefined || others.length > 0) throw new Error(JSON.stringify(findings));
  return submission;
}

function textOf(cell: RawCell | undefined): string | undefined {
  return cell?.text.replaceAll('\r', '');
}

/** What was typed, by the element's code and, where it is about another unit, that unit. */
function filledIn({ entries }: RawSubmission): Record<string, string> {
  const filled = entries.filter(({ value }) => value.value.tag !== 'blank');
  return Object.fromEntries(
    filled.map(({ element, unit, value }) => [[element.text, unit?.text ?? []].flat().join(' '), value.text]),
  );
}

withPrograms(['soffice'], 'a form filled in with LibreOffice and read back', () => {
  const office = new Office();
  afterAll(() => office.remove());

  const particulars: readonly Order[] = [
    ['text', 'Số, ký hiệu báo cáo', '45/BC-UBND'],
    ['date', 'Ngày của báo cáo', '2026-06-10'],
    ['text', 'Người ký', 'Nguyễn Thị Hòa'],
  ];

  let commune: Map<Saved, RawSubmission>;
  let police: Map<Saved, RawSubmission>;

  beforeAll(async () => {
    commune = await typed(office, 'xa-nam-dan', [
      ['sheet', 'Số liệu'],
      ...particulars,
      ['number', 'Số người nghiện ma túy có hồ sơ quản lý', '24'],
      ['number', 'Số người nghiện ma túy đã được tư vấn cai nghiện', '0'],
      ['row-above', 'Số người sau cai nghiện ma túy (tại'],
      ['text', 'Đã đăng ký xây dựng xã, phường không ma túy', 'Có'],
      ['number', 'Số cán bộ, công chức và người dân được tuyên truyền', '12345'],
      ['number', 'Số người sau cai nghiện ma túy (tại', '7'],
      ['number', 'Kinh phí ngân sách xã, phường đã chi', '12.625'],
      ['rename', 'Biểu 1 (sửa)'],
      ['sheet', 'Nội dung'],
      ['text', '1. Ưu điểm', 'Nhân dân hưởng ứng, ủy ban chỉ đạo sát.'],
    ]);
    police = await typed(office, 'cong-an-tinh', [
      ['sheet', 'Thông tin'],
      ...particulars,
      ['sheet', 'Số liệu'],
      ['number', 'Số xã, phường trọng điểm, phức tạp về ma túy', '68'],
      ['sheet', 'Theo xã'],
      ['number', 'Xã Nam Đàn', '24'],
      ['number', 'Xã Nam Đàn', '20'],
      ['row-above', 'Xã Nam Đàn'],
      ['number', 'Xã Nam Đàn', '3'],
      ['number', 'Xã Con Cuông', '11'],
      ['rename', 'theo xa'],
      ['sheet', 'Nhiệm vụ'],
      ['text', 'Tổ chức ký kết giao ước thi đua', 'Đã hoàn thành'],
    ]);
  });

  it.each(kinds)('a commune, saved as .%s', (kind) => {
    const read = commune.get(kind);
    if (read === undefined) throw new Error('not read');
    expect(filledIn(read)).toEqual({
      NNT: '24',
      'NNT-TV': '0',
      'DK-KMT': 'Có',
      'DAN-TT': '12345',
      SAUCAI: '7',
      'KP-XA': '12.625',
    });
    expect(read.unit?.text).toBe('xa-nam-dan');
    expect(read.sections.map(({ section, text }) => [section.text, textOf(text)])).toEqual([
      ['uu-diem', 'Nhân dân hưởng ứng, ủy ban chỉ đạo sát.'],
    ]);
  });

  it.each(kinds)('the provincial police, unit by unit, saved as .%s', (kind) => {
    const read = police.get(kind);
    if (read === undefined) throw new Error('not read');
    expect(filledIn(read)).toEqual({
      'XA-TD': '68',
      'NNT xa-nam-dan': '24',
      'NNT-NGOAI xa-nam-dan': '20',
      'NNT-CSCN xa-nam-dan': '3',
      'NNT xa-con-cuong': '11',
    });
    expect(read.tasks.map(({ task, status }) => [task.text, status?.text])).toEqual([
      ['T7', 'Đã hoàn thành'],
    ]);
  });

  it.each(kinds)('says the same of the report itself, saved as .%s', (kind) => {
    for (const read of [commune.get(kind), police.get(kind)]) {
      const { documentNumber, documentDate, senderName, plan, period } = read ?? {};
      expect([documentNumber, documentDate, senderName, plan, period].map((cell) => cell?.text)).toEqual([
        '45/BC-UBND',
        '10/6/2026',
        'Nguyễn Thị Hòa',
        'nghe-an-107-2026',
        '2026-6T',
      ]);
    }
  });

  describe('rearranged: rows sorted, rows and a column put in, the sheet renamed', () => {
    const changes: readonly (readonly [string, () => Map<Saved, RawSubmission>, Rearranged])[] = [
      [
        'a commune',
        () => commune,
        {
          sheet: 'Biểu 1 (sửa)',
          newName: 'So lieu',
          sorted: { from: 10, to: 12, by: 3 },
          row: 11,
          column: 5,
        },
      ],
      [
        'the provincial police, unit by unit',
        () => police,
        {
          sheet: 'theo xa',
          newName: 'Biểu xã’s',
          sorted: { from: 8, to: 138, by: 3 },
          row: 20,
          column: 4,
        },
      ],
    ];

    it.each(changes)('%s: the same entries, in whatever kind of workbook', async (_, typedIn, change) => {
      const before = typedIn().get('ods');
      if (before === undefined) throw new Error('not read');
      const saved = rearrange(office, join(office.folder, before.file), change);
      for (const [kind, read] of await readAll(office, saved)) {
        expect(
          read.entries.map(({ value }) => placeText(value.place)),
          kind,
        ).toEqual(expect.arrayContaining([expect.stringContaining(change.newName)]));
        expect(filledIn(read), kind).toEqual(filledIn(before));
      }
    });

    it('is read without doubt: code and label agree wherever the names of cells were left behind', async () => {
      const file = `${commune.get('ods')?.file.replace('.ods', '-doi-cho.xlsx')}`;
      const { stdout } = await tongket(['validate', join(office.folder, file), '--format', 'json']);
      expect(stdout).toContain('"TK242"');
      expect(stdout).not.toContain('"TK241"');
    });
  });
});
