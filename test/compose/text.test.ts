import { describe, expect, it } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../src/compose/say/text.ts';
import { withhold } from '../../src/compose/say/withhold.ts';

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

describe('personal numbers do not leave the office', () => {
  it.each([
    ['CCCD 040090123456 của đối tượng', 'CCCD … của đối tượng'],
    ['CCCD 040 090 123 456', 'CCCD …'],
    ['CMND 186123456.', 'CMND ….'],
    ['liên hệ 0912345678 hoặc 0912 345 678', 'liên hệ … hoặc …'],
    ['ĐT: 0238.3844.599, +84 912 345 678', 'ĐT: …, …'],
  ])('%j leaves as %j', (text, expected) => {
    expect(withhold(text)).toEqual({ text: expected, warning: expect.stringContaining('lược bỏ') });
  });

  it.each([
    'Kinh phí 123.456.789 đồng',
    'Kinh phí 150000000 đồng',
    'Đạt 4.198 người, tăng 0,912345678 điểm',
    'Kế hoạch số 107/KH-UBND ngày 12/02/2026',
    'Giai đoạn 2016 - 2020, từ 15/12/2025 đến 14/6/2026',
  ])('%j is no personal number', (text) => {
    expect(withhold(text)).toEqual({ text });
  });

  it('a year of birth is pointed out, not cut', () => {
    const text = 'Nguyễn Văn A, sinh năm 1990';
    expect(withhold(text)).toEqual({ text, warning: expect.stringContaining('năm sinh') });
  });
});
