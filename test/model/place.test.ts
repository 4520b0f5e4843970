import { describe, expect, it } from 'vitest';
import { comparePlaces, type Place, placeText } from '../../src/model/place.ts';

const cell = (file: string, sheet: string, address: string): Place => ({ file, sheet, cell: address });
const at = (file: string, line: number, column: number): Place => ({ file, line, column });

describe('a place in words', () => {
  it.each([
    [cell('a.xlsx', 'Số liệu', 'D12'), 'a.xlsx ▸ Số liệu ▸ D12'],
    [at('a.yaml', 7, 3), 'a.yaml:7:3'],
    [{ file: 'a.pdf' }, 'a.pdf'],
  ])('%j', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

describe('the order of places: path, sheet, row, column', () => {
  const inOrder: readonly Place[] = [
    { file: 'a.xlsx' },
    cell('a.xlsx', 'Nhiệm vụ', 'Z9'),
    cell('a.xlsx', 'Số liệu', 'B1'),
    cell('a.xlsx', 'Số liệu', 'A2'),
    cell('a.xlsx', 'Số liệu', 'D2'),
    cell('a.xlsx', 'Số liệu', 'AA2'),
    cell('a.xlsx', 'Số liệu', 'A10'),
    { file: 'b.yaml' },
    at('b.yaml', 2, 9),
    at('b.yaml', 10, 1),
    at('b.yaml', 10, 3),
  ];

  it('is restored from the reverse', () => {
    expect([...inOrder].reverse().sort(comparePlaces)).toEqual(inOrder);
  });

  it('what has no place comes first', () => {
    expect(comparePlaces(undefined, at('a.yaml', 1, 1))).toBeLessThan(0);
    expect(comparePlaces(undefined, undefined)).toBe(0);
  });
});
