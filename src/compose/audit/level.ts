import { compare, type Exact, one, whole } from '../../model/exact.ts';
import type { IndicatorFigure, Standing, YearFigure } from '../../model/figure.ts';
import { type Applied, judge } from '../../model/judge.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Live, Span } from '../../model/report.ts';
import { standingWords } from '../../vi/words.ts';
import type { Context } from '../material.ts';
import { call, cell, constant, countWords, joined, tallied, words } from './live.ts';

/**
 * Formulas of standings. A workbook computes in doubles, whose last bit is chance, so the distance of a value from its
 * bound, relative to the bound where that is over 1, is rounded to 13 decimals before its sign is taken: sums of
 * hundreds of figures err by less, figures of reports differ by more. Where one does not, the standing stays as judged.
 */
const decimals = 13;
const closest = one.div(whole(10n ** 12n));

type Plan = Context['plan'];

/** `Đạt chỉ tiêu`, as it stands in a cell. */
export function wordOf(standing: Standing): string {
  return standingWords[standing].vi.table;
}

/** The standing of a value in its cell; undefined where more than value and bound decide it. */
export function judgedLive(
  plan: Plan,
  indicator: Indicator,
  applied: Applied | undefined,
  figure: IndicatorFigure | YearFigure,
  place: string,
): Live | undefined {
  return indicator.perUnit ? undefined : heldLive(plan, indicator, applied, figure, place);
}

/** The same of a single unit, whatever all units together are held to. */
export function heldLive(
  plan: Plan,
  indicator: Indicator,
  applied: Applied | undefined,
  figure: Pick<YearFigure, 'value' | 'standing'>,
  place: string,
): Live | undefined {
  const { value, standing } = figure;
  if (applied === undefined || standing === undefined) return undefined;
  if (value.tag === 'gap' && value.gap !== 'no-denominator') return undefined;
  if (value.tag === 'value' && isTooClose(value.value, applied.target)) return undefined;
  if (judge(value, applied, indicator, plan) !== standing) return undefined;
  const held = heldAgainst(plan, indicator, applied, cell(place));
  return call('IF', call('ISNUMBER', cell(place)), held, words(wordOf('not-applicable')));
}

function heldAgainst(plan: Plan, indicator: Indicator, applied: Applied, value: Live): Live {
  const { bound, high } = applied.target;
  const at = (result: Exact): Live =>
    words(wordOf(judge({ tag: 'value', value: result }, applied, indicator, plan)));
  const below = at(bound.sub(one));
  if (high === undefined) {
    const place = joined('+', [signFrom(value, bound), tallied(2)]);
    return call('CHOOSE', place, below, at(bound), at(bound.add(one)));
  }
  const over = call('IF', isSign(signFrom(value, high), '>'), at(high.add(one)), at(bound));
  return call('IF', isSign(signFrom(value, bound), '<'), below, over);
}

export function isSign(sign: Live, side: '<' | '>'): Live {
  return [...sign, side, '0'];
}

/** -1, 0 or 1: below, at or above the bound. */
export function signFrom(value: Live, bound: Exact): Live {
  const scale = scaleOf(bound);
  const distance = joined('-', [value, constant(bound)]);
  const relative = compare(scale, one) === 0 ? distance : joined('/', [distance, constant(scale)]);
  return call('SIGN', call('ROUND', relative, tallied(decimals)));
}

function scaleOf(bound: Exact): Exact {
  return compare(bound.abs(), one) > 0 ? bound.abs() : one;
}

function isTooClose(value: Exact, { bound, high }: Applied['target']): boolean {
  return [bound, ...(high === undefined ? [] : [high])].some((each) => {
    const distance = value.sub(each).abs().div(scaleOf(each));
    return distance.n !== 0n && compare(distance, closest) < 0;
  });
}

/** The standing over the years of a window; see the rule of those reported year by year. */
export function overYearsLive(span: Span): Live {
  const has = (standing: Standing): Live => [...countWords([span], wordOf(standing)), '>0'];
  const say = (standing: Standing): Live => words(wordOf(standing));
  const reached = call(
    'IF',
    has('met'),
    say('met'),
    call('IF', has('exceeded'), say('exceeded'), say('not-applicable')),
  );
  return (['in-progress', 'unknown', 'missed'] as const).reduce<Live>(
    (rest, standing) => call('IF', has(standing), say(standing), rest),
    reached,
  );
}
