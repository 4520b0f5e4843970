import { describe, expect, it } from 'vitest';
import type { Cell, Run } from '../../../src/read/excel/index.ts';
import { rawCell } from '../../../src/read/form/cell.ts';
import { legacyTextOf } from '../../../src/read/form/legacy.ts';

/** Text set in the fonts of the 1990s. */

function cell(text: string, font?: string, runs?: readonly Run[]): Cell {
  const value = { type: 'text' as const, text, ...(runs && { runs }) };
  return { address: 'B2', row: 2, column: 2, value, ...(font !== undefined && { font }) };
}

describe('a cell in a legacy font', () => {
  it.each([
    ['.VnTime', 'B¸o c¸o tæng kÕt phßng chèng ma tóy NghÖ An', 'Báo cáo tổng kết phòng chống ma túy Nghệ An'],
    ['.VnTimeH', 'B¸o c¸o', 'BÁO CÁO'],
    ['.VnTime', '12 ng\u00adêi', '12 người'],
    ['VNI-Times', 'Baùo caùo toång keát', 'Báo cáo tổng kết'],
  ])('%s: %s is %s', (font, stored, text) => {
    expect(legacyTextOf(cell(stored, font))).toEqual({ font, decoded: text });
    expect(rawCell(cell(stored, font), { file: 'a' })).toMatchObject({ text, stored, value: { text } });
  });

  it('is decoded across runs, each by its own font', () => {
    const runs = [{ text: 'tæng kÕt ', font: '.VnTime' }, { text: 'ma túy' }];
    expect(legacyTextOf(cell('tæng kÕt ma túy', 'Arial', runs))?.decoded).toBe('tổng kết ma túy');
  });
});

describe('what is left as it stands', () => {
  it.each([
    ['text of a Unicode font', 'B¸o c¸o', 'Times New Roman'],
    ['text without a font', 'B¸o c¸o', undefined],
    ['text that is the same in every encoding', '12-15 nam', '.VnTime'],
    ['Unicode in a cell that kept its old font', 'xã Nam Đàn', '.VnTime'],
  ])('%s', (_what, text, font) => {
    expect(legacyTextOf(cell(text, font))).toBeUndefined();
    expect(rawCell(cell(text, font), { file: 'a' })).toEqual({
      value: { tag: 'text', text },
      text,
      place: { file: 'a' },
    });
  });

  it('text that does not read as its encoding, and is said to be so', () => {
    expect(legacyTextOf(cell('ÿÿÿ', '.VnTime'))).toEqual({ font: '.VnTime', decoded: undefined });
    expect(rawCell(cell('ÿÿÿ', '.VnTime'), { file: 'a' }).text).toBe('ÿÿÿ');
  });
});
