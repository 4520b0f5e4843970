import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, lines, listed, signerOf } from '../../src/write/text.ts';

describe('clean text', () => {
  test.each([
    ['Vietnamese stays', 'Ủy ban nhân dân xã Kim Liên – 12,5%…', 'Ủy ban nhân dân xã Kim Liên – 12,5%…'],
    ['a pair of surrogates stays', 'a😀b', 'a😀b'],
    ['a tab is a space', 'a\tb', 'a b'],
    ['line ends are one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['control characters go', 'a\u0000\u001b\u007f\u009fb', 'ab'],
    ['half a pair goes', 'a\udc00b\ud800', 'ab'],
    ['direction marks go', 'a\u202eb\u200f\u2066c', 'abc'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('all that is removed, of all that Unicode has', () => {
    const removed = /(?![\n\r\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}/u;
    const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
    // Between two letters, so that no half of a pair finds the other.
    expect(all.filter((each) => (clean(`a${each}b`) === 'ab') !== removed.test(each))).toEqual([]);
  });

  test('once is enough', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  test('lines', () => {
    expect(lines('a\r\nb\n')).toEqual(['a', 'b', '']);
  });
});

test.each([
  [[], []],
  [['Như trên'], ['- Như trên.']],
  [
    ['Như trên;', ' Lưu: VT, PC04. '],
    ['- Như trên;', '- Lưu: VT, PC04.'],
  ],
])('the list %j', (items, expected) => {
  expect(listed(items)).toEqual(expected);
});

test.each([
  ['Đại tá', 'Nguyễn Văn A', 'Đại tá Nguyễn Văn A'],
  ['Đại tá', '', 'Đại tá'],
  [undefined, 'Nguyễn Văn A', 'Nguyễn Văn A'],
])('signer %s %s', (rank, name, expected) => {
  const foot = { recipients: [], authority: [], title: '', name, ...(rank && { rank }) };
  expect(signerOf(foot)).toBe(expected);
});
