import { daysBetween } from '../../model/day.ts';
import { compare, type Exact, isZero, whole } from '../../model/exact.ts';
import type { ExplanationPart } from '../../model/explanation.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { endOf, planYearOf } from '../../model/period.ts';
import type { Indicator } from '../../model/plan.ts';
import { showExact, showPercent } from '../../vi/show-number.ts';
import { slicesOf } from '../annex/slices.ts';
import { unitLine } from '../say/unit.ts';
import { type Asked, part, sayIn } from './asked.ts';
import { type Quotient, quotientOver, valueOver } from './over-units.ts';
import { showNumber } from './show.ts';
import { named, unitList } from './words.ts';

const mostUnits = 5;
/** Under it one person more would move a percentage by ten points and more. */
const smallestDenominator = whole(10);
const daysInMonth = 365 / 12;

/** What a director asks of a figure before signing (office.md), answered where there is an answer. */
export function questionParts(
  asked: Asked,
  indicator: Indicator,
  figure: IndicatorFigure,
): readonly ExplanationPart[] {
  const say = sayIn(asked.language);
  return [
    ...part(
      say('Cùng kỳ ở đây và số đã báo cáo năm trước', 'Last year here, and as reported then'),
      lastYear(asked, figure),
    ),
    ...part(
      say('Đơn vị kéo kết quả xuống nhiều nhất', 'Units that pull the result down most'),
      drag(asked, indicator, figure),
    ),
    ...part(
      say('Đơn vị chưa có số liệu có làm đổi đánh giá không', 'Could the missing units turn the standing'),
      firmness(asked, figure),
    ),
    ...part(say('Theo địa bàn', 'By kind and tag'), bySlice(asked, indicator, figure)),
    ...part(say('Để đạt chỉ tiêu cần thêm', 'Still needed for the target'), needed(asked, indicator, figure)),
  ];
}

function lastYear(asked: Asked, { terms }: IndicatorFigure): readonly string[] {
  const say = sayIn(asked.language);
  return terms.flatMap(({ code, aspect, value, units, whole: known }) => {
    const reported = asked.figures.elements.get(code)?.whole.get('previous');
    if (aspect !== 'previous' || known !== undefined) return [];
    const here = say(
      `${named(asked, code)}: ${showNumber(value)}, cộng ${units.length} đơn vị có đủ hai năm`,
      `${named(asked, code)}: ${showNumber(value)}, over the ${units.length} units with both years`,
    );
    if (reported === undefined) return [here];
    const then = say('cả năm trước đã báo cáo', 'reported last year for the whole');
    return [`${here}; ${then} ${showNumber(reported.value)} (${reported.source})`];
  });
}

/** By persons or cases short of the target, not by rank of percentages; small denominators are left out. */
function drag(asked: Asked, { formula }: Indicator, { target, terms }: IndicatorFigure): readonly string[] {
  if (target === undefined || !target.percent) return [];
  const ceiling = target.test === '<=' || target.test === '<';
  const units = [...new Set(terms.flatMap((term) => term.units))];
  if (units.length < 2) return [];
  const short = ({ numerator, denominator }: Quotient): Exact => {
    const left = target.bound.mul(denominator).sub(numerator);
    return ceiling ? left.neg() : left;
  };
  return units
    .flatMap((unit) => {
      const quotient = quotientOver(asked, formula, [unit]);
      const isSmall = quotient === undefined || compare(quotient.denominator, smallestDenominator) < 0;
      return isSmall ? [] : [{ unit, quotient, short: short(quotient) }];
    })
    .filter((each) => each.short.s > 0n && !isZero(each.short))
    .sort((a, b) => compare(b.short, a.short))
    .slice(0, mostUnits)
    .map(({ unit, quotient, short }) => dragLine(asked, unit, quotient, short));
}

function dragLine({ plan, language }: Asked, unit: string, { numerator, denominator }: Quotient, by: Exact) {
  const say = sayIn(language);
  const share = `${showNumber(numerator)}/${showNumber(denominator)}`;
  const short = showNumber(by.ceil());
  return `${unitLine(plan, unit)}: ${share}, ${say(`còn cách mức chỉ tiêu ${short}`, `${short} away from the target`)}`;
}

function firmness({ plan, language }: Asked, { firm, unmatched }: IndicatorFigure): readonly string[] {
  if (firm === undefined || unmatched.length === 0) return [];
  const say = sayIn(language);
  const names = unitList(plan, unmatched, language);
  const answer = {
    true: say(
      'Không: dù các đơn vị này báo cáo thế nào, đánh giá vẫn vậy',
      'No: whatever they report, it stands',
    ),
    false: say(
      'Có thể: số liệu của các đơn vị này có thể làm đổi đánh giá',
      'Yes: their figures could turn it',
    ),
    null: say(
      'Chưa xác định được: kế hoạch không ghi mức cao nhất của số liệu',
      'Not decidable: no upper bound is declared',
    ),
  };
  return [`${answer[`${firm}`]} (${names})`];
}

function bySlice(asked: Asked, { formula, percent, perUnit }: Indicator, { terms }: IndicatorFigure) {
  const ids = new Set(terms.flatMap(({ units }) => units));
  const units = [...asked.plan.units.values()].filter(({ id }) => ids.has(id));
  if (perUnit || units.length < 2) return [];
  const counted = sayIn(asked.language)('đơn vị', 'units');
  return slicesOf(units).flatMap((slice) => {
    const value = valueOver(
      asked,
      formula,
      slice.units.map(({ id }) => id),
    );
    return value === undefined
      ? []
      : [
          `${slice.name}: ${percent ? showPercent(value) : showExact(value)} (${slice.units.length} ${counted})`,
        ];
  });
}

/** What is missing to the bound, in all and a month until the plan year ends. No forecast. */
function needed(asked: Asked, indicator: Indicator, figure: IndicatorFigure): readonly string[] {
  const { target, standing, due } = figure;
  if (target === undefined || due || standing === 'met' || standing === 'exceeded') return [];
  const missing = missingTo(indicator, figure);
  if (missing === undefined || missing.s <= 0n) return [];
  const say = sayIn(asked.language);
  const all = showNumber(missing.ceil());
  const year = planYearOf(asked.period, asked.plan.periods);
  const days = year === undefined ? 0 : daysBetween(endOf(asked.period), endOf(year));
  const months = Math.round(days / daysInMonth);
  if (months < 1) return [say(`ít nhất ${all}`, `${all} at least`)];
  const monthly = showNumber(missing.div(whole(months)).ceil());
  return [
    say(
      `ít nhất ${all} trong ${months} tháng còn lại, khoảng ${monthly} mỗi tháng`,
      `${all} at least in the ${months} months left, some ${monthly} a month`,
    ),
  ];
}

function missingTo({ percent, perUnit }: Indicator, { target, value, quotient, change }: IndicatorFigure) {
  const isFloor = target?.test === '>=' || target?.test === '>';
  if (target === undefined || !isFloor || perUnit || change !== undefined) return undefined;
  if (quotient !== undefined) return target.bound.mul(quotient.denominator).sub(quotient.numerator);
  return percent || value.tag === 'gap' ? undefined : target.bound.sub(value.value);
}
