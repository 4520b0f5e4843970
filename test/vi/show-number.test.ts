import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, roundedText, whole } from '../../src/model/exact.ts';
import {
  roundedAgainst,
  showAgainst,
  showCount,
  showExact,
  showPercent,
  showRatio,
} from '../../src/vi/show-number.ts';

function figure(text: string): Exact {
  const read = exact(text);
  if (read === undefined) throw new Error(`not exact: ${text}`);
  return read;
}

function readBack(printed: string): Exact {
  return figure(printed.replace('%', '').replaceAll('.', '').replace(',', '.'));
}

const figures = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => whole(n).div(whole(d)));

describe('showExact', () => {
  it.each([
    ['1267.44', '1.267,44'],
    ['4198', '4.198'],
    ['5998040', '5.998.040'],
    ['5872.50', '5.872,5'],
    ['999', '999'],
    ['0', '0'],
    ['2.675', '2,68'],
    ['-2.675', '-2,68'],
    ['1.005', '1,01'],
    ['-0.004', '0'],
    ['999.996', '1.000'],
    ['1/3', '0,33'],
    ['-1234.5', '-1.234,5'],
  ])('%s prints %s', (value, text) => {
    expect(showExact(figure(value))).toBe(text);
  });

  it.each([
    [0, '1.268'],
    [1, '1.267,5'],
    [4, '1.267,5049'],
  ])('with %i decimals', (decimals, text) => {
    expect(showExact(figure('1267.50494'), { decimals })).toBe(text);
  });

  it('parsed back is the rounded value', () => {
    fc.assert(
      fc.property(figures, fc.nat(6), (value, decimals) => {
        const printed = readBack(showExact(value, { decimals }));
        expect(compare(printed, figure(roundedText(value, decimals)))).toBe(0);
      }),
    );
  });
});

describe('showPercent', () => {
  it.each([
    ['483/6697', '7,21%'],
    ['1', '100%'],
    ['413/400', '103,25%'],
    ['0', '0%'],
    ['2/25', '8%'],
  ])('%s prints %s', (value, text) => {
    expect(showPercent(figure(value))).toBe(text);
  });
});

describe('showAgainst', () => {
  it.each([
    ['99.996% against 100%', '0.99996', ['1'], '99,996%'],
    ['100.004% against 100%', '1.00004', ['1'], '100,004%'],
    ['at the bound', '1', ['1'], '100%'],
    ['at a bound of three decimals', '0.12345', ['0.12345'], '12,345%'],
    ['at a bound without an end', '1/3', ['1/3'], '33,33%'],
    ['between two bounds', '0.0500001', ['0.05', '0.1'], '5,00001%'],
    ['no bound', '0.99996', [], '100%'],
  ])('%s', (_, value, bounds, text) => {
    expect(showAgainst(figure(value), bounds.map(figure), { percent: true })).toBe(text);
  });

  it('prints plain figures as well', () => {
    expect(showAgainst(figure('799.999'), [whole(800)])).toBe('799,999');
  });

  it('never contradicts', () => {
    const decimals = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => whole(n).div(10_000));
    const near = fc.tuple(decimals, fc.integer({ min: -9, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(near, ([bound, away, percent]) => {
        const value = bound.add(whole(away).div(10_000_000));
        const printed = readBack(showAgainst(value, [bound], { percent }));
        expect(compare(printed, percent ? bound.mul(100) : bound)).toBe(compare(value, bound));
      }),
    );
  });

  it('prints the number that roundedAgainst returns', () => {
    fc.assert(
      fc.property(figures, figures, fc.boolean(), (value, bound, percent) => {
        const printed = readBack(showAgainst(value, [bound], { percent }));
        const number = roundedAgainst(value, [bound], { percent });
        expect(compare(printed, percent ? number.mul(100) : number)).toBe(0);
      }),
    );
  });
});

describe('showCount and showRatio', () => {
  it.each([
    ['3', '03'],
    ['0', '0'],
    ['9', '09'],
    ['10', '10'],
    ['4198', '4.198'],
    ['2.5', '2,5'],
    ['-3', '-3'],
  ])('%s prints %s', (value, text) => {
    expect(showCount(figure(value))).toBe(text);
  });

  it.each([
    [1217, 1498, '1.217/1.498'],
    [4, 52, '04/52'],
    [0, 5, '0/05'],
  ])('%i of %i', (part, total, text) => {
    expect(showRatio(whole(part), whole(total))).toBe(text);
  });
});
