import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed } from '../../src/model/listed.ts';

describe('a list of units, short or as long as a province has them', () => {
  it('holds its own ids and no other, however often it is asked', () => {
    const ids = fc.array(
      fc.integer({ min: 0, max: 40 }).map((number) => `xa-${number}`),
      { maxLength: 30 },
    );
    const property = fc.property(ids, fc.array(fc.integer({ min: 0, max: 40 })), (list, asked) => {
      for (const number of asked) expect(isListed(list, `xa-${number}`)).toBe(list.includes(`xa-${number}`));
    });
    fc.assert(property);
  });
});
