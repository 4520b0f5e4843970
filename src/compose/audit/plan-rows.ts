import type { Standing } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Live, Row, Span } from '../../model/report.ts';
import { columnsOf } from '../cell.ts';
import type { Context } from '../material.ts';
import { type PlanRow, rowsOf, worstFirst } from '../say/rows.ts';
import { judged } from '../say/standing.ts';
import { wordOf } from './level.ts';
import { call, cell, words } from './live.ts';
import { type AuditPart, row, sheet } from './sheet.ts';
import { levelFigure } from './worked.ts';
import { standingCell } from './worth.ts';

type Kind = 'row' | 'apart';

/** The rows of the plan, each counted once, as its weakest indicator stands. */
export const planRows: AuditPart = {
  compose(context) {
    const { rows, apart } = rowsOf(context);
    const lines = (all: readonly PlanRow[], kind: Kind, group: string) =>
      all.map((each, index) => lineOf(context, each, figureOf(kind, index), group));
    return sheet({
      name: 'Xếp loại',
      lead: 'Mỗi dòng của kế hoạch được đếm một lần, theo chỉ tiêu thành phần có mức thấp nhất.',
      columns: columnsOf('c12', 'l16', 'l70', 'c22'),
      head: ['Dòng', 'Thuộc', 'Chỉ tiêu', 'Mức'],
      rows: [...lines(rows, 'row', 'Danh mục kế hoạch'), ...lines(apart, 'apart', 'Ngoài danh mục')],
      frozen: 1,
    });
  },
};

/** The standings of all rows of a kind, one under the other. */
export function standingSpan(kind: Kind, count: number): Span {
  return { from: figureOf(kind, 0), to: figureOf(kind, count - 1) };
}

function figureOf(kind: Kind, index: number): string {
  return `${kind}/${index}`;
}

function lineOf(context: Context, { id, indicators, standing }: PlanRow, figure: string, group: string): Row {
  const names = indicators.map(({ code, name }) => `${name} [${code}]`).join('; ');
  const held = indicators.filter((each) => judged(context, each) !== undefined);
  return row(id, group, names, standingCell(standing, figure, weakest(held)));
}

function weakest(indicators: readonly Indicator[]): Live {
  const levels = indicators.map(({ code }) => cell(levelFigure(code, 'verdict')));
  const [first = []] = levels;
  if (levels.length === 1) return first;
  const has = (standing: Standing): Live =>
    call('OR', ...levels.map((level) => [...level, '=', ...words(wordOf(standing))]));
  const [best, ...others] = worstFirst.toReversed();
  return others.reduce<Live>(
    (rest, standing) => call('IF', has(standing), words(wordOf(standing)), rest),
    best === undefined ? first : words(wordOf(best)),
  );
}
