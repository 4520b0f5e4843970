import { expect, it } from 'vitest';
import { sheetName } from '../../../src/write/xlsx/sheet-name.ts';

it.each([
  ['Phụ lục I', [], 'Phụ lục I'],
  ['Chỉ tiêu/nhiệm vụ: [A]', [], 'Chỉ tiêu nhiệm vụ A'],
  ["'Nguồn'", [], 'Nguồn'],
  ['Đối chiếu giữa các nguồn số liệu của tỉnh', [], 'Đối chiếu giữa các nguồn số liệ'],
  ['', [], 'Trang'],
  ['History', [], 'History (2)'],
  ['phụ lục i', ['Phụ lục I'], 'phụ lục i (2)'],
  ['Phụ lục I', ['Phụ lục I', 'PHỤ LỤC I (2)'], 'Phụ lục I (3)'],
  [
    'Đối chiếu giữa các nguồn số liệu',
    ['Đối chiếu giữa các nguồn số liệ'],
    'Đối chiếu giữa các nguồn số (2)',
  ],
])('%j beside %j is named %j', (wanted, taken, name) => {
  expect(sheetName(wanted, taken)).toBe(name);
});
