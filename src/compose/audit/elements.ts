import type { Element } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { columnsOf, number, tally, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { type AuditPart, row, sheet } from './sheet.ts';

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

function elementRow({ figures }: Context, { code, name, measure = '', type }: Element): readonly Row[] {
  const figure = figures.elements.get(code);
  if (figure === undefined) return [];
  const { total, matched } = figure;
  const hasTotal = type !== 'text' && type !== 'date' && type !== 'choice' && type !== 'percent';
  return [
    row(
      code,
      name,
      measure,
      hasTotal ? number(total, { figure: `element/${code}` }) : text(''),
      tally(figure.reported),
      tally(figure.expected),
      figure.estimated === 0 ? text('') : tally(figure.estimated, { tone: 'warn' }),
      ...matchedCells(matched),
    ),
  ];
}

type Matched = NonNullable<ReturnType<Context['figures']['elements']['get']>>['matched'];

function matchedCells(matched: Matched): readonly Cell[] {
  if (matched === undefined) return [text(''), text(''), text('')];
  return [number(matched.value), number(matched.previous), tally(matched.units)];
}
