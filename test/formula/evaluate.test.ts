import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, holds, type Terms } from '../../src/formula/evaluate.ts';
import { exact, exactText, whole } from '../../src/model/exact.ts';
import { conditionOf, formulaOf } from './vocabulary.ts';

type Known = Readonly<Record<string, string>>;

/** Terms by name: `NNT`, `NNT@previous`, `count(SACH)`; 130 units, 27 of them tagged. */
function terms(known: Known): Terms {
  const get = (name: string) => exact(known[name] ?? '');
  return {
    element: (code, aspect) => get(aspect === 'now' ? code : `${code}@${aspect}`),
    count: (code) => get(`count(${code})`),
    units: (_, having) => whole(having === undefined ? 130 : 27),
  };
}

function computed(text: string, known: Known = {}): string {
  const result = evaluate(formulaOf(text), terms(known));
  return result.tag === 'value' ? exactText(result.value) : result.gap;
}

describe('computing', () => {
  it.each<[string, Known, string]>([
    ['NNT - NSD * 2', { NNT: '24', NSD: '5' }, '14'],
    ['-NNT', { NNT: '24' }, '-24'],
    ['NNT / NSD', { NNT: '1', NSD: '3' }, '1/3'],
    ['growth(NNT)', { NNT: '726', 'NNT@previous': '623' }, '103/623'],
    ['reduction(NNT)', { NNT: '93', 'NNT@previous': '100' }, '7/100'],
    ['reduction(NNT + NSD)', { NNT: '6', NSD: '3', 'NNT@previous': '8', 'NSD@previous': '2' }, '1/10'],
    ['(opening(NNT) - NNT) / opening(NNT)', { NNT: '6214', 'NNT@opening': '6697' }, '483/6697'],
    ['(base(TV, 2015) - TV) / base(TV, 2015)', { TV: '8', 'TV@base-2015': '10' }, '1/5'],
    ['count(SACH) / units(xa-phuong)', { 'count(SACH)': '39' }, '3/10'],
    ['count(SACH) / units(xa-phuong where bien-gioi)', { 'count(SACH)': '27' }, '1'],
    ['min(NNT, NSD, 7)', { NNT: '9', NSD: '8' }, '7'],
    ['max(NNT, NSD)', { NNT: '9', NSD: '8' }, '9'],
    ['0.1 + 0.2', {}, '3/10'],
  ])('%s of %j is %s', (text, known, expected) => {
    expect(computed(text, known)).toBe(expected);
  });
});

describe('gaps', () => {
  it.each<[string, Known, string]>([
    ['NNT + NSD', { NNT: '24' }, 'no-basis'],
    ['NNT * 0', {}, 'no-basis'],
    ['max(NNT, 5)', {}, 'no-basis'],
    ['count(SACH)', {}, 'no-basis'],
    ['NNT / NSD', { NNT: '24', NSD: '0' }, 'no-denominator'],
    ['growth(NNT)', { NNT: '5', 'NNT@previous': '0' }, 'no-denominator'],
    ['growth(NNT)', { NNT: '5' }, 'no-basis'],
    ['NNT / NSD', { NSD: '0' }, 'no-basis'],
    ['NNT / 0 + NSD', { NNT: '24' }, 'no-basis'],
    ['NSD + NNT / 0', { NNT: '24' }, 'no-basis'],
    ['(NNT / 0) * 0', { NNT: '24' }, 'no-denominator'],
  ])('%s of %j: %s', (text, known, gap) => {
    expect(computed(text, known)).toBe(gap);
  });
});

describe('rules', () => {
  it.each<[string, Known, boolean | undefined]>([
    ['NNT-TV <= NNT', { 'NNT-TV': '24', NNT: '24' }, true],
    ['NNT-TV <= NNT', { 'NNT-TV': '25', NNT: '24' }, false],
    ['NNT-TV < NNT', { 'NNT-TV': '24', NNT: '24' }, false],
    ['NNT >= NSD', { NNT: '3', NSD: '3' }, true],
    ['NNT > NSD', { NNT: '3', NSD: '3' }, false],
    ['NNT = NSD + TV', { NNT: '3', NSD: '1', TV: '2' }, true],
    ['NNT != NSD', { NNT: '3', NSD: '3' }, false],
    ['NNT / 3 = 1 / 3', { NNT: '1' }, true],
    ['NNT <= NSD', { NNT: '3' }, undefined],
    ['NNT / NSD <= 1', { NNT: '3', NSD: '0' }, undefined],
  ])('%s of %j: %s', (text, known, expected) => {
    expect(holds(conditionOf(text), terms(known))).toBe(expected);
  });
});

describe('exactness', () => {
  const positive = fc.bigInt({ min: 1n, max: 10n ** 15n });

  it('a quotient times its denominator is the numerator', () => {
    fc.assert(
      fc.property(fc.bigInt(), positive, (a, b) => {
        const known = { NNT: String(a), NSD: String(b) };
        expect(computed('NNT / NSD * NSD', known)).toBe(String(a));
      }),
    );
  });

  it('growth and reduction are each other’s negative', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), positive, (now, before) => {
        const known = { NNT: String(now), 'NNT@previous': String(before) };
        expect(computed('growth(NNT) + reduction(NNT)', known)).toBe('0');
      }),
    );
  });
});
