import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText } from '../../src/model/exact.ts';
import { readTarget } from '../../src/vi/target.ts';

/** A target in one line: `>= 17/20 (điểm)`, `range 1/20..1/10`. Bounds of percentages are fractions. */
function said(text: string, convention: 'vi' | 'en' = 'vi'): string | undefined {
  const target = readTarget(text, convention);
  if (target === undefined) return undefined;
  expect(target.text).toBe(text);
  const bound = exactText(target.bound) + (target.high ? `..${exactText(target.high)}` : '');
  const sign = target.percent ? ' %' : '';
  return `${target.test} ${bound}${sign}${target.measure === undefined ? '' : ` (${target.measure})`}`;
}

describe('the words of the contract', () => {
  it.each([
    ['Trên 5%', '> 1/20 %'],
    ['hơn 1%', '> 1/100 %'],
    ['từ hơn 1%', '> 1/100 %'],
    ['Ít nhất 85%', '>= 17/20 %'],
    ['tối thiểu 85%', '>= 17/20 %'],
    ['từ 85% trở lên', '>= 17/20 %'],
    ['85% trở lên', '>= 17/20 %'],
    ['đạt 80%', '>= 4/5 %'],
    ['lên 50%', '>= 1/2 %'],
    ['đạt và vượt 800 người', '>= 800 (người)'],
    ['duy trì 12 cơ sở', '>= 12 (cơ sở)'],
    ['80%', '>= 4/5 %'],
    ['20 điểm', '>= 20 (điểm)'],
    ['01 chuyên án', '>= 1 (chuyên án)'],
    ['3.400 bệnh nhân', '>= 3400 (bệnh nhân)'],
    ['dưới 3%', '< 3/100 %'],
    ['Không quá 1 năm', '<= 1 (năm)'],
    ['tối đa 3%', '<= 3/100 %'],
    ['từ 5 người trở xuống', '<= 5 (người)'],
    ['Không phát sinh', '= 0'],
    ['không để phát sinh', '= 0'],
    ['không để hình thành', '= 0'],
    ['0', '= 0'],
    ['0 vụ', '= 0 (vụ)'],
    ['0%', '= 0 %'],
    ['5 - 10%', 'range 1/20..1/10 %'],
    ['từ 5 - 10%', 'range 1/20..1/10 %'],
    ['từ 5% đến 10%', 'range 1/20..1/10 %'],
    ['5–10%', 'range 1/20..1/10 %'],
    ['5 - 10 điểm', 'range 5..10 (điểm)'],
    ['1 mô hình', '>= 1 (mô hình)'],
    ['75%', '>= 3/4 %'],
    ['duy trì 12 cơ sở điều trị Methadone', '>= 12 (cơ sở điều trị methadone)'],
    ['hơn 01 xã, phường, thị trấn', '> 1 (xã, phường, thị trấn)'],
    ['01 xã (phường, thị trấn)', '>= 1 (xã (phường, thị trấn))'],
    ['từ hơn 01%', '> 1/100 %'],
    ['ít nhất 30% địa bàn cấp xã không có ma túy', '>= 3/10 % (địa bàn cấp xã không có ma túy)'],
    ['ít nhất 80% số Trạm y tế tuyến xã', '>= 4/5 % (số trạm y tế tuyến xã)'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('numbers in targets follow the plan’s convention', () => {
  it.each([
    ['12,5%', 'vi', '>= 1/8 %'],
    ['12.5%', 'vi', undefined],
    ['12.5%', 'en', '>= 1/8 %'],
    ['3,400 patients', 'en', '>= 3400 (patients)'],
    ['1.234.567 đồng', 'vi', '>= 1234567 (đồng)'],
    ['1,234 người', 'vi', undefined],
    ['3.400%', 'vi', undefined],
    ['3,125%', 'vi', '>= 1/32 %'],
  ] as const)('%s under %s: %s', (text, convention, expected) => {
    expect(said(text, convention)).toBe(expected);
  });
});

describe('spelling is not meaning', () => {
  it.each([
    ['  TRÊN   5% ', '> 1/20 %'],
    ['Trên 5%.', '> 1/20 %'],
    ['trên 5%'.normalize('NFD'), '> 1/20 %'],
    ['≥ 80%', '>= 4/5 %'],
    ['>80%', '> 4/5 %'],
    ['<= 3', '<= 3'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('never a guess', () => {
  it.each([
    '',
    '%',
    'Trên',
    'khoảng một nửa',
    'khoảng 50%',
    'ước 50%',
    'giảm mạnh',
    'tăng so với năm trước',
    'giảm 7%',
    'một mô hình',
    'hoàn thành và hoàn thành vượt mức',
    '10 - 5%',
    '5 - 5%',
    '5% - 10',
    'trên 5 - 10%',
    'trên 5% và dưới 10%',
    '80% năm 2018, 100% năm 2020',
    '5% hoặc hơn',
    '10% hoặc cao hơn',
    'trên 85% trở lên',
    'dưới 3% trở xuống',
    '5 vụ trở lại',
    'không phát sinh quá ba vụ',
    'không phát sinh nhiều hơn năm trước',
    'không quá nhiều',
    'không 5%',
    'không',
    '-5%',
    '5%%',
    '5 % %',
    '1/2',
    'có ít nhất 80%',
  ])('%j is not understood', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('a bound is what stands in the words, never more or less', () => {
    const openings = fc.constantFrom('', 'Trên ', 'Ít nhất ', 'dưới ', 'Không quá ', 'đạt ', 'hơn ');
    fc.assert(
      fc.property(openings, fc.integer({ min: 1, max: 999 }), (opening, percent) => {
        const target = readTarget(`${opening}${percent}%`, 'vi');
        expect(target && exactText(target.bound.mul(100))).toBe(String(percent));
      }),
    );
  });
});
