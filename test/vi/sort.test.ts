import { expect, it } from 'vitest';
import { byVietnamese } from '../../src/vi/sort.ts';

it.each([
  ['letters', ['a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư']],
  ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
  ['prefixes', ['Anh Sơn', 'Anh Sơn Đông', 'Đô Lương', 'Hưng Nguyên', 'Hưng Nguyên Nam']],
  ['numbers', ['Dự án 2', 'Dự án 10']],
])('%s', (_, ordered) => {
  expect([...ordered].reverse().sort(byVietnamese)).toEqual(ordered);
});

it('does not see how the text was composed', () => {
  expect(byVietnamese('Nậm Cắn', 'Nậm Cắn'.normalize('NFD'))).toBe(0);
});
