import { describe, expect, it } from 'vitest';
import { documentNumberIn } from '../../src/vi/document.ts';

describe('the number in the head of a document', () => {
  it.each([
    ['Số: 45/BC-UBND', '45/BC-UBND'],
    ['Số: 05/BC-CAT-PC04 | Nghệ An, ngày 05 tháng 02 năm 2026', '05/BC-CAT-PC04'],
    ['Số:       /BC-UBND', undefined],
    ['Số liệu: 45/50', undefined],
    ['Số người: 12', undefined],
  ])('%s', (line, number) => {
    expect(documentNumberIn(line)).toBe(number);
  });
});
