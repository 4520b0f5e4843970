import type { ElementFigure } from '../../model/figure.ts';
import { groupBy } from '../../model/group.ts';
import { type AnnexPlan, dataUnits, type Element, standsIn } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { yearName } from '../../vi/period.ts';
import { columnsOf, groupRow, headRow, number, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { unitsWord } from '../say/unit.ts';
import { type AnnexPart, estimateNote } from './annex.ts';

/** Every figure that adds up, year by year, and the sum of what happened; for windows reported by year. */
export const yearsAnnex: AnnexPart = {
  compose(context, plan) {
    const { period } = context;
    const names = period.years.map((year) => capitalised(yearName(period, year)));
    const columns = columnsOf('c5', 'l40', 'c12', ...names.map(() => 'r10'), 'r11', 'l14');
    const head = ['TT', 'Nội dung', 'Đơn vị tính', ...names, 'Cả giai đoạn', 'Ghi chú'];
    const sections = [...groupBy(elementsOf(context, plan), ({ section = '' }) => section)];
    const isPart = new Set([...context.plan.elements.values()].flatMap(({ parts }) => parts));
    const rows = sections.flatMap(([section, elements]) => {
      const roots = elements.filter(({ code }) => !isPart.has(code));
      return [
        ...(section === '' ? [] : [groupRow(section, columns.length)]),
        ...elements.map((element) => rowOf(context, element, roots.indexOf(element) + 1)),
      ];
    });
    const isEstimated = rows.some(({ cells }) => cells.some((cell) => cell.text.endsWith('(*)')));
    return {
      table: { columns, head: [headRow(head), numberRow(columns.length)], rows },
      notes: [
        '"…": chưa có số liệu; "-": không phát sinh. Số tại một thời điểm không cộng cả giai đoạn.',
        ...(isEstimated ? [estimateNote] : []),
      ],
      landscape: true,
    };
  },
};

function elementsOf({ plan, period, figures }: Context, annex: AnnexPlan | undefined): readonly Element[] {
  const asked = [...plan.elements.values()].filter(({ periods }) => standsIn(periods, period));
  const summed = asked.filter(({ code }) => figures.elements.get(code)?.years !== undefined);
  return annex?.elements === undefined ? summed : summed.filter(({ code }) => annex.elements?.includes(code));
}

/** A part of another figure has no number of its own: 0. */
function rowOf(context: Context, element: Element, order: number): Row {
  const figure = context.figures.elements.get(element.code);
  const isPart = order === 0;
  return {
    cells: [
      text(isPart ? '' : `${order}`),
      text(element.name, isPart ? { indent: 1 } : {}),
      text(element.measure ?? ''),
      ...(figure?.years ?? []).map(({ total }, index, { length }) =>
        number(total, { dash: true, estimated: index === length - 1 && isEstimated(figure) }),
      ),
      wholeCell(element, figure),
      text(noteOf(context, element, figure)),
    ],
  };
}

function isEstimated(figure: ElementFigure | undefined): boolean {
  return figure !== undefined && figure.estimated > 0;
}

function wholeCell({ code, nature }: Element, figure: ElementFigure | undefined): Cell {
  if (nature !== 'flow') return text('');
  return number(figure?.total, { dash: true, estimated: isEstimated(figure), figure: `element/${code}` });
}

/** Sums over part of the units say so. */
function noteOf({ plan }: Context, element: Element, figure: ElementFigure | undefined): string {
  const least = Math.min(...(figure?.years ?? []).map(({ reported }) => reported));
  if (figure === undefined || least >= figure.expected) return '';
  const units = unitsWord(
    plan,
    dataUnits(plan, element).map(({ id }) => id),
  );
  return `số liệu của ${least}/${figure.expected} ${units}`;
}
