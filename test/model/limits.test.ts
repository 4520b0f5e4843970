import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  limitKinds,
  limitNames,
  limitsOf,
  normalLimits,
  readLimit,
  showLimit,
} from '../../src/model/limits.ts';

/** What reading may cost: how a limit is written, and who has the last word. */

describe('a limit as it is written', () => {
  it.each([
    ['file-size', '50MB', 50 * 1024 * 1024],
    ['file-size', '50 mb', 50 * 1024 * 1024],
    ['file-size', '1GB', 1024 ** 3],
    ['file-size', '512KB', 512 * 1024],
    ['file-size', '700', 700],
    ['cells', '2000000', 2_000_000],
    ['seconds', '5', 5],
  ] as const)('%s=%s', (name, text, value) => {
    expect(readLimit(name, text)).toBe(value);
  });

  it.each([
    ['file-size', '50 megabytes'],
    ['file-size', '1,5GB'],
    ['file-size', '0'],
    ['file-size', '2GB'],
    ['file-size', ''],
    ['cells', '2MB'],
    ['cells', '-1'],
    ['cells', '1e9'],
    ['seconds', '601'],
  ] as const)('%s=%s is none', (name, text) => {
    expect(readLimit(name, text)).toBeUndefined();
  });

  it('is shown as it may be written', () => {
    expect(limitNames.map((name) => `${name}=${showLimit(name, normalLimits[name])}`)).toEqual([
      'file-size=50MB',
      'yaml-size=16MB',
      'inflated-size=200MB',
      'ratio=300',
      'cells=2000000',
      'text-length=32767',
      'files=20000',
      'folder-depth=12',
      'archive-files=10000',
      'seconds=20',
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...limitNames), fc.nat(), (name, any) => {
        const value = (any % limitKinds[name].most) + 1;
        expect(readLimit(name, showLimit(name, value))).toBe(value);
      }),
    );
  });
});

it('the command line has the last word, name by name', () => {
  expect(limitsOf({ cells: 5, ratio: 7 }, { cells: 6 })).toEqual({ ...normalLimits, cells: 6, ratio: 7 });
});
