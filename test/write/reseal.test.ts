import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { resealed } from '../../src/write/reseal.ts';

const contents = fc.dictionary(
  fc.stringMatching(/^[a-zđư/]{1,12}$/).filter((name) => !name.startsWith('/') && !name.endsWith('/')),
  fc.uint8Array({ maxLength: 300 }),
  { minKeys: 1, maxKeys: 8, noNullPrototype: true },
);

test('order and time of packing leave no trace, and what is packed stays as it is', () => {
  fc.assert(
    fc.property(contents, (files) => {
      const backwards = Object.fromEntries(Object.entries(files).reverse());
      const one = resealed(zipSync(files, { mtime: '2020-01-01T00:00:00' }));
      const two = resealed(zipSync(backwards, { mtime: '2030-05-07T08:09:10' }));
      expect(Buffer.compare(one, two)).toBe(0);
      expect(unzipSync(one)).toEqual(files);
    }),
  );
});

test('gives what packing in order at that time gives', () => {
  const [a, b] = [new Uint8Array(5000), Uint8Array.of(1, 2, 3)];
  const expected = zipSync({ 'a.xml': a, 'b/c.xml': b }, { mtime: '1980-01-01T12:00:00' });
  const resorted = resealed(zipSync({ 'b/c.xml': b, 'a.xml': a }, { mtime: '2026-06-14T00:00:00' }));
  expect(Buffer.compare(resorted, expected)).toBe(0);
});

test('what is no plain archive is not touched', () => {
  const archive = zipSync({ a: new Uint8Array(10) });
  expect(() => resealed(new Uint8Array(40))).toThrow(RangeError);
  expect(() => resealed(archive.subarray(0, archive.length - 4))).toThrow(RangeError);
});
