import { compare, type Exact, isWhole, whole, zero } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Target } from '../../model/target.ts';
import { type Measure, showMeasure, showTally } from '../../vi/sentence/index.ts';
import type { Context } from '../material.ts';
import { countedIn } from '../say/clause.ts';
import { askedOf } from '../say/coverage.ts';
import { aimOf } from '../say/judgement.ts';
import { unitsWord } from '../say/unit.ts';
import { monthsLeft } from '../say/when.ts';
import type { Question, Say } from './question.ts';
import { isBetterLow } from './shares.ts';

/** What is still needed, and how much that is a month; never a forecast. */
export const yearEnd: Question = {
  ask: (_, say) => say('Cuối năm có đạt không?', 'Will it be reached by the end of the year?'),
  answer(context, indicator, figure, say) {
    if (figure.target === undefined)
      return { answer: say('Không giao chỉ tiêu cho nội dung này.', 'No target is set for it.') };
    if (figure.value.tag === 'gap')
      return { answer: say('Chưa tính được: chưa đủ số liệu.', 'Not known: figures are missing.') };
    const months = monthsLeft(context.plan, context.period);
    if (figure.due || months === 0)
      return {
        answer: say(
          'Kỳ này là kỳ đánh giá cuối cùng của chỉ tiêu; không còn thời gian thực hiện.',
          'This is the last period in which it is judged; no time is left.',
        ),
      };
    const need = neededIn(context, indicator, figure, figure.target);
    if (need === undefined)
      return {
        answer: say(
          'Không quy được ra số lượng còn phải thực hiện.',
          'What is still to be done cannot be put into a number.',
        ),
      };
    return { answer: sayNeed(need, months, say) };
  },
};

interface Need {
  /** Pieces still to come, or under a ceiling pieces that may still come. */
  readonly pieces: Exact;
  readonly measure: Measure;
  /** Against last year's same period: next year end's base is not this one. */
  readonly sameTime?: boolean;
  readonly ceiling?: boolean;
  /** The denominator is taken as it is now. */
  readonly share?: boolean;
}

function sayNeed({ pieces, measure, sameTime, ceiling, share }: Need, months: number, say: Say): string {
  const amount = showMeasure(pieces.abs(), measure).trim();
  const isThere = compare(pieces, zero) <= 0;
  if (ceiling)
    return compare(pieces, zero) < 0
      ? say(`Đã vượt mức cho phép ${amount}.`, `Already ${amount} above what is allowed.`)
      : say(
          `Từ nay đến cuối năm chỉ được phát sinh thêm nhiều nhất ${amount}.`,
          `At most ${amount} more may come until the end of the year.`,
        );
  if (isThere)
    return say(
      'Đã ở mức chỉ tiêu; cần giữ được đến cuối năm.',
      'It is at the target, and has to stay there.',
    );
  if (sameTime)
    return say(
      `So với cùng kỳ, còn thiếu ${amount} để ở mức chỉ tiêu.`,
      `Against the same period, ${amount} are lacking to the target.`,
    );
  const monthly = pieces.div(whole(months));
  const each = showMeasure(measure.type === 'count' ? monthly.ceil(0) : monthly, measure).trim();
  const given = share ? say(', nếu tổng số giữ nguyên như hiện nay', ', should the whole stay as it is') : '';
  return say(
    `Còn cần thêm ${amount}${given}; còn ${showTally(months)} tháng, mỗi tháng khoảng ${each}. Đây là số còn phải thực hiện, không phải dự báo.`,
    `${amount} more are needed${given}; in the ${months} months left some ${each} a month. This is what is still to be done, no forecast.`,
  );
}

function neededIn(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  target: Target,
): Need | undefined {
  const counted = countedIn(context.plan, indicator, figure);
  if (counted === undefined || context.period.years.length > 0) return undefined;
  const { n, d } = counted;
  if (indicator.perUnit && d !== undefined)
    return { pieces: d.sub(n), measure: { unit: unitsWord(context.plan, askedOf(figure)), type: 'count' } };
  const { measure } = counted;
  const isCount = measure.type === 'count';
  if (figure.change !== undefined) return neededChange(figure, target, measure);
  const bound = d === undefined ? target.bound : target.bound.mul(d);
  if (isBetterLow(indicator, figure)) {
    const ceiling = target.test === 'range' ? (target.high ?? target.bound).mul(d ?? whole(1)) : bound;
    return { pieces: (isCount ? ceiling.floor(0) : ceiling).sub(n), measure, ceiling: true };
  }
  const pieces = leastFor(target, bound, isCount).sub(n);
  return { pieces, measure, ...(d !== undefined && { share: true }) };
}

/** Of a growth or reduction: how far it still is to the share of its base. */
function neededChange(figure: IndicatorFigure, target: Target, measure: Measure): Need | undefined {
  const { change, value } = figure;
  if (change === undefined || value.tag === 'gap') return undefined;
  const moved = change.now.sub(change.before);
  const progress = aimOf(change, value.value).aim === 'giảm' ? moved.neg() : moved;
  const bound = target.percent ? target.bound.mul(change.before) : target.bound;
  const pieces = leastFor(target, bound, measure.type === 'count').sub(progress);
  return { pieces, measure, ...(change.aspect === 'previous' && { sameTime: true }) };
}

/** The least that reaches the bound; a bound that must be passed takes one piece more. */
function leastFor({ test }: Target, bound: Exact, isCount: boolean): Exact {
  if (!isCount) return bound;
  const least = bound.ceil(0);
  return test === '>' && isWhole(bound) ? least.add(whole(1)) : least;
}
