import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Exact,
  exact,
  exactText,
  isWhole,
  isZero,
  one,
  roundedText,
  sum,
  whole,
  zero,
} from '../../src/model/exact.ts';

function figure(text: string): Exact {
  const read = exact(text);
  if (read === undefined) throw new Error(`not exact: ${text}`);
  return read;
}

const figures = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => whole(n).div(whole(d)));

describe('the canonical text', () => {
  it.each([
    ['6214', '6214'],
    ['-12', '-12'],
    ['12.50', '25/2'],
    ['-0.15', '-3/20'],
    ['966/13394', '483/6697'],
    ['-6/40', '-3/20'],
    ['4/2', '2'],
    ['-0', '0'],
    ['012', '12'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('%s is %s', (text, canonical) => {
    expect(exactText(figure(text))).toBe(canonical);
  });

  it.each([
    '',
    '1,5',
    '1 000',
    '1e3',
    '.5',
    '5.',
    '+5',
    '0x1F',
    '1/0',
    '1/-2',
    '1.5/2',
    'không',
    'NaN',
    ' 1',
  ])('%j is none', (text) => {
    expect(exact(text)).toBeUndefined();
  });

  it('reads back', () => {
    fc.assert(fc.property(figures, (value) => compare(figure(exactText(value)), value) === 0));
  });
});

describe('rounding is half away from zero', () => {
  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.49', 0, '0'],
    ['-0.49', 0, '0'],
    ['2.675', 2, '2.68'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['12.5', 2, '12.50'],
    ['0.004', 2, '0.00'],
    ['1/3', 4, '0.3333'],
    ['2/3', 4, '0.6667'],
    ['99.999', 2, '100.00'],
    ['7', 0, '7'],
  ])('%s to %i decimals is %s', (value, decimals, text) => {
    expect(roundedText(figure(value), decimals)).toBe(text);
  });

  it('moves a value by half a unit of its last decimal at most', () => {
    fc.assert(
      fc.property(figures, fc.nat(6), (value, decimals) => {
        const error = figure(roundedText(value, decimals)).sub(value).abs();
        expect(compare(error, one.div(whole(2n * 10n ** BigInt(decimals))))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the same on both sides of zero', () => {
    fc.assert(
      fc.property(figures, fc.nat(4), (value, decimals) => {
        const [up, down] = [figure(roundedText(value, decimals)), figure(roundedText(value.neg(), decimals))];
        expect(isZero(up.add(down))).toBe(true);
      }),
    );
  });
});

describe('comparing is exact', () => {
  it.each([
    ['1/3', '0.3333333333333333', 1],
    ['1/3', '2/6', 0],
    ['0.3', '3/10', 0],
    ['-1/2', '-1/3', -1],
    ['-1', '1', -1],
    ['0', '-0', 0],
    ['9007199254740993', '9007199254740992', 1],
  ])('%s against %s: %i', (a, b, order) => {
    expect(compare(figure(a), figure(b))).toBe(order);
  });

  it('agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const difference = a.sub(b);
        expect(compare(a, b)).toBe(isZero(difference) ? 0 : Number(difference.s));
      }),
    );
  });
});

describe('small change', () => {
  it('a sum of tenths is a tenth', () => {
    expect(exactText(sum(Array.from({ length: 10 }, () => figure('0.1'))))).toBe('1');
    expect(sum([])).toEqual(zero);
  });

  it('a whole number has no fraction', () => {
    expect([figure('4/2'), figure('5/2')].map(isWhole)).toEqual([true, false]);
  });

  it.each([0.5, Number.NaN, 2 ** 53])('%d cannot be meant as a whole number', (number) => {
    expect(() => whole(number)).toThrow(RangeError);
  });
});
