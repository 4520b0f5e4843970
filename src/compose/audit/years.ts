import type { IndicatorFigure } from '../../model/figure.ts';
import { targetForYear } from '../../model/judge.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { columnsOf, number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { heldByAll, shareHeld } from './held.ts';
import { judgedLive } from './level.ts';
import { cell } from './live.ts';
import { type AuditPart, row, sheet } from './sheet.ts';
import { levelFigure, valueFigure } from './worked.ts';
import { appliedIn, exactCell, judgedWhole, standingCell, valueCell } from './worth.ts';

/** Every indicator year by year, in a window reported so, and over the whole of it. */
export const years: AuditPart = {
  compose: (context) =>
    sheet({
      name: 'Từng năm',
      lead: 'Giá trị và mức của từng chỉ tiêu trong từng năm; dòng cuối của mỗi chỉ tiêu là cả kỳ.',
      columns: columnsOf('c10', 'l50', 'c10', 'l18', 'r16', 'c20'),
      head: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Năm', 'Giá trị chính xác', 'Giá trị', 'Mức'],
      rows: context.plan.indicators.flatMap((indicator) => {
        const figure = context.figures.indicators.get(indicator.code);
        return figure === undefined ? [] : yearRows(context, indicator, figure);
      }),
      frozen: 2,
    }),
};

function yearRows({ plan }: Context, indicator: Indicator, figure: IndicatorFigure): readonly Row[] {
  const { code, name, target } = indicator;
  const ofYears = figure.years.map((each) => {
    const applied = target && targetForYear(target, each.year);
    const live =
      heldByAll(indicator, figure, each.year) ??
      judgedLive(plan, indicator, applied, each, valueFigure(code, each.year));
    const level =
      each.standing === undefined
        ? text('', { figure: levelFigure(code, each.year) })
        : standingCell(each.standing, levelFigure(code, each.year), live);
    const value = valueCell(indicator, each, each.year, undefined, shareHeld(indicator, figure, each.year));
    return row(code, name, String(each.year), exactCell(each), value, level);
  });
  return [...ofYears, wholeRow(plan, indicator, figure)];
}

function wholeRow(plan: Context['plan'], indicator: Indicator, figure: IndicatorFigure): Row {
  const { code, name } = indicator;
  const standing = indicator.perUnit ? figure.standing : judgedWhole(plan, indicator, figure);
  const held = standing === undefined ? figure : { ...figure, standing };
  const live = indicator.perUnit
    ? heldByAll(indicator, figure, 'verdict')
    : judgedLive(plan, indicator, appliedIn(figure), held, valueFigure(code, 'whole'));
  const level = standing === undefined ? text('') : standingCell(standing, levelFigure(code, 'whole'), live);
  return row(code, name, 'Cả kỳ', exactCell(figure), valueAgain(indicator, figure), level);
}

/** The value as it stands in the sheet of indicators. */
function valueAgain({ code, percent }: Indicator, { value, display }: IndicatorFigure): Cell {
  if (value.tag === 'gap') return text('');
  const look = { shown: display, ...(percent && { percent }) };
  return number(value.value, { ...look, formula: cell(valueFigure(code, 'whole')) });
}
