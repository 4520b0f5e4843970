import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/vi/syllable.ts';

describe('isSyllable', () => {
  it.each(
    'nghiện túy quỹ giếng gì gìn nghèo nguyễn khuỷu Đắk Kạn Quỳ Nậm thuở ngoằn yếu ý PHƯỜNG quyết thuyết hoạch khoét'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each([
    ['an onset before the wrong vowel', 'cĩ'],
    ['', 'ngế'],
    ['', 'nghà'],
    ['a stop under a wrong tone', 'tổt'],
    ['a stop without a tone', 'sôt'],
    ['two tones', 'bá\u0301o'],
    ['a rhyme that does not exist', 'trưòng'],
    ['no vowel', 'đ'],
    ['two syllables', 'báocáo'],
    ['another language', 'café'],
  ])('not: %s %s', (_, word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
