import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingKind, pointLetter, roman } from '../../src/vi/numbering.ts';

describe('pointLetter', () => {
  it('follows the Vietnamese alphabet', () => {
    const letters = Array.from({ length: 25 }, (_, index) => pointLetter(index));
    expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
  });

  it('refuses what is no index', () => {
    expect(() => pointLetter(-1)).toThrow(RangeError);
  });
});

describe('roman', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [90, 'XC'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('%i is %s', (value, text) => {
    expect(roman(value)).toBe(text);
  });

  it('is read back as a heading', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 39 }),
        (value) => headingKind(`${roman(value)}. KẾT QUẢ`) === 'roman',
      ),
    );
  });

  it.each([0, 4000, 1.5])('refuses %f', (value) => {
    expect(() => roman(value)).toThrow(RangeError);
  });
});

describe('headingKind', () => {
  it.each([
    ['Phần thứ nhất. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN', 'part'],
    ['Phần thứ hai', 'part'],
    ['PHẦN I', 'part'],
    ['Phần I. TÌNH HÌNH'.normalize('NFD'), 'part'],
    ['I. MỤC ĐÍCH, YÊU CẦU', 'roman'],
    ['III- ĐÁNH GIÁ CHUNG', 'roman'],
    ['IV. Kiến nghị', 'roman'],
    ['II.NỘI DUNG', 'roman'],
    ['1. Ưu điểm: đánh giá', 'arabic'],
    ['10.Khen thưởng', 'arabic'],
    ['2.1. Tồn tại, hạn chế', 'decimal'],
    ['1.1 Nâng cao năng lực', 'decimal'],
    ['1.1.1. Kinh phí', 'decimal'],
    ['a) Khách quan', 'letter'],
    ['đ) Chủ quan', 'letter'],
    ['Phần lớn các xã đã báo cáo', 'plain'],
    ['V.I. Lênin', 'plain'],
    ['IIII. Sai số', 'plain'],
    ['1.217/1.498 người', 'plain'],
    ['12 cơ sở điều trị', 'plain'],
    ['15/6/2026', 'plain'],
    ['Đánh giá chung', 'plain'],
    ['a-b', 'plain'],
    ['', 'plain'],
  ])('%s: %s', (text, kind) => {
    expect(headingKind(text)).toBe(kind);
  });
});
