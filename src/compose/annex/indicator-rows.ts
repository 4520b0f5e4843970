import type { IndicatorFigure } from '../../model/figure.ts';
import { groupBy } from '../../model/group.ts';
import { compareText } from '../../model/place.ts';
import type { Indicator, Project } from '../../model/plan.ts';
import type { Cell, Row } from '../../model/report.ts';
import { type StandingWord, standingWords } from '../../vi/words.ts';
import { groupRow, number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { capitalised } from '../say/case.ts';
import { standingOf } from '../say/standing.ts';
import { unitName } from '../say/unit.ts';

/** Rows and cells that the annexes of indicators have in common, of one period and year by year. */

type RowOf = (context: Context, indicator: Indicator, label: string) => Row;

/**
 * Every indicator under the heading of its group, in the plan's order; each row of the plan is numbered once. A group
 * that the plan comes back to is told in one place, and what has no group stands before all headings: under the heading
 * of another it would be taken for a part of that.
 */
export function rowsByGroup(context: Context, columns: number, rowOf: RowOf): readonly Row[] {
  return indicatorGroups(context).flatMap(({ headings, members }) => [
    ...headings.map((name) => groupRow(name, columns)),
    ...members.map(({ indicator, label }) => rowOf(context, indicator, label)),
  ]);
}

/** A group under its heading and those of the projects above it that stand over none before it. */
interface IndicatorGroup {
  readonly headings: readonly string[];
  readonly members: readonly NumberedIndicator[];
}

/** `label` is its number in the annex; empty for a further part of a row. */
export interface NumberedIndicator {
  readonly indicator: Indicator;
  readonly label: string;
}

/** The groups of `rowsByGroup`, for who lays them out otherwise. */
export function indicatorGroups(context: Context): readonly IndicatorGroup[] {
  const told = new Set<string>();
  const seen = new Set<string>();
  return gathered(context).map(({ group, indicators }) => {
    let number = 0;
    const members = indicators.map((indicator): NumberedIndicator => {
      const isNew = indicator.rows.some((row) => !seen.has(row));
      for (const row of indicator.rows) seen.add(row);
      if (isNew) number += 1;
      return { indicator, label: isNew ? (numberIn(indicator) ?? `${number}`) : '' };
    });
    return { headings: group === undefined ? [] : untoldHeadings(context, group, told), members };
  });
}

interface Gathered {
  readonly group: string | undefined;
  readonly indicators: readonly Indicator[];
}

/** By group, each where its project first comes up; what belongs to a project itself before its parts. */
function gathered({ plan }: Context): readonly Gathered[] {
  const groups = groupBy(plan.indicators, ({ group }) => group);
  const pathOf = (group: string | undefined): readonly string[] =>
    group === undefined ? [] : (pathTo(plan.projects, group)?.map(({ id }) => id) ?? [group]);
  const first = [...new Set([...groups.keys()].flatMap(pathOf))];
  const place = (group: string | undefined): string =>
    pathOf(group)
      .map((id) => String(first.indexOf(id)).padStart(6, '0'))
      .join('/');
  const all = [...groups].map(([group, indicators]) => ({ group, indicators, place: place(group) }));
  return all.sort((a, b) => compareText(a.place, b.place));
}

/** The number that the plan itself gives: `Phụ lục I, Dự án 4, số 1`. */
function numberIn({ clause }: Indicator): string | undefined {
  return /số \(?(\d+)\)?$/u.exec(clause ?? '')?.[1];
}

/** The heading of a group, with those of the projects above it that have not been told. */
function untoldHeadings({ plan }: Context, group: string, told: Set<string>): readonly string[] {
  const path = pathTo(plan.projects, group) ?? [{ id: group, name: plan.headings.get(group) ?? '' }];
  const untold = path.filter(({ id, name }) => name !== '' && !told.has(id));
  for (const { id } of untold) told.add(id);
  return untold.map(({ name }) => name);
}

function pathTo(projects: readonly Project[], id: string): readonly Project[] | undefined {
  for (const project of projects) {
    if (project.id === id) return [project];
    const below = pathTo(project.parts ?? [], id);
    if (below !== undefined) return [project, ...below];
  }
  return undefined;
}

/** Number, name, lead, measure and target. */
export function openingCells(context: Context, indicator: Indicator, label: string): readonly Cell[] {
  const figure = context.figures.indicators.get(indicator.code);
  const isPart = label === '' && indicator.rows.length > 0;
  return [
    text(label === '' && !isPart ? '-' : label),
    text(indicator.name, isPart ? { indent: 1 } : {}),
    text(indicator.leads.map((id) => capitalised(unitName(context.plan, id))).join(', ')),
    text(measureOf(indicator)),
    text(targetText(indicator, figure)),
  ];
}

function measureOf({ percent, measure }: Indicator): string {
  return percent ? '%' : (measure ?? '');
}

export function targetText({ target }: Indicator, figure: IndicatorFigure | undefined): string {
  if (figure?.target !== undefined) return figure.target.text;
  return target?.tag === 'every-year' ? target.target.text : '';
}

export function valueCell({ code, percent }: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (figure?.value.tag !== 'value') return text(figure?.value.gap === 'no-denominator' ? '-' : '…');
  const { display: shown, estimated } = figure;
  const look = { shown, estimated: estimated > 0, figure: `indicator/${code}` };
  return number(figure.value.value, percent ? { ...look, percent } : look);
}

export function standingText(context: Context, indicator: Indicator): string {
  const word = standingOf(context, indicator);
  if (word === undefined) return '';
  return milestoneText(context, indicator, word) ?? inPlanWords(context, standingWords[word].vi.table);
}

/** A milestone is not the year's target: reached it is `Đạt mốc năm 2018`, before its year `Đang đạt mốc năm 2020`. */
function milestoneText({ figures }: Context, { code }: Indicator, word: StandingWord): string | undefined {
  const milestone = figures.indicators.get(code)?.milestone;
  if (milestone === undefined) return undefined;
  if (word === 'on-course') return `Đang đạt mốc năm ${milestone}`;
  if (word === 'exceeded') return `Vượt mốc năm ${milestone}`;
  return word === 'met' ? `Đạt mốc năm ${milestone}` : undefined;
}
