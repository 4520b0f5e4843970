import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact } from '../../../src/model/exact.ts';
import { decimalText } from '../../../src/read/excel/decimal.ts';

describe('a stored number reads as Excel shows it', () => {
  it.each([
    ['0', '0'],
    ['24', '24'],
    ['-24', '-24'],
    ['007', '7'],
    ['+5', '5'],
    ['12.50', '12.5'],
    ['12.', '12'],
    ['.5', '0.5'],
    [' 3 ', '3'],
    ['0.30000000000000004', '0.3'],
    ['2.6749999999999998', '2.675'],
    ['99.999999999999999', '100'],
    ['999999999999999.5', '1000000000000000'],
    ['0.12345678901234549', '0.123456789012345'],
    ['0.1234567890123455', '0.123456789012346'],
    ['-0.1234567890123455', '-0.123456789012346'],
    ['123456789012345678', '123456789012346000'],
    ['1E-3', '0.001'],
    ['1.5e3', '1500'],
    ['6.02E+23', '602000000000000000000000'],
    ['1.0000000000000001E-7', '0.0000001'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['0E+9999', '0'],
  ])('%s → %s', (stored, shown) => {
    expect(decimalText(stored)).toBe(shown);
  });
});

describe('what is no number of Excel is none', () => {
  it.each([
    '',
    '.',
    '-',
    '1,5',
    '1 000',
    'NaN',
    'INF',
    '0x10',
    '1E',
    'E5',
    '1.2.3',
    '--1',
    '1E400',
    '1E-400',
    '12 người',
  ])('%j', (stored) => {
    expect(decimalText(stored)).toBeUndefined();
  });
});

const mantissa = fc.bigInt({ min: 1n, max: 10n ** 17n - 1n });

describe('rounding', () => {
  it('never moves a number by more than half of its fifteenth digit, and leaves shorter ones alone', () => {
    fc.assert(
      fc.property(mantissa, fc.integer({ min: -20, max: 20 }), (digits, exponent) => {
        const shown = decimalText(`${digits}E${exponent}`) ?? '';
        const unit = Math.max(0, digits.toString().length - 15) + exponent;
        const power = (n: number) => exact(n < 0 ? `1/${10n ** BigInt(-n)}` : `${10n ** BigInt(n)}`);
        const error = exact(shown)
          ?.sub(exact(`${digits}`)?.mul(power(exponent) ?? 0) ?? 0)
          .abs();
        const half = digits.toString().length <= 15 ? exact('0') : power(unit)?.div(2);
        expect(error !== undefined && half !== undefined && compare(error, half) <= 0).toBe(true);
      }),
    );
  });

  it('gives a text that reads as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const shown = decimalText(String(double)) ?? '';
        expect(shown).toMatch(/^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/);
        expect(decimalText(shown)).toBe(shown);
      }),
    );
  });
});
