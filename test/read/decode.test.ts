import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';

/** UTF-8, UTF-16 by its mark, and nothing else. */
describe('the text of a file', () => {
  const words = 'đơn vị,kỳ';
  const wide = [...words].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return [code & 0xff, code >> 8];
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(words)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${words}`)],
    ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...wide])],
    [
      'UTF-16, big end first',
      Uint8Array.from([0xff, 0xfe, ...wide].map((_, i, all) => all[i % 2 === 0 ? i + 1 : i - 1] ?? 0)),
    ],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(words);
  });

  it('an old encoding is not guessed at', () => {
    expect(decodeText(Uint8Array.from([0x58, 0xe3, 0x20, 0x41]))).toBeUndefined();
  });
});
