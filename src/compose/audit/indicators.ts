import type { IndicatorFigure, Term } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Row } from '../../model/report.ts';
import { showExact } from '../../vi/show-number.ts';
import { columnsOf, tally } from '../cell.ts';
import type { Context } from '../material.ts';
import { unitNames } from '../say/unit.ts';
import { shareHeld } from './held.ts';
import { type AuditPart, row, sheet } from './sheet.ts';
import { completionCell, exactCell, levelCell, valueCell, wordCell } from './worth.ts';

/** Every indicator with its formula, the sums that went into it, and how it was judged. */
export const indicators: AuditPart = {
  compose: (context) =>
    sheet({
      name: 'Chỉ tiêu',
      lead: 'Công thức, các số hạng, giá trị chính xác và giá trị in, mức đánh giá của từng chỉ tiêu.',
      columns: columnsOf(
        'c8',
        'l40',
        'l30',
        'l36',
        'l14',
        'r16',
        'r12',
        'c16',
        'c20',
        'c12',
        'r12',
        'r9',
        'r9',
        'l20',
      ),
      head: [
        'Mã',
        'Chỉ tiêu',
        'Công thức',
        'Số hạng',
        'Chỉ tiêu giao',
        'Giá trị chính xác',
        'Giá trị in',
        'Mức',
        'Đánh giá',
        'Chắc chắn',
        '% thực hiện',
        'Có số liệu',
        'Phải có',
        'Chủ trì',
      ],
      rows: context.plan.indicators.map((indicator) => indicatorRow(context, indicator)),
      frozen: 2,
    }),
};

function indicatorRow(context: Context, indicator: Indicator): Row {
  const figure = context.figures.indicators.get(indicator.code);
  return row(
    indicator.code,
    indicator.name,
    indicator.formulaText,
    (figure?.terms ?? []).map(termText).join('; '),
    figure?.target?.text ?? '',
    exactCell(figure),
    valueCell(indicator, figure, 'whole', figure?.display, figure && shareHeld(indicator, figure, 'verdict')),
    levelCell(context, indicator, figure),
    wordCell(context, indicator, figure),
    firmText(figure),
    completionCell(indicator, figure),
    tally(figure?.reported ?? 0),
    tally(figure?.expected ?? 0),
    unitNames(context.plan, indicator.leads),
  );
}

const aspectWords: Readonly<Record<string, string>> = {
  now: '',
  count: ' (số đơn vị có)',
  previous: ' (cùng kỳ)',
  opening: ' (đầu kỳ)',
};

function termText(term: Term): string {
  return `${term.code}${whenOf(term)} = ${showExact(term.value)} [${basisOf(term)}]`;
}

/** ` (cùng kỳ)`, ` (năm 2015)`; empty of what is now. */
export function whenOf({ aspect }: Pick<Term, 'aspect'>): string {
  return aspectWords[aspect] ?? ` (${aspect.replace('base-', 'năm ')})`;
}

/** On what a sum rests: how many units, or the source of a figure of the whole. */
export function basisOf({ units, whole }: Pick<Term, 'units' | 'whole'>): string {
  return whole === undefined ? `${units.length} đơn vị` : whole.source;
}

function firmText(figure: IndicatorFigure | undefined): string {
  if (figure?.firm === undefined) return '';
  if (figure.firm === null) return 'Không xác định được';
  return figure.firm ? 'Chắc chắn' : 'Còn có thể đổi';
}
