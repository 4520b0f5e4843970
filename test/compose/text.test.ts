import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/compose/say/text.ts';
import { withhold, withholdNumbers } from '../../src/compose/say/withhold.ts';

describe('paragraphs as they were typed', () => {
  it.each([
    ['a hard line break inside a sentence is joined', 'Tình hình\nổn định.', ['Tình hình ổn định.']],
    ['a blank line starts a paragraph', 'Một.\n\nHai.', ['Một.', 'Hai.']],
    ['a bullet starts one and stays a bullet', 'Gồm:\n- một\n  tiếp\n+ hai', ['Gồm:', '-một tiếp', '+hai']],
    ['other bullets become a dash', '• một\n– hai', ['-một', '-hai']],
    ['a numbered line starts one', 'Gồm:\n1. Một\n2. Hai\na) Ba', ['Gồm:', '1. Một', '2. Hai', 'a) Ba']],
    ['a dash inside a word is no bullet', 'Thành phố\n-Hồ Chí Minh', ['Thành phố -Hồ Chí Minh']],
    ['line ends of Windows are line ends', 'Một\r\n\r\nHai', ['Một', 'Hai']],
    ['nothing gives nothing', ' \n \n', []],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text).map((one) => (one.bullet ?? '') + one.text)).toEqual(expected);
  });

  it.each([
    ['Thiếu cán bộ. Thiếu kinh phí.', ['Thiếu cán bộ', 'Thiếu kinh phí']],
    ['Tại TP. Vinh có 1.200 người.', ['Tại TP. Vinh có 1.200 người']],
    ['', []],
  ])('%j has the sentences %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('what identifies a person does not leave the office', () => {
  it.each([
    ['CCCD 040090123456 của đối tượng', 'CCCD … của đối tượng'],
    [
      'Vi Văn Mẫu, sinh ngày 01/02/1990, STK 1903456789012 Techcombank.',
      '…, sinh ngày …, STK … Techcombank.',
    ],
    ['ĐT: 09\u200b12345678.', 'ĐT: ….'],
  ])('%j leaves as %j', (text, expected) => {
    expect(withhold(text)).toEqual({ text: expected, warning: expect.stringContaining('lược bỏ') });
  });

  it('a text without any stays to the letter', () => {
    const text = 'Kinh phí 123.456.789 đồng theo Kế hoạch số 107/KH-UBND ngày 12/02/2026';
    expect(withhold(text)).toEqual({ text });
  });

  it('a year of birth without a name is pointed out, not cut', () => {
    const text = 'Người nghiện sinh năm 1990 trở về trước';
    expect(withhold(text)).toEqual({ text, warning: expect.stringContaining('năm sinh') });
  });

  it('a list of persons keeps their names', () => {
    expect(withholdNumbers('Nguyễn Văn Mẫu, sinh năm 1990').text).toBe('Nguyễn Văn Mẫu, sinh năm …');
  });
});
