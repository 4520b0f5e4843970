import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rezip, unzip } from '../../src/write/zip.ts';

const a = strToU8('một');
const b = strToU8('hai');

test('order and time of packing leave no trace', () => {
  const one = rezip(zipSync({ a, b }, { mtime: '2020-01-01T00:00:00' }));
  const two = rezip(zipSync({ b, a }, { mtime: '2030-01-01T00:00:00', level: 0 }));
  expect(two).toEqual(one);
});

test('parts can be changed and added', () => {
  const packed = rezip(zipSync({ a }), (parts) => ({ ...parts, a: b, c: a }));
  expect(unzipSync(packed)).toEqual({ a: b, c: a });
});

test('an archive is opened only when its parts stay within bounds', () => {
  const packed = zipSync({ a: new Uint8Array(1000), b });
  expect(Object.keys(unzip(packed, 2000) ?? {})).toEqual(['a', 'b']);
  expect(unzip(packed, 900)).toBeUndefined();
  expect(unzip(a, 900)).toBeUndefined();
});
