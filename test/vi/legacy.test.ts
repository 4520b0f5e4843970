import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, legacyEncodingOf } from '../../src/vi/legacy.ts';
import { tcvn3, vni } from '../../src/vi/legacy-tables.ts';

describe('legacyEncodingOf', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['.vntime', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['vni-helve', 'vni'],
    ['Times New Roman', undefined],
    ['VnTime', undefined],
    ['Calibri', undefined],
  ])('%s: %s', (font, encoding) => {
    expect(legacyEncodingOf(font)).toBe(encoding);
  });
});

const title = 'Báo cáo tổng kết phòng chống ma túy Nghệ An';

describe('decodeLegacy', () => {
  it.each([
    ['B¸o c¸o tæng kÕt phßng chèng ma tóy NghÖ An', 'tcvn3', title],
    ['B¸o c¸o tæng kÕt phßng chèng ma tóy NghÖ An', 'tcvn3-capitals', title.toUpperCase()],
    ['ph\u00adêng Tr\u00adêng Vinh', 'tcvn3', 'phường Trường Vinh'],
    ['H§ND, UBND tØnh', 'tcvn3', 'HĐND, UBND tỉnh'],
    ['640 triÖu ®', 'tcvn3', '640 triệu đ'],
    ['1.200 vô – “trong n\u00adíc”', 'tcvn3', '1.200 vụ – “trong nước”'],
    ['tØnh B¾c K¹n', 'tcvn3', 'tỉnh Bắc Kạn'],
    ['Baùo caùo toång keát phoøng choáng ma tuùy Ngheä An', 'vni', title],
    ['Aùp duïng', 'vni', 'Áp dụng'],
    ['BAÙO CAÙO', 'vni', 'BÁO CÁO'],
    ['phöôøng Tröôøng Vinh', 'vni', 'phường Trường Vinh'],
    ['ñöôïc, tröôùc, nöõa', 'vni', 'được, trước, nữa'],
    ['Vinh 2026', 'tcvn3', 'Vinh 2026'],
    ['Vinh 2026', 'tcvn3-capitals', 'VINH 2026'],
    ['', 'vni', ''],
  ] as const)('%j as %s', (text, encoding, expected) => {
    expect(decodeLegacy(text, encoding)).toBe(expected);
  });

  it.each([
    ['real Unicode under an old font', 'Xã Nam Đàn', 'tcvn3'],
    ['real Unicode, Latin-1 letters only', 'số vụ án', 'vni'],
    ['a Unicode word whose letters are all in the table', 'thông báo', 'tcvn3'],
    ['VNI under a TCVN3 font', 'Baùo caùo toång keát', 'tcvn3'],
    ['TCVN3 under a VNI font', 'B¸o c¸o', 'vni'],
    ['a character of neither', '25 °C', 'vni'],
    ['a mark without its letter', 'tù', 'vni'],
  ] as const)('%s is not decoded', (_, text, encoding) => {
    expect(decodeLegacy(text, encoding)).toBeUndefined();
  });

  it('bears one misspelt word in five, not two', () => {
    expect(decodeLegacy('n\u00adíc tr\u00adßng chèng téi ph¹m', 'tcvn3')).toBe('nước trưòng chống tội phạm');
    expect(decodeLegacy('n\u00adíc tr\u00adßng chèng', 'tcvn3')).toBeUndefined();
  });

  it.each([
    ['tcvn3', tcvn3, 74],
    ['vni', vni, 134],
  ] as const)('%s has its whole table, each letter once', (_, table, size) => {
    expect(table.size).toBe(size);
    expect(new Set(table.values()).size).toBe(size);
  });

  it('never lets a legacy character through', () => {
    const latin = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(latin, fc.constantFrom('tcvn3', 'vni'), (text, encoding) => {
        expect(decodeLegacy(text, encoding) ?? '').not.toMatch(/[\u0080-\u009f\u00ad\u00b0-\u00bf¸]/);
      }),
    );
  });
});
