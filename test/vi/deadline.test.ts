import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../src/vi/deadline.ts';

describe('the last day that a time limit in words leaves', () => {
  it.each([
    ['Quý I/2026', '2026-03-31'],
    ['quý IV năm 2016', '2016-12-31'],
    ['Quý 2/2026', '2026-06-30'],
    ['tháng 6/2016', '2016-06-30'],
    ['Tháng 02 năm 2020', '2020-02-29'],
    ['Trong tháng 12/2016', '2016-12-31'],
    ['Năm 2016', '2016-12-31'],
    ['Trong năm 2026.', '2026-12-31'],
    ['Trước ngày 30/12/2016', '2016-12-29'],
    ['trước 10/7/2020', '2020-07-09'],
    ['Chậm nhất ngày 15/6/2020', '2020-06-15'],
    ['Xong trong ngày 15/6/2020', '2020-06-15'],
    ['01/03/2026', '2026-03-01'],
  ])('%s → %s', (words, day) => {
    expect(deadlineOf(words)).toBe(day);
  });

  it.each([
    'Thường xuyên',
    'Hàng năm',
    'Quý I/2026 và thực hiện thường xuyên trong năm 2026',
    'Quý V/2026',
    'Quý I',
    'tháng 13/2016',
    'Sau khi Chính phủ phê duyệt',
    '2016',
    'trước ngày 31/02/2016',
    '',
  ])('%s names no single day', (words) => {
    expect(deadlineOf(words)).toBeUndefined();
  });
});
