import { isZero } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { yearOfPeriod } from '../../model/period.ts';
import type { Indicator, Project } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { showDay } from '../../vi/date.ts';
import { showAgainst, showExact } from '../../vi/show-number.ts';
import { standingWords } from '../../vi/words.ts';
import { columnsOf, groupRow, headRow, number, numberRow, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { capitalised } from '../say/case.ts';
import { countedIn } from '../say/clause.ts';
import { isYearly } from '../say/judgement.ts';
import { indicatorNote } from '../say/note.ts';
import { standingOf } from '../say/standing.ts';
import { unitName } from '../say/unit.ts';
import { openingDay } from '../say/when.ts';
import { type AnnexPart, estimateNote } from './annex.ts';

const columns = columnsOf('c4', 'l42', 'l10', 'c6', 'c9', 'r9', 'r8', 'r9', 'r7', 'c9', 'l12');

/** Annex I: every indicator of the plan in its order and numbers, against its target. */
export const indicatorsAnnex: AnnexPart = {
  compose(context) {
    const rows = rowsByGroup(context);
    const estimated = [...context.figures.indicators.values()].some((figure) => figure.estimated > 0);
    return {
      table: {
        columns,
        head: [headRow(headOf(context)), numberRow(columns.length, { 8: '(8)=(7)-(6)' })],
        rows,
      },
      notes: ['"…": chưa có số liệu.', ...(estimated ? [estimateNote] : [])],
      landscape: true,
    };
  },
};

function headOf({ plan, period }: Context): readonly string[] {
  const year = yearOfPeriod(period);
  const byYear = period.years.length > 0;
  const aim = byYear ? 'chỉ tiêu' : 'chỉ tiêu năm';
  const opening = period.from === undefined ? '' : ` (hoặc ${showDay(openingDay(plan, period))})`;
  return [
    'TT',
    'Nội dung chỉ tiêu',
    'Cơ quan chủ trì',
    'ĐVT',
    byYear ? 'Chỉ tiêu giao' : `Chỉ tiêu giao năm ${year}`,
    byYear ? 'Năm trước' : `Cùng kỳ ${year - 1}${opening}`,
    `Kết quả ${period.name}`,
    byYear ? 'Tăng, giảm so năm trước' : 'Tăng, giảm so cùng kỳ',
    `% thực hiện ${aim}`,
    'Đánh giá',
    'Ghi chú',
  ];
}

function rowsByGroup(context: Context): readonly Row[] {
  const told = new Set<string>();
  const seen = new Set<string>();
  let number = 0;
  let last: string | undefined;
  return context.plan.indicators.flatMap((indicator) => {
    const { group } = indicator;
    const heads = group === undefined || group === last ? [] : headings(context, group, told);
    if (group !== last) number = 0;
    last = group;
    const isNew = indicator.rows.some((row) => !seen.has(row));
    for (const row of indicator.rows) seen.add(row);
    if (isNew) number += 1;
    return [...heads, rowOf(context, indicator, isNew ? (numberIn(indicator) ?? `${number}`) : '')];
  });
}

/** The number that the plan itself gives: `Phụ lục I, Dự án 4, số 1`. */
function numberIn({ clause }: Indicator): string | undefined {
  return /số \(?(\d+)\)?$/u.exec(clause ?? '')?.[1];
}

/** The heading of a group, with those of the projects above it that have not been told. */
function headings({ plan }: Context, group: string, told: Set<string>): readonly Row[] {
  const path = pathTo(plan.projects, group) ?? [{ id: group, name: plan.headings.get(group) ?? '' }];
  const untold = path.filter(({ id, name }) => name !== '' && !told.has(id));
  for (const { id } of untold) told.add(id);
  return untold.map(({ name }) => groupRow(name, columns.length));
}

function pathTo(projects: readonly Project[], id: string): readonly Project[] | undefined {
  for (const project of projects) {
    if (project.id === id) return [project];
    const below = pathTo(project.parts ?? [], id);
    if (below !== undefined) return [project, ...below];
  }
  return undefined;
}

function rowOf(context: Context, indicator: Indicator, label: string): Row {
  const figure = context.figures.indicators.get(indicator.code);
  const isPart = label === '' && indicator.rows.length > 0;
  return {
    cells: [
      text(label === '' && !isPart ? '-' : label),
      text(indicator.name, isPart ? { indent: 1 } : {}),
      text(indicator.leads.map((id) => capitalised(unitName(context.plan, id))).join(', ')),
      text(measureOf(indicator)),
      text(targetText(indicator, figure)),
      thenCell(context, indicator, figure),
      valueCell(indicator, figure),
      moveCell(context, indicator, figure),
      completionCell(context, indicator, figure),
      text(standingText(context, indicator)),
      text(indicatorNote(context, indicator, figure)),
    ],
  };
}

function measureOf({ percent, measure }: Indicator): string {
  return percent ? '%' : (measure ?? '');
}

function targetText({ target }: Indicator, figure: IndicatorFigure | undefined): string {
  if (figure?.target !== undefined) return figure.target.text;
  return target?.tag === 'every-year' ? target.target.text : '';
}

function thenCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.change === undefined) return text('');
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  return number(figure.change.before, { shown: `${showExact(figure.change.before)} ${unit}`.trim() });
}

function valueCell({ code, percent }: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.value.tag !== 'value') return text(figure?.value.gap === 'no-denominator' ? '-' : '…');
  const { display: shown, estimated } = figure;
  const look = { shown, estimated: estimated > 0, figure: `indicator/${code}` };
  return number(figure.value.value, percent ? { ...look, percent } : look);
}

/** The way is a word, as in the text: no minus signs. */
function moveCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.change === undefined) return text('');
  const { now, before } = figure.change;
  const moved = now.sub(before);
  const unit = countedIn(context.plan, indicator, figure)?.measure.unit ?? '';
  if (isZero(moved)) return number(moved, { shown: 'bằng' });
  const way = moved.s > 0n ? 'tăng' : 'giảm';
  return number(moved, { shown: `${way} ${showExact(moved.abs())} ${unit}`.trim() });
}

/** Of counts only: a percentage is never put into per cent of another. */
function completionCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  const completion = figure?.completion;
  const isCount = !indicator.percent && figure !== undefined && !isYearly(context, indicator, figure);
  if (!isCount || !completion || figure?.target === undefined || isZero(figure.target.bound)) return text('');
  // At a bound that must be passed, 100% would speak against the judgement beside it.
  if (figure.standing !== 'met' && figure.standing !== 'exceeded' && completion.equals(1)) return text('');
  return number(completion, {
    shown: showAgainst(completion, [completion.div(completion)], { percent: true }),
    percent: true,
  });
}

function standingText(context: Context, indicator: Indicator): string {
  const word = standingOf(context, indicator);
  return word === undefined ? '' : standingWords[word].vi.table;
}
