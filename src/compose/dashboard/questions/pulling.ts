import { compare, isZero, zero } from '../../../model/exact.ts';
import type { IndicatorFigure, UnitFigure } from '../../../model/figure.ts';
import { countsUnits } from '../../../model/formula.ts';
import type { Indicator } from '../../../model/plan.ts';
import { showCount, showExact, showPercent } from '../../../vi/show-number.ts';
import type { Context } from '../../material.ts';
import { countedIn } from '../../say/clause.ts';
import { unitName, unitNames, unitsWord } from '../../say/unit.ts';
import { isBetterLow, isFew, levelOf, sharesOf, type UnitShare } from '../shares.ts';
import type { Question } from './question.ts';

const mostNames = 12;
const mostPulling = 5;

/** Who pulls it down: in persons or cases, never by percentages; few cases prove nothing. */
export const pulling: Question = {
  ask: () => 'Đơn vị nào kéo xuống?',
  answer(context, indicator, figure) {
    if (figure.units.length < 2)
      return { answer: 'Chỉ tiêu do một đơn vị báo cáo chung, không chia theo đơn vị.' };
    if (indicator.perUnit) return { answer: notReached(context, figure) };
    if (countsUnits(indicator.formula)) return { answer: notThere(context, figure) };
    return { answer: pullers(context, indicator, figure) };
  },
};

/** Of a target that each unit has to reach. */
function notReached(context: Context, { units }: IndicatorFigure): string {
  const short = units.filter(({ standing }) => standing === 'missed' || standing === 'in-progress');
  return named(context, short, 'chưa đạt');
}

/** Of a share of units: those that answered no. */
function notThere(context: Context, { units }: IndicatorFigure): string {
  const none = units.filter(({ value }) => value.tag === 'value' && isZero(value.value));
  return named(context, none, 'chưa đạt');
}

function named({ plan }: Context, those: readonly UnitFigure[], what: string): string {
  if (those.length === 0) return `Trong các đơn vị đã có số liệu, không đơn vị nào ${what}.`;
  const ids = those.map(({ unit }) => unit);
  const more = ids.length > mostNames ? ` và ${ids.length - mostNames} đơn vị khác` : '';
  return `${ids.length} ${unitsWord(plan, ids)} ${what}: ${unitNames(plan, ids.slice(0, mostNames))}${more}.`;
}

function pullers(context: Context, indicator: Indicator, figure: IndicatorFigure): string {
  const shares = sharesOf(indicator, figure);
  if (shares.length === 0) return 'Chưa có số liệu theo từng đơn vị để tính phần đóng góp.';
  if (figure.change === undefined && figure.quotient === undefined)
    return idle(context, indicator, figure, shares);
  const isLeftOut = ({ figure: { change, quotient } }: UnitShare) =>
    change === undefined && (quotient === undefined || isFew(quotient));
  const away = shares.filter((share) => compare(share.towards, zero) < 0 && !isLeftOut(share));
  const few = shares.filter(isLeftOut).length;
  const note = few === 0 ? '' : ` Không xét ${few} đơn vị có tổng số dưới 10.`;
  if (away.length === 0) return `Không đơn vị nào kéo xuống.${note}`;
  const say = figure.change === undefined ? shortWords(indicator, figure) : movedWords;
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  const list = away
    .slice(0, mostPulling)
    .map((share) => `${unitName(context.plan, share.figure.unit)} (${say(share, unit)})`);
  const more = away.length > mostPulling ? `; và ${away.length - mostPulling} đơn vị khác` : '';
  return `Nhiều nhất: ${list.join('; ')}${more}.${note}`;
}

type SayShare = (share: UnitShare, unit: string) => string;

const movedWords: SayShare = ({ figure: { change } }, unit) => {
  if (change === undefined) return '';
  const { now, before } = change;
  const way = compare(now, before) > 0 ? ['tăng', 'lên'] : ['giảm', 'xuống'];
  const moved = showCount(now.sub(before).abs());
  return `${way[0]} ${moved} ${unit}, từ ${showCount(before)} ${way[1]} ${showCount(now)}`;
};

/** How many pieces are lacking to the share asked of all, whole pieces rounded up. */
function shortWords(indicator: Indicator, figure: IndicatorFigure): SayShare {
  const level = levelOf(figure);
  const whom = figure.target?.percent ? 'mức chỉ tiêu' : 'mức chung';
  const word = isBetterLow(indicator, figure) ? 'vượt' : 'thiếu';
  return ({ figure: { quotient }, towards }, unit) => {
    if (quotient === undefined || level === undefined) return '';
    const pieces = `${showCount(towards.abs().ceil(0))} ${unit}`.trim();
    const part = `${showExact(quotient.numerator)}/${showExact(quotient.denominator)}`;
    return `${word} ${pieces} so với ${whom} ${showPercent(level)}, hiện ${part}`;
  };
}

/** Of a plain sum nobody pulls down; some have added nothing. */
function idle(
  { plan }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  shares: readonly UnitShare[],
): string {
  const some = shares.filter(({ towards }) => !isZero(towards));
  const ids = shares.filter(({ towards }) => isZero(towards)).map((share) => share.figure.unit);
  const who = unitsWord(
    plan,
    shares.map((share) => share.figure.unit),
  );
  const counted = `${some.length}/${shares.length} ${who} đã có kết quả`;
  if (isBetterLow(indicator, figure)) {
    const most = some.slice(0, mostPulling).map((share) => {
      return `${unitName(plan, share.figure.unit)} (${showCount(share.towards.abs())})`;
    });
    return most.length === 0
      ? 'Không đơn vị nào có phát sinh.'
      : `Phát sinh nhiều nhất ở: ${most.join('; ')}.`;
  }
  if (ids.length === 0) return `${counted}.`;
  const more = ids.length > mostNames ? ` và ${ids.length - mostNames} đơn vị khác` : '';
  return `${counted}; chưa có: ${unitNames(plan, ids.slice(0, mostNames))}${more}.`;
}
