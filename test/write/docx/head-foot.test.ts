import { describe, expect, test } from 'vitest';
import type { Head } from '../../../src/model/report.ts';
import { boldWidth } from '../../../src/write/docx/width.ts';
import { sample } from '../sample.ts';
import { documentOf, elements, paragraphOf, textOf, values } from './parts.ts';

const xml = await documentOf(sample);
const tables = elements(xml, 'w:tbl');
const [head = ''] = tables;
/** The last table before the first annex. */
const foot = tables.find((table) => textOf(table).startsWith('Nơi nhận:')) ?? '';

async function headed(change: Partial<Head>): Promise<string> {
  return documentOf({ ...sample, head: { ...sample.head, ...change } });
}

describe('head', () => {
  test('two columns without borders: issuer and state, then number and date on one line', () => {
    const cells = elements(head, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf).filter(Boolean));
    expect(cells).toEqual([
      ['BỘ CÔNG AN', 'CÔNG AN TỈNH NGHỆ AN'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ['Số:       /BC-CAT-PC04', 'DỰ THẢO'],
      ['Nghệ An, ngày       tháng 6 năm 2026'],
    ]);
    expect(new Set(values(elements(head, 'w:tblBorders')[0] ?? '', 'w:\\w+', 'w:val'))).toEqual(
      new Set(['none']),
    );
  });

  test.each([
    ['BỘ CÔNG AN', '24', ''],
    ['CÔNG AN TỈNH NGHỆ AN', '24', 'b'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '24', 'b'],
    ['Độc lập - Tự do - Hạnh phúc', '26', 'b'],
    ['Số:       /BC-CAT-PC04', '26', ''],
    ['Nghệ An, ngày       tháng 6 năm 2026', '26', 'i'],
    ['BÁO CÁO', '28', 'b'],
    [sample.head.title, '28', 'b'],
  ])('%s: %s half points, %s', (text, size, look) => {
    const found = paragraphOf(xml, text);
    expect(found).toContain('<w:jc w:val="center"/>');
    expect(values(found, 'w:sz', 'w:val')).toEqual([size]);
    expect(found.includes('<w:b/>')).toBe(look === 'b');
    expect(found.includes('<w:i/>')).toBe(look === 'i');
  });

  test('rules are borders: of the motto’s length, else a third to a half of the line over it', () => {
    const all = elements(xml, 'w:p');
    const ruleUnder = (text: string) => all[all.findIndex((one) => textOf(one) === text) + 1] ?? '';
    const length = (rule: string, room: number) => {
      expect(rule).toContain('<w:pBdr><w:top w:val="single"');
      return room - Number(values(rule, 'w:ind', 'w:left')[0]) - Number(values(rule, 'w:ind', 'w:right')[0]);
    };
    const [left = 0, right = 0] = values(head, 'w:gridCol', 'w:w').map(Number);
    const motto = boldWidth('Độc lập - Tự do - Hạnh phúc', 26);
    expect(length(ruleUnder('Độc lập - Tự do - Hạnh phúc'), right)).toBeCloseTo(motto, -1);
    const issuer = length(ruleUnder('CÔNG AN TỈNH NGHỆ AN'), left) / boldWidth('CÔNG AN TỈNH NGHỆ AN', 24);
    const title = length(ruleUnder(sample.head.title), 9355) / 9355;
    for (const share of [issuer, title]) expect(share).toBeGreaterThanOrEqual(1 / 3);
    for (const share of [issuer, title]) expect(share).toBeLessThanOrEqual(1 / 2);
  });

  test('a people’s committee has no superior, and two lines of its own', async () => {
    const { parent: _, ...rest } = sample.head;
    const issuer = ['ỦY BAN NHÂN DÂN', 'TỈNH NGHỆ AN'];
    const committee = await documentOf({ ...sample, head: { ...rest, issuer } });
    const [first = ''] = elements(committee, 'w:tc');
    expect(elements(first, 'w:p').map(textOf)).toEqual([...issuer, '']);
    for (const line of issuer) expect(paragraphOf(first, line)).toContain('<w:b/>');
  });

  test('the mark of a draft is boxed, and gone when the report is none', async () => {
    expect(paragraphOf(xml, 'DỰ THẢO')).toContain('<w:bottom w:val="single"');
    const { draft: _, ...rest } = sample.head;
    expect(await documentOf({ ...sample, head: rest })).not.toContain('DỰ THẢO');
  });

  test('one addressee stands on the line of Kính gửi, several below it', async () => {
    expect(paragraphOf(xml, 'Kính gửi: Ủy ban nhân dân tỉnh Nghệ An')).not.toBe('');
    const two = await headed({ to: ['Bộ Công an', 'Ủy ban nhân dân tỉnh;'] });
    const texts = elements(two, 'w:p').map(textOf);
    const start = texts.indexOf('Kính gửi:');
    expect(texts.slice(start, start + 3)).toEqual(['Kính gửi:', '- Bộ Công an;', '- Ủy ban nhân dân tỉnh.']);
    expect(await headed({ to: [] })).not.toContain('Kính gửi');
  });
});

describe('foot', () => {
  test('recipients left, signer right, in one row that no page splits', () => {
    expect(elements(foot, 'w:tr')).toHaveLength(1);
    expect(foot).toContain('<w:cantSplit/>');
    expect(elements(foot, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf))).toEqual([
      ['Nơi nhận:', '- Như trên;', '- Cục C04, Bộ Công an;', '- Lưu: VT, PC04.'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Đại tá Nguyễn Văn A'],
    ]);
  });

  test.each([
    ['Nơi nhận:', '24', true, true],
    ['- Như trên;', '22', false, false],
    ['KT. GIÁM ĐỐC', '28', true, false],
    ['Đại tá Nguyễn Văn A', '28', true, false],
  ])('%s: %s half points', (text, size, bold, italic) => {
    const found = paragraphOf(foot, text);
    expect(values(found, 'w:sz', 'w:val')).toEqual([size]);
    expect(found.includes('<w:b/>')).toBe(bold);
    expect(found.includes('<w:i/>')).toBe(italic);
  });

  test('the last paragraph goes with the signature, which is never alone on a page', () => {
    const last = elements(xml, 'w:p').find((one) => textOf(one).endsWith('./.')) ?? '';
    expect(last).toContain('<w:keepNext/>');
  });
});
