import { compare, isZero, zero } from '../../model/exact.ts';
import type { IndicatorFigure, UnitFigure } from '../../model/figure.ts';
import { countsUnits } from '../../model/formula.ts';
import type { Indicator } from '../../model/plan.ts';
import { showCount, showExact, showPercent } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { countedIn } from '../say/clause.ts';
import { unitName, unitNames, unitsWord } from '../say/unit.ts';
import { andMore, type Question, type Say } from './question.ts';
import { isBetterLow, isFew, levelOf, sharesOf, type UnitShare } from './shares.ts';

const mostNames = 12;
const mostPulling = 5;

/** Who pulls it down: in persons or cases, never by percentages; few cases prove nothing. */
export const pulling: Question = {
  ask: (_, say) => say('Đơn vị nào kéo xuống?', 'Which units pull it down?'),
  answer(context, indicator, figure, say) {
    if (figure.units.length < 2)
      return {
        answer: say(
          'Chỉ tiêu do một đơn vị báo cáo chung, không chia theo đơn vị.',
          'One unit reports it for all; there are no figures by unit.',
        ),
      };
    if (indicator.perUnit) return { answer: notReached(context, figure, say) };
    if (countsUnits(indicator.formula)) return { answer: notThere(context, figure, say) };
    return { answer: pullers(context, indicator, figure, say) };
  },
};

/** Of a target that each unit has to reach. */
function notReached(context: Context, { units }: IndicatorFigure, say: Say): string {
  const short = units.filter(({ standing }) => standing === 'missed' || standing === 'in-progress');
  return named(context, short, say);
}

/** Of a share of units: those that answered no. */
function notThere(context: Context, { units }: IndicatorFigure, say: Say): string {
  const none = units.filter(({ value }) => value.tag === 'value' && isZero(value.value));
  return named(context, none, say);
}

function named({ plan }: Context, those: readonly UnitFigure[], say: Say): string {
  if (those.length === 0)
    return say(
      'Trong các đơn vị đã có số liệu, không đơn vị nào chưa đạt.',
      'Of the units with figures, all have reached it.',
    );
  const ids = those.map(({ unit }) => unit);
  const more = andMore(ids.length - mostNames, say);
  const what = say('chưa đạt', 'have not reached it');
  return `${ids.length} ${unitsWord(plan, ids)} ${what}: ${unitNames(plan, ids.slice(0, mostNames))}${more}.`;
}

function pullers(context: Context, indicator: Indicator, figure: IndicatorFigure, say: Say): string {
  const shares = sharesOf(indicator, figure);
  if (shares.length === 0)
    return say(
      'Chưa có số liệu theo từng đơn vị để tính phần đóng góp.',
      'There are no figures by unit to tell what each adds.',
    );
  if (figure.change === undefined && figure.quotient === undefined)
    return idle(context, indicator, figure, shares, say);
  const isLeftOut = ({ figure: { change, quotient } }: UnitShare) =>
    change === undefined && (quotient === undefined || isFew(quotient));
  const away = shares.filter((share) => compare(share.towards, zero) < 0 && !isLeftOut(share));
  const few = shares.filter(isLeftOut).length;
  const leftOut = say(
    ` Không xét ${few} đơn vị có tổng số dưới 10.`,
    ` ${few} units of under 10 in all are left out.`,
  );
  const note = few === 0 ? '' : leftOut;
  if (away.length === 0) return `${say('Không đơn vị nào kéo xuống.', 'No unit pulls it down.')}${note}`;
  const tell = figure.change === undefined ? shortWords(indicator, figure, say) : movedWords(say);
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  const list = away
    .slice(0, mostPulling)
    .map((share) => `${unitName(context.plan, share.figure.unit)} (${tell(share, unit)})`);
  const rest = andMore(away.length - mostPulling, say);
  return `${say('Nhiều nhất', 'Most')}: ${list.join('; ')}${rest === '' ? '' : `;${rest}`}.${note}`;
}

type SayShare = (share: UnitShare, unit: string) => string;

function movedWords(say: Say): SayShare {
  return ({ figure: { change } }, unit) => {
    if (change === undefined) return '';
    const { now, before } = change;
    const isUp = compare(now, before) > 0;
    const [moved, from, to] = [now.sub(before).abs(), before, now].map((value) => showCount(value));
    return say(
      `${isUp ? 'tăng' : 'giảm'} ${moved} ${unit}, từ ${from} ${isUp ? 'lên' : 'xuống'} ${to}`,
      `${isUp ? 'up' : 'down'} ${moved} ${unit}, from ${from} to ${to}`,
    );
  };
}

/** How many pieces are lacking to the share asked of all, whole pieces rounded up. */
function shortWords(indicator: Indicator, figure: IndicatorFigure, say: Say): SayShare {
  const level = levelOf(figure);
  const whom = figure.target?.percent
    ? say('mức chỉ tiêu', 'the target of')
    : say('mức chung', 'the whole’s');
  const word = isBetterLow(indicator, figure) ? say('vượt', 'over by') : say('thiếu', 'short by');
  return ({ figure: { quotient }, towards }, unit) => {
    if (quotient === undefined || level === undefined) return '';
    const pieces = `${showCount(towards.abs().ceil(0))} ${unit}`.trim();
    const part = `${showExact(quotient.numerator)}/${showExact(quotient.denominator)}`;
    return `${word} ${pieces} ${say('so với', 'against')} ${whom} ${showPercent(level)}, ${say('hiện', 'now')} ${part}`;
  };
}

/** Of a plain sum nobody pulls down; some have added nothing. */
function idle(
  { plan }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  shares: readonly UnitShare[],
  say: Say,
): string {
  const some = shares.filter(({ towards }) => !isZero(towards));
  const ids = shares.filter(({ towards }) => isZero(towards)).map((share) => share.figure.unit);
  const who = unitsWord(
    plan,
    shares.map((share) => share.figure.unit),
  );
  const counted = `${some.length}/${shares.length} ${who} ${say('đã có kết quả', 'have a result')}`;
  if (isBetterLow(indicator, figure)) {
    const most = some.slice(0, mostPulling).map((share) => {
      return `${unitName(plan, share.figure.unit)} (${showCount(share.towards.abs())})`;
    });
    return most.length === 0
      ? say('Không đơn vị nào có phát sinh.', 'No unit has any.')
      : `${say('Phát sinh nhiều nhất ở', 'Most in')}: ${most.join('; ')}.`;
  }
  if (ids.length === 0) return `${counted}.`;
  const more = andMore(ids.length - mostNames, say);
  return `${counted}; ${say('chưa có', 'none yet')}: ${unitNames(plan, ids.slice(0, mostNames))}${more}.`;
}
