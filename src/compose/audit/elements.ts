import type { Element } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { columnsOf, number, tally, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { spansOf } from './blocks.ts';
import { computed } from './live.ts';
import { type AuditContext, type AuditPart, row, sheet } from './sheet.ts';
import {
  countable,
  expectedOf,
  matchedBefore,
  matchedNow,
  matchedUnits,
  type Pair,
  pairsOf,
  reportedOf,
  totalOf,
} from './totals.ts';

/** Every element over the whole. */
export const elements: AuditPart = {
  compose: (context) =>
    sheet({
      name: 'Số liệu',
      lead: 'Tổng từng loại số liệu, số đơn vị có số liệu, số ước và cặp số so sánh được giữa hai kỳ.',
      columns: columnsOf('c12', 'l44', 'c12', 'r14', 'r9', 'r9', 'r9', 'r14', 'r14', 'r9'),
      head: [
        'Mã',
        'Số liệu',
        'Đơn vị tính',
        'Tổng',
        'Có số liệu',
        'Phải có',
        'Số ước',
        'So được: kỳ này',
        'So được: kỳ trước',
        'So được: đơn vị',
      ],
      rows: [...context.plan.elements.values()].flatMap((element) => elementRow(context, element)),
      frozen: 2,
    }),
};

function elementRow({ figures, blocks }: AuditContext, element: Element): readonly Row[] {
  const { code, name, measure = '', type } = element;
  const figure = figures.elements.get(code);
  if (figure === undefined) return [];
  const { total, matched } = figure;
  const hasTotal = type !== 'text' && type !== 'date' && type !== 'choice' && type !== 'percent';
  const live = countable(blocks, element);
  const spans = live ? spansOf(blocks, element, 'now') : [];
  return [
    row(
      code,
      name,
      measure,
      hasTotal && total !== undefined
        ? number(total, { figure: `element/${code}`, ...computed(totalOf(element, spans)) })
        : text(hasTotal ? '…' : ''),
      tally(figure.reported, computed(reportedOf(element, spans))),
      tally(figure.expected, computed(expectedOf(spans))),
      figure.estimated === 0 ? text('') : tally(figure.estimated, { tone: 'warn' }),
      ...matchedCells(matched, live ? pairsOf(blocks, element) : []),
    ),
  ];
}

type Matched = NonNullable<ReturnType<Context['figures']['elements']['get']>>['matched'];

function matchedCells(matched: Matched, pairs: readonly Pair[]): readonly Cell[] {
  if (matched === undefined) return [text(''), text(''), text('')];
  return [
    number(matched.value, computed(matchedNow(pairs))),
    number(matched.previous, computed(matchedBefore(pairs))),
    tally(matched.units, computed(matchedUnits(pairs))),
  ];
}
