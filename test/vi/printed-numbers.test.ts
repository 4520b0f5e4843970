import { describe, expect, it } from 'vitest';
import { masked, numbersIn, sentencesOf } from '../../src/vi/printed-numbers.ts';

/** Numbers as they stand in a Vietnamese text. */

describe('the numbers of a text', () => {
  it.each([
    ['có 1.217/1.498 người, đạt 81,24%;', ['1.217/1.498', '81,24%']],
    ['tính đến ngày 14/6/2026, giảm 314 người (6,96%)', ['14/6/2026', '314', '6,96%']],
    ['Kế hoạch số 107/KH-UBND, PC04, B1', ['107']],
    ['05 xã, 12. Sau đó', ['05', '12']],
    ['1 | Xã A | 4.198 | - | 0', ['1', '4.198', '0']],
    ['không phát sinh', []],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).map((each) => each.text)).toEqual(numbers);
    for (const { text: number, at } of numbersIn(text))
      expect(text.slice(at, at + number.length)).toBe(number);
  });

  it('out of the way, two states of a sentence are the same', () => {
    expect(masked('tăng 46 vụ (7,52%)')).toBe(masked('tăng 1.046 vụ (17%)'));
    expect(masked('tăng 46 vụ')).not.toBe(masked('giảm 46 vụ'));
  });
});

it('sentences end at a stop before a capital, not inside a number', () => {
  expect(sentencesOf('Có 1.217 người. Đạt 81,24%; còn 3,76 điểm. Trong đó 5 xã.')).toEqual([
    'Có 1.217 người.',
    'Đạt 81,24%; còn 3,76 điểm.',
    'Trong đó 5 xã.',
  ]);
});
