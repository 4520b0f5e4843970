import { one } from '../../model/exact.ts';
import type { IndicatorFigure, YearFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Row, Table } from '../../model/report.ts';
import { yearName } from '../../vi/period.ts';
import { showAgainst, showExact } from '../../vi/show-number.ts';
import { number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { capitalised } from '../say/case.ts';
import { indicatorNote } from '../say/note.ts';
import { isSummed } from '../say/years.ts';
import { tableOf } from './columns.ts';
import { openingCells, rowsByGroup, standingText, valueCell } from './indicator-rows.ts';

/** The indicators of a window reported year by year: a column a year, and one for what is added up over them. */
export function indicatorsByYear(context: Context): Table {
  const { period } = context;
  const columns = [
    { name: 'TT', look: 'c4' },
    { name: inPlanWords(context, 'Nội dung chỉ tiêu'), look: 'l30' },
    { name: 'Cơ quan chủ trì', look: 'l14' },
    { name: 'ĐVT', look: 'c6' },
    { name: inPlanWords(context, 'Chỉ tiêu giao'), look: 'c9', optional: true },
    ...period.years.map((year) => ({ name: capitalised(yearName(period, year)), look: 'r10' })),
    { name: 'Cả giai đoạn', look: 'r9', optional: true },
    { name: 'Đánh giá', look: 'c9', optional: true },
    { name: 'Ghi chú', look: 'l14' },
  ];
  return tableOf(columns, rowsByGroup(context, columns.length, rowOf));
}

function rowOf(context: Context, indicator: Indicator, label: string): Row {
  const figure = context.figures.indicators.get(indicator.code);
  return {
    cells: [
      ...openingCells(context, indicator, label),
      ...yearCells(context, indicator, figure),
      text(standingText(context, indicator)),
      text(indicatorNote(context, indicator, figure)),
    ],
  };
}

/** Where nothing is added up the figure of the window is the last year's and stands in that year's column. */
function yearCells(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure | undefined,
): readonly Cell[] {
  const whole = valueCell(indicator, figure);
  const years = (figure?.years ?? []).map((year) => yearCell(indicator, figure, year));
  const isOwn = isSummed(context, indicator) && figure?.value.tag === 'value';
  return isOwn ? [...years, whole] : [...years.slice(0, -1), whole, text('')];
}

/** A percentage with its numbers; those of the last year stand in the note. */
function yearCell(indicator: Indicator, figure: IndicatorFigure | undefined, year: YearFigure): Cell {
  const { value } = year;
  if (value.tag === 'gap') return text(value.gap === 'no-denominator' ? '-' : '…');
  const target = figure?.target;
  const bounds = target === undefined ? [] : [target.bound, target.high ?? target.bound];
  const percent = indicator.percent || indicator.perUnit;
  const plain = showAgainst(value.value, indicator.perUnit ? [one] : bounds, { percent });
  const numbers = numbersOf(year);
  const shown = numbers === '' ? plain : `${plain}\n(${numbers})`;
  return number(value.value, percent ? { shown, percent } : { shown });
}

/** Letters of a quotient that a column for one year of five has room for. */
const mostDigits = 12;

function numbersOf({ quotient, change }: YearFigure): string {
  if (change !== undefined) return `${showExact(change.now)} so với ${showExact(change.before)}`;
  if (quotient === undefined) return '';
  const [part, all] = [showExact(quotient.numerator), showExact(quotient.denominator)];
  // Five columns of long sums of money would leave the names no room.
  return `${part}/${part.length + all.length > mostDigits ? '\n' : ''}${all}`;
}
