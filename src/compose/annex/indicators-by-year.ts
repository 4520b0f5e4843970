import type { IndicatorFigure, YearFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Row, Table } from '../../model/report.ts';
import { showAgainst } from '../../vi/show-number.ts';
import { columnsOf, headRow, number, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { indicatorNote } from '../say/note.ts';
import { isSummed } from '../say/years.ts';
import { openingCells, rowsByGroup, standingText, valueCell } from './indicator-rows.ts';

/** The indicators of a window reported year by year: a column a year, and one for what is added up over them. */
export function indicatorsByYear(context: Context): Table {
  const { years } = context.period;
  const ofYears = years.map(() => 'r7');
  const columns = columnsOf('c4', 'l36', 'l11', 'c6', 'c11', ...ofYears, 'r8', 'c9', 'l20');
  const names = [
    'TT',
    'Nội dung chỉ tiêu',
    'Cơ quan chủ trì',
    'ĐVT',
    'Chỉ tiêu giao',
    ...years.map((year) => `Năm ${year}`),
    'Cả giai đoạn',
    'Đánh giá',
    'Ghi chú',
  ];
  return {
    columns,
    head: [headRow(names), numberRow(columns.length)],
    rows: rowsByGroup(context, columns.length, rowOf),
  };
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

function yearCell({ percent }: Indicator, figure: IndicatorFigure | undefined, { value }: YearFigure): Cell {
  if (value.tag === 'gap') return text(value.gap === 'no-denominator' ? '-' : '…');
  const target = figure?.target;
  const bounds = target === undefined ? [] : [target.bound, target.high ?? target.bound];
  const look = { shown: showAgainst(value.value, bounds, { percent }) };
  return number(value.value, percent ? { ...look, percent } : look);
}
