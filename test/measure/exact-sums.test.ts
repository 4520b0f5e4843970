import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactText, sum, whole } from '../../src/model/exact.ts';
import { consolidate, count, files, result, smallPlan, unitsOf } from '../support/consolidate.ts';

/** Totals and quotients are those of whole numbers, to the last digit. */

describe('sums are exact', () => {
  const plan = smallPlan({
    elements: ['{code: KP, name: Kinh phí, type: money, nature: flow, from: xa}', count('VU')],
    indicators: ['{code: CT, name: Bình quân, formula: KP / VU, unit: triệu đồng}'],
  });
  const units = ['xa-a', 'xa-b', 'xa-c'];
  const row = fc.option(
    fc.record({
      cents: fc.bigInt({ min: 0n, max: 10n ** 14n }),
      cases: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    }),
    { nil: undefined },
  );
  const text = (cents: bigint) => `"${cents / 100n},${(cents % 100n).toString().padStart(2, '0')}"`;

  it('totals and quotients equal those of whole numbers, whoever is missing', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), (rows) => {
        const given = units.flatMap((unit, i) => {
          const each = rows[i];
          return each === undefined ? [] : [[unit, `{KP: ${text(each.cents)}, VU: ${each.cases}}`] as const];
        });
        const done = consolidate({ plan, files: files(Object.fromEntries(given)) });
        const known = rows.filter((each) => each !== undefined);
        const cents = known.reduce((total, each) => total + each.cents, 0n);
        const cases = known.reduce((total, each) => total + each.cases, 0n);
        const total = done.results.elements['KP']?.total;
        expect(total?.reported).toBe(known.length);
        if (known.length === 0) return;
        expect(total?.value).toBe(exactText(whole(cents).div(whole(100))));
        expect(result(done).value).toBe(exactText(whole(cents).div(whole(100n * cases))));
      }),
      { numRuns: 60 },
    );
  });

  it('a unit that is still missing changes nobody else’s figures, and no total by itself', () => {
    fc.assert(
      fc.property(fc.tuple(row, row), fc.constantFrom(...units), (rows, absent) => {
        const present = units.filter((unit) => unit !== absent);
        const values = present.flatMap((unit, i) => {
          const each = rows[i];
          return each === undefined ? [] : [[unit, `{KP: ${text(each.cents)}, VU: ${each.cases}}`] as const];
        });
        const without = consolidate({ plan, files: files(Object.fromEntries(values)) });
        const withIt = consolidate({
          plan,
          files: files({ ...Object.fromEntries(values), [absent]: '{KP: "7,5", VU: 1}' }),
        });
        const { [absent]: _, ...others } = unitsOf(without, 'KP');
        const { [absent]: added, ...othersThen } = unitsOf(withIt, 'KP');
        expect(othersThen).toEqual(others);
        expect(added).toBe('15/2');
        const before = exact(without.results.elements['KP']?.total?.value ?? '0');
        const after = withIt.results.elements['KP']?.total?.value;
        expect(after).toBe(exactText(sum([before, exact('15/2')].filter((each) => each !== undefined))));
      }),
      { numRuns: 40 },
    );
  });
});
