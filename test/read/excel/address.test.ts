import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, columnOf, keyOf, readAddress, rowOf } from '../../../src/read/excel/address.ts';

describe('addresses', () => {
  it.each<[string, number, number]>([
    ['A1', 1, 1],
    ['D12', 12, 4],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s is row %i, column %i', (address, row, column) => {
    expect(addressOf(row, column)).toBe(address);
    expect(readAddress(address)).toBe(keyOf(row, column));
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', '$A$1', 'A1:B2', 'Đ1', 'A1 '])(
    '%j is none',
    (text) => {
      expect(readAddress(text)).toBeUndefined();
    },
  );

  it('accepts small letters', () => {
    expect(readAddress('xfd7')).toBe(readAddress('XFD7'));
  });

  it('has one key for each position, in row then column order', () => {
    const position = fc.tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }));
    fc.assert(
      fc.property(position, position, ([row, column], [otherRow, otherColumn]) => {
        const key = keyOf(row, column);
        expect([rowOf(key), columnOf(key), readAddress(addressOf(row, column))]).toEqual([row, column, key]);
        expect(key < keyOf(otherRow, otherColumn)).toBe(
          row < otherRow || (row === otherRow && column < otherColumn),
        );
      }),
    );
  });
});
