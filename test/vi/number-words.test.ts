import { describe, expect, it } from 'vitest';
import { spelledNumbersIn } from '../../src/vi/number-words.ts';
import { isRounded, plainNumber } from '../../src/vi/printed-numbers.ts';

/** Numbers that somebody typed in words, and the forms in which one number may be printed. */

describe('a number in words', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['có mười hai vụ', [['mười hai', '12']]],
    ['hai trăm linh năm người', [['hai trăm linh năm', '205']]],
    ['một nghìn hai trăm mười bảy người', [['một nghìn hai trăm mười bảy', '1217']]],
    [
      'Năm mươi lăm xã và hai mươi mốt phường',
      [
        ['Năm mươi lăm', '55'],
        ['hai mươi mốt', '21'],
      ],
    ],
    [
      'mười lăm nghìn, hai mươi ba triệu đồng',
      [
        ['mười lăm nghìn', '15000'],
        ['hai mươi ba triệu', '23000000'],
      ],
    ],
    ['một trăm lẻ hai', [['một trăm lẻ hai', '102']]],
    [
      'trong mười năm qua, từ hai mươi năm trước',
      [
        ['mười', '10'],
        ['hai mươi', '20'],
      ],
    ],
    ['một số xã, năm 2025, hai bên, ba cấp, không có', []],
    ['hàng trăm người, nghìn lẻ một, hai ba xã, 12 triệu', []],
  ])('%s', (text, numbers) => {
    const found = spelledNumbersIn(text);
    expect(found.map((each) => [each.text, each.digits])).toEqual(numbers);
    for (const { text: words, at } of found) expect(text.slice(at, at + words.length)).toBe(words);
  });
});

it.each([
  ['08/20', '8/20'],
  ['1.217/1.498', '1217/1498'],
  ['81,20%', '81,2%'],
  ['81,24 %', '81,24%'],
  ['12,00', '12'],
  ['05/06/2026', '5/6/2026'],
  ['10', '10'],
  ['0,05', '0,05'],
])('%s is compared as %s', (printed, plain) => {
  expect(plainNumber(printed)).toBe(plain);
});

it.each([
  ['81,2%', '81,24%', true],
  ['81,3%', '81,25%', true],
  ['81%', '81,24%', true],
  ['81,3%', '81,24%', false],
  ['81,2', '81,24%', false],
  ['81,24%', '81,24%', false],
])('%s of %s: rounded %s', (short, long, rounded) => {
  expect(isRounded(short, long)).toBe(rounded);
});
