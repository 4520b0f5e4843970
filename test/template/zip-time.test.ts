import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { withoutTimes } from '../../src/template/zip-time.ts';

const zipped = (mtime: string): Uint8Array =>
  zipSync({ 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8('<c/>'.repeat(50)) }, { mtime });

it('archives that differ only in their times become the same', () => {
  const [one, other] = [zipped('2026-06-14T08:00:00'), zipped('2001-01-01T00:00:00')];
  expect(one).not.toEqual(other);
  expect(withoutTimes(one)).toEqual(withoutTimes(other));
});

it('what is in them stays', () => {
  expect(unzipSync(withoutTimes(zipped('2026-06-14T08:00:00')))).toEqual({
    'a.xml': strToU8('<a/>'),
    'b/c.xml': strToU8('<c/>'.repeat(50)),
  });
});

it('anything else is refused, being our own mistake', () => {
  expect(() => withoutTimes(strToU8('không phải tệp nén, dù đủ dài'))).toThrow('not an archive');
});
