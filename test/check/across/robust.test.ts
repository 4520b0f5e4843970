import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFar, median, usualOf } from '../../../src/check/across/robust.ts';
import { compare, exactText, whole } from '../../../src/model/exact.ts';

const numbers = (values: readonly number[]) => values.map((value) => whole(value));
const some = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('the median', () => {
  it.each([
    [[5], '5'],
    [[1, 9], '5'],
    [[1, 2], '3/2'],
    [[9, 1, 5], '5'],
    [[10, 9, 2, 1], '11/2'],
  ])('of %j is %s', (values, expected) => {
    expect(exactText(median(numbers(values)) ?? whole(0))).toBe(expected);
  });

  it('has half of the values on either side', () => {
    fc.assert(
      fc.property(some, (values) => {
        const middle = median(numbers(values)) ?? whole(0);
        const below = numbers(values).filter((value) => compare(value, middle) < 0).length;
        const above = numbers(values).filter((value) => compare(value, middle) > 0).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('what is usual', () => {
  it('one wild value does not hide itself', () => {
    const usual = usualOf(numbers([3, 4, 5, 6, 3, 4, 5, 1_000_000]));
    expect(usual && isFar(whole(1_000_000), usual)).toBe(true);
    expect(usual && isFar(whole(6), usual)).toBe(false);
  });

  it('scaling all values changes no judgement', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 1000 }), fc.integer(), (values, scale, value) => {
        const [plain, scaled] = [
          usualOf(numbers(values)),
          usualOf(numbers(values.map((each) => each * scale))),
        ];
        expect(plain && isFar(whole(value), plain)).toBe(
          scaled && isFar(whole(BigInt(value) * BigInt(scale)), scaled),
        );
      }),
    );
  });
});
