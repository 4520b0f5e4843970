import { isZero } from '../../model/exact.ts';
import type { IndicatorFigure, UnitFigure } from '../../model/figure.ts';
import { countsUnits } from '../../model/formula.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Table } from '../../model/report.ts';
import { showExact, showPercent } from '../../vi/show-number.ts';
import { columnsOf, headRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { isFew, sharesOf } from '../questions/shares.ts';
import { unitLine } from '../say/unit.ts';

/** What each unit adds to a figure or its change; nothing where one unit gives it for all. */
export function sharesTable(
  { plan }: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
): Table | undefined {
  if (indicator.perUnit || countsUnits(indicator.formula)) return undefined;
  const shares = sharesOf(indicator, figure).filter((share) => !isNothing(share.figure));
  if (shares.length < 2) return undefined;
  const { heads, cells } = figure.change !== undefined ? ofChange : figure.quotient ? ofQuotient : ofSum;
  return {
    columns: columnsOf('l30', ...heads.map(() => 'r14')),
    head: [headRow(['Đơn vị', ...heads])],
    rows: shares.map((share) => ({
      cells: [text(unitLine(plan, share.figure.unit)), ...cells(share.figure)],
    })),
  };
}

interface Columns {
  readonly heads: readonly string[];
  readonly cells: (figure: UnitFigure) => readonly Cell[];
}

const ofChange: Columns = {
  heads: ['Kỳ trước', 'Kỳ này', 'Tăng, giảm'],
  cells: ({ change }) => {
    if (change === undefined) return [];
    const { now, before } = change;
    const moved = now.sub(before);
    const way = moved.s > 0n ? 'tăng' : 'giảm';
    const words = isZero(moved) ? 'bằng' : `${way} ${showExact(moved.abs())}`;
    return [text(showExact(before)), text(showExact(now)), text(words)];
  },
};

const ofQuotient: Columns = {
  heads: ['Đã thực hiện', 'Trên tổng số', 'Tỷ lệ'],
  cells: ({ quotient }) => {
    if (quotient === undefined) return [];
    const { numerator, denominator } = quotient;
    const share = isFew(quotient) ? '' : showPercent(numerator.div(denominator));
    return [text(showExact(numerator)), text(showExact(denominator)), text(share)];
  },
};

const ofSum: Columns = {
  heads: ['Số liệu'],
  cells: ({ value }) => (value.tag === 'value' ? [text(showExact(value.value))] : []),
};

function isNothing({ change, quotient, value }: UnitFigure): boolean {
  if (change !== undefined) return isZero(change.now) && isZero(change.before);
  if (quotient !== undefined) return isZero(quotient.denominator);
  return value.tag === 'value' && isZero(value.value);
}
