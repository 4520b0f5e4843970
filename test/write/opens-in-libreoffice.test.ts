import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tongket } from '../support/cli.ts';
import { Office, runProgram, withPrograms } from '../support/programs.ts';

/** What we write is for other people's programs: another office opens each file, and what it prints says what matters. */

const submissions = join(
  import.meta.dirname,
  ...['..', '..', 'fixtures', 'scenarios', 'nghe-an-107-2026', 'submissions'],
);

/** The first pages of a workbook that fills hundreds. */
const firstPages = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-6"}}';

interface Printed {
  readonly file: string;
  readonly as: string;
  readonly words: readonly string[];
}

const files: readonly Printed[] = [
  {
    file: 'bao-cao.docx',
    as: 'pdf',
    words: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      '127/130 xã',
      '4.198',
      'Nơi nhận',
      'Phụ lục I',
      'Tình hình gửi báo cáo của các đơn vị',
    ],
  },
  { file: 'phu-luc.xlsx', as: 'pdf', words: ['Phụ lục I', 'Phụ lục IV', 'Nam Đàn'] },
  {
    file: 'kiem-tra.xlsx',
    as: firstPages,
    words: ['Phải gửi 130', 'Đã gửi đúng hạn 125', 'Chưa gửi báo cáo 3'],
  },
  { file: 'tap-hop-y-kien.docx', as: 'pdf', words: ['TẬP HỢP Ý KIẾN CỦA CÁC ĐƠN VỊ', 'Xã '] },
];

withPrograms(['soffice', 'pdftotext'], 'the results of the scenario, printed by LibreOffice', () => {
  const office = new Office();
  afterAll(() => office.remove());

  beforeAll(async () => {
    const period = ['--period', '2026-6T', '--as-of', '2026-06-20'];
    const { status } = await tongket(['aggregate', submissions, ...period, '--charts', '-o', office.folder]);
    expect(status).toBeLessThan(2);
    for (const { file, as } of files)
      office.run('--convert-to', as, '--outdir', join(office.folder, 'pdf'), join(office.folder, file));
  });

  it('the body of the half-year report is at most 15 pages, annexes apart and without charts', async () => {
    const plain = join(office.folder, 'khong-bieu-do');
    const period = ['--period', '2026-6T', '--as-of', '2026-06-20', '--format', 'docx', '-o', plain];
    expect((await tongket(['aggregate', submissions, ...period])).status).toBeLessThan(2);
    office.run('--convert-to', 'pdf', '--outdir', plain, join(plain, 'bao-cao.docx'));
    const text = runProgram('pdftotext', ['-layout', join(plain, 'bao-cao.pdf'), '-']).normalize('NFC');
    const signed = text.split('\f').findIndex((page) => page.includes('Nơi nhận')) + 1;
    expect(signed).toBeGreaterThan(10);
    expect(signed).toBeLessThanOrEqual(15);
  }, 120_000);

  it.each(files)('$file', ({ file, words }) => {
    const pdf = join(office.folder, 'pdf', file.replace(/\.\w+$/, '.pdf'));
    const text = runProgram('pdftotext', ['-layout', pdf, '-']).normalize('NFC').replace(/\s+/g, ' ');
    for (const each of words) expect(text).toContain(each);
    expect(text, 'a formula gone wrong').not.toMatch(/#(?:REF|NAME|VALUE|DIV\/0|N\/A)/);
  });
});
