import { isZero, one } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { yearOfPeriod } from '../../model/period.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Row, Table } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { showAgainst, showExact } from '../../vi/show-number.ts';
import { number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { countedIn } from '../say/clause.ts';
import { sayMoved } from '../say/moved.ts';
import { indicatorNote } from '../say/note.ts';
import { openingDay } from '../say/when.ts';
import { type AnnexPart, estimateNote } from './annex.ts';
import { type AnnexColumn, tableOf } from './columns.ts';
import { openingCells, rowsByGroup, standingText, valueCell } from './indicator-rows.ts';
import { indicatorsByYear } from './indicators-by-year.ts';

/** Annex I: every indicator of the plan in its order and numbers, against its target. */
export const indicatorsAnnex: AnnexPart = {
  compose(context) {
    const estimated = [...context.figures.indicators.values()].some((figure) => figure.estimated > 0);
    return {
      table: context.period.years.length > 0 ? indicatorsByYear(context) : ofPeriod(context),
      notes: ['"…": chưa có số liệu.', ...(estimated ? [estimateNote] : [])],
      landscape: true,
    };
  },
};

function ofPeriod(context: Context): Table {
  const columns = columnsOf(context);
  return tableOf(columns, rowsByGroup(context, columns.length, rowOf));
}

/** Where nothing is compared, nothing is said of last year; where no count is asked for, nothing of completion. */
function columnsOf(context: Context): readonly AnnexColumn[] {
  const { plan, period } = context;
  const year = yearOfPeriod(period);
  const opening = period.from === undefined ? '' : ` (hoặc ${showDay(openingDay(plan, period))})`;
  return [
    { name: 'TT', look: 'c4' },
    { name: inPlanWords(context, 'Nội dung chỉ tiêu'), look: 'l40' },
    { name: 'Cơ quan chủ trì', look: 'l10' },
    { name: 'ĐVT', look: 'c6' },
    { name: inPlanWords(context, `Chỉ tiêu giao năm ${year}`), look: 'c9', optional: true },
    { name: `Cùng kỳ ${year - 1}${opening}`, look: 'r9', optional: true },
    { name: `Kết quả ${period.name}`, look: 'r8' },
    { name: 'Tăng, giảm so cùng kỳ', look: 'r9', optional: true, computed: '(8)=(7)-(6)' },
    { name: inPlanWords(context, '% thực hiện chỉ tiêu năm'), look: 'r7', optional: true },
    { name: 'Đánh giá', look: 'c11', optional: true },
    { name: 'Ghi chú', look: 'l15' },
  ];
}

function rowOf(context: Context, indicator: Indicator, label: string): Row {
  const figure = context.figures.indicators.get(indicator.code);
  return {
    cells: [
      ...openingCells(context, indicator, label),
      thenCell(context, indicator, figure),
      valueCell(indicator, figure),
      moveCell(context, indicator, figure),
      completionCell(indicator, figure),
      text(standingText(context, indicator)),
      text(indicatorNote(context, indicator, figure)),
    ],
  };
}

function thenCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.change === undefined) return text('');
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  return number(figure.change.before, { shown: `${showExact(figure.change.before)} ${unit}`.trim() });
}

function moveCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.change === undefined) return text('');
  const { now, before } = figure.change;
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  return number(now.sub(before), { shown: sayMoved(now, before, unit) });
}

/** Of counts only: a percentage is never put into per cent of another. */
export function completionCell({ percent }: Indicator, figure: IndicatorFigure | undefined): Cell {
  const completion = figure?.completion;
  if (percent || !completion || figure?.target === undefined || isZero(figure.target.bound)) return text('');
  // At a bound that must be passed, 100% would speak against the judgement beside it.
  if (figure.standing !== 'met' && figure.standing !== 'exceeded' && completion.equals(1)) return text('');
  return number(completion, {
    shown: showAgainst(completion, [one], { percent: true }),
    percent: true,
  });
}
