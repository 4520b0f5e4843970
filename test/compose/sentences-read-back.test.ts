import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/compose/material.ts';
import { basisTeller } from '../../src/compose/say/coverage.ts';
import { sayIndicator } from '../../src/compose/say/indicator.ts';
import { compare, type Exact, whole } from '../../src/model/exact.ts';
import type { IndicatorFigure, Standing, Term } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/plan.ts';
import type { Target } from '../../src/model/target.ts';
import { showAgainst } from '../../src/vi/show-number.ts';
import {
  communes,
  figureOf,
  growth,
  head,
  material,
  plan,
  share,
  sum,
  target,
  withIndicators,
} from '../support/material.ts';
import { readSentence, type Said, type Told } from './read-sentence.ts';

/** Figures by the hundred and their sentences, read back: no number, direction or verdict contradicts the figure. */

const runs = { numRuns: 300 };
const hundred = whole(100);

function say(indicator: Indicator, more: Partial<IndicatorFigure>): Said {
  const own = { ...plan, indicators: [indicator] };
  const figure = figureOf(indicator.code, more);
  const context = contextOf(withIndicators({ ...material(), plan: own, head }, figure));
  const runsOf = sayIndicator(context, indicator, basisTeller(context));
  return readSentence(runsOf.map(({ text }) => text).join(''));
}

/** What every figure has: a floor in one of its wordings, the units that are in, and whether the target is due. */
const around = fc.record({
  words: fc.constantFrom('', 'trên ', 'ít nhất ', 'tối thiểu '),
  reported: fc.integer({ min: 1, max: 3 }),
  due: fc.boolean(),
});
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never;
const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 }));
const percent = fc.integer({ min: 1, max: 100 });

/** By the contract: a bound that must be passed is met, not exceeded, above it. */
function standingOf(value: Exact, { bound, test }: Target, due: boolean): Standing {
  const order = compare(value, bound);
  if (order > 0) return test === '>' ? 'met' : 'exceeded';
  if (order === 0 && test === '>=') return 'met';
  return due ? 'missed' : 'in-progress';
}

function figure(value: Exact, aim: Target, { reported, due }: Around): Partial<IndicatorFigure> {
  return {
    value: { tag: 'value', value },
    display: showAgainst(value, [aim.bound], { percent: aim.percent }),
    target: aim,
    standing: standingOf(value, aim, due),
    due,
    reported,
    expected: 3,
    unmatched: communes.slice(reported).map(({ id }) => id),
  };
}

/** Reached is said of what is reached, short of what is missed; of what still runs only never that it is reached. */
function expectStanding(
  { verdict, basis }: Said,
  { standing }: Partial<IndicatorFigure>,
  given: Around,
): void {
  const isReached = standing === 'met' || standing === 'exceeded';
  expect(verdict.has('reached')).toBe(isReached);
  if (standing !== 'in-progress') expect(verdict.has('short')).toBe(!isReached);
  expect(basis?.map((number) => number.toFraction())).toEqual(
    given.reported === 3 ? undefined : [`${given.reported}`, '3'],
  );
}

function expectSame(found: Exact | undefined, value: Exact): void {
  expect(found?.toFraction()).toBe(value.toFraction());
}

/** What is not told contradicts nothing. */
function expectSameIfTold(found: Exact | undefined, value: Exact): void {
  if (found !== undefined) expectSame(found, value);
}

/** A printed percentage is the nearest with its decimals. */
function expectNearest(told: Told | undefined, value: Exact): void {
  if (told === undefined) return;
  const off = told.value.sub(value.mul(hundred)).abs();
  expect(compare(off.mul(whole(10 ** told.decimals)).mul(2), whole(1))).toBeLessThanOrEqual(0);
}

/** The points told are what a reader finds by subtracting the percentages that are printed. */
function expectPoints({ points, percent: told }: Said, { bound }: Target): void {
  if (points === undefined) return;
  const aim = bound.mul(hundred);
  expectSame(told?.value, points.side === 'above' ? aim.add(points.off) : aim.sub(points.off));
}

describe('sentences read back', () => {
  it('shares: both numbers, the percentage, how far it is from its target', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 3000 }), percent, around, (n, more, p, given) => {
        const [part, all] = [whole(n), whole(n + more)];
        const value = part.div(all);
        const aim = target(`${given.words}${p}%`);
        const own = figure(value, aim, given);
        const said = say(share, { ...own, quotient: { numerator: part, denominator: all } });
        expectSame(said.part, part);
        expectSame(said.all, all);
        expectStanding(said, own, given);
        expect(said.percent === undefined).toBe(n + more < 10 && n > 0);
        expectNearest(said.percent, value);
        expectPoints(said, aim);
        const printed = said.percent?.value ?? value.mul(hundred);
        expect(compare(printed, aim.bound.mul(hundred))).toBe(compare(value, aim.bound));
      }),
      runs,
    );
  });

  it('growth: which way, how far, from what to what', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 3000 }), percent, around, (n, last, p, given) => {
        const [now, before] = [whole(n), whole(last)];
        const value = now.sub(before).div(before);
        const own = figure(value, target(`${given.words}${p}%`), given);
        const terms: Term[] = [{ code: 'VU', aspect: 'now', value: now, units: [] }];
        const said = say(growth, { ...own, terms, change: { now, before, aspect: 'previous' } });
        expectStanding(said, own, given);
        expect(said.direction).toBe((['down', 'same', 'up'] as const)[compare(now, before) + 1]);
        expect(said.moved === undefined && said.from === undefined).toBe(n === last);
        expectSameIfTold(said.moved, now.sub(before).abs());
        expectSameIfTold(said.from, before);
        expectSameIfTold(said.to, now);
        expect(said.movedPercent === undefined).toBe(last < 10 || n === last);
        expectNearest(said.movedPercent, value.abs());
      }),
      runs,
    );
  });

  it('counts: the number, how much is done, how many over or short', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 1500 }), around, (n, b, given) => {
        const [value, bound] = [whole(n), whole(b)];
        const own = figure(value, target(`${given.words}${b} người`), given);
        const said = say(sum, { ...own, completion: value.div(bound) });
        expectStanding(said, own, given);
        // Nothing at all is told as "Chưa tư vấn".
        expectSame(said.part ?? whole(0), value);
        expectNearest(said.percent, value.div(bound));
        expectSameIfTold(said.over, value.sub(bound));
        expectSameIfTold(said.short, bound.sub(value));
      }),
      runs,
    );
  });
});

describe('the reader of sentences', () => {
  it.each([
    [
      'Đã tư vấn cho 1.217/1.498 người, đạt 81,24%, thấp hơn 3,76 điểm phần trăm so với chỉ tiêu giao (85%).',
      'short',
    ],
    ['Chưa tư vấn cho người nghiện ma túy (0/1.498), chưa đạt chỉ tiêu giao (trên 25%).', 'short'],
    ['Duy trì điều trị cho 826 người, đạt 103,25% chỉ tiêu năm, vượt 26 người.', 'reached'],
    ['Có 96/412 người được tập huấn, bằng 23,3%, chưa đạt chỉ tiêu giao (trên 25%).', 'short'],
  ] as const)('%s: %s', (text, verdict) => {
    expect([...readSentence(text).verdict]).toEqual([verdict]);
  });
});
