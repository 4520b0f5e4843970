import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTone, nfc, slug, stripMarks } from '../../src/vi/fold.ts';

const vietnamese = [
  ...'oaeuyqhn OAUYQ-–\u00a0\u200b\u00ad\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031bđÐoàúý',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...vietnamese)).map((characters) => characters.join('')),
);

describe('nfc', () => {
  it('composes decomposed and half-composed text', () => {
    expect(nfc('Vi\u0065\u0323\u0302t')).toBe('Việt');
    expect(nfc('Vi\u00ea\u0323t')).toBe('Việt');
  });

  it('keeps the soft hyphen, which is a letter of TCVN3', () => {
    expect(nfc('ph\u00adêng')).toBe('ph\u00adêng');
  });
});

describe('foldTone', () => {
  it.each([
    ['Thái Hoà', 'Thái Hòa'],
    ['khoẻ khoắn', 'khỏe khoắn'],
    ['hoả hoạn, xoã, hoạ, xoá', 'hỏa hoạn, xõa, họa, xóa'],
    ['loè, loé, toẽ, choẹ, ngoẻ', 'lòe, lóe, tõe, chọe, ngỏe'],
    ['ma tuý, thuỳ, uỷ, suỹ, luỵ', 'ma túy, thùy, ủy, sũy, lụy'],
    ['ỦY BAN, UỶ BAN', 'ỦY BAN, ỦY BAN'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
  ])('%s → %s', (text, expected) => {
    expect(foldTone(text)).toBe(expected);
    expect(foldTone(text.normalize('NFD'))).toBe(expected);
  });

  it.each([
    'quý',
    'Quỳ Hợp',
    'QUỶ',
    'hoàn',
    'toán',
    'thuyền',
    'khoét',
    'khuỷu',
    'hòa',
    'túy',
    'Ủy',
    'loại',
    'hoặc',
  ])('%s stays', (text) => {
    expect(foldTone(text)).toBe(text);
  });
});

describe('fold', () => {
  it.each([
    ['  Xã\u00a0 Nam\tĐàn ', 'xã nam đàn'],
    ['Xã Nam Ðàn', 'xã nam đàn'],
    ['5 – 10%', '5 - 10%'],
    ['KH—UBND, KH\u2011UBND, KH\u2212UBND', 'kh-ubnd, kh-ubnd, kh-ubnd'],
    ['Th\u200bái\ufeff Ho\u00adà', 'thái hòa'],
    ['PHƯỜNG THÁI HOÀ', 'phường thái hòa'],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 1000 },
    );
  });

  it('does not see how the text was composed', () => {
    fc.assert(
      fc.property(texts, (text) => fold(text.normalize('NFD')) === fold(text)),
      { numRuns: 1000 },
    );
  });

  it('is the same for what a typewriter has, beside something that nobody sees', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aZ09 -.,()\t\n\r\v%~') });
    fc.assert(
      fc.property(typed, (text) => {
        expect(fold(text)).toBe(fold(`${text}\u200b`));
      }),
    );
  });
});

describe('stripMarks and slug', () => {
  it.each([
    ['xã Nam Đàn', 'xa nam dan', 'xa-nam-dan'],
    ['Xã Nậm Cắn', 'xa nam can', 'xa-nam-can'],
    ['Phường Thái Hoà', 'phuong thai hoa', 'phuong-thai-hoa'],
    [
      'Sở Lao động - Thương binh và Xã hội',
      'so lao dong - thuong binh va xa hoi',
      'so-lao-dong-thuong-binh-va-xa-hoi',
    ],
    ['“Quỳ Hợp” (cũ)', '“quy hop” (cu)', 'quy-hop-cu'],
    ['…', '…', ''],
  ])('%s', (text, plain, id) => {
    expect(stripMarks(text)).toBe(plain);
    expect(slug(text)).toBe(id);
  });

  it('makes ids of letters, digits and single hyphens only', () => {
    fc.assert(fc.property(texts, (text) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slug(text))));
  });
});
