import type { IndicatorCard, Order } from '../../model/dashboard.ts';
import { compare, type Exact } from '../../model/exact.ts';
import type { IndicatorFigure, Term } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { byVietnamese } from '../../vi/sort.ts';
import { type StandingWord, standingWords } from '../../vi/words.ts';
import { valueCell } from '../annex/indicator-rows.ts';
import { completionCell } from '../annex/indicators.ts';
import { basisOf, whenOf } from '../audit/indicators.ts';
import { standingTone } from '../audit/tone.ts';
import { number } from '../cell.ts';
import type { Context } from '../material.ts';
import { answersFor, isAskedOf } from '../questions/index.ts';
import { capitalised } from '../say/case.ts';
import { basisTeller } from '../say/coverage.ts';
import { sayIndicator } from '../say/indicator.ts';
import { goneBeside, judged, standingOf } from '../say/standing.ts';
import { unitName } from '../say/unit.ts';
import { sharesTable } from './shares-table.ts';

const inVietnamese = (vi: string): string => vi;

/** Every indicator in the plan's order. */
export function indicatorCards(context: Context): readonly IndicatorCard[] {
  const rank = ranks(context);
  return context.plan.indicators.map((indicator) => cardOf(context, indicator, rank(indicator)));
}

function cardOf(context: Context, indicator: Indicator, order: IndicatorCard['ranks']): IndicatorCard {
  const { plan, figures } = context;
  const figure = figures.indicators.get(indicator.code);
  return present({
    code: indicator.code,
    name: indicator.name,
    group: plan.headings.get(indicator.group ?? '') ?? '',
    leads: indicator.leads.map((id) => capitalised(unitName(plan, id))),
    target: figure?.target?.text ?? '',
    value: valueCell(indicator, figure),
    completion: completionOf(context, indicator, figure),
    standing: standingIn(context, indicator),
    coverage: figure === undefined ? '' : `${figure.reported}/${figure.expected}`,
    ranks: order,
    sentence: sentenceOf(context, indicator),
    formula: indicator.formulaText,
    terms: (figure?.terms ?? []).map((term) => termLine(context, term)),
    questions:
      figure && isAskedOf(context, indicator, figure)
        ? answersFor(context, indicator, figure, inVietnamese)
        : [],
    shares: figure && sharesTable(context, indicator, figure),
  });
}

/** `40%`, and before the year ends how much of its time is gone. */
function completionOf(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): string {
  const gone = figure && goneBeside(context, indicator, figure);
  const time = gone === undefined ? '' : sentences.timeGone.write(gone).replace(/^, /u, '');
  return [completionCell(indicator, figure).text, time].filter((text) => text !== '').join(', ');
}

function standingIn(context: Context, indicator: Indicator): IndicatorCard['standing'] {
  const word = standingOf(context, indicator);
  if (word === undefined) return undefined;
  return { text: standingWords[word].vi.table, ...standingTone(judged(context, indicator)) };
}

function sentenceOf(context: Context, indicator: Indicator): string {
  const runs = sayIndicator(context, indicator, basisTeller(context));
  return runs.map(({ text }) => text).join('');
}

function termLine({ plan }: Context, term: Term): IndicatorCard['terms'][number] {
  const element = plan.elements.get(term.code);
  const counted = term.aspect === 'count' ? '' : ` (${element?.measure ?? ''})`.replace(' ()', '');
  return {
    label: `${element?.name ?? term.code}${counted}${whenOf(term)}`,
    figure: `element/${term.code}`,
    value: number(term.value),
    basis: basisOf(term),
  };
}

/** What asks for attention first. */
const standingOrder: readonly (StandingWord | undefined)[] = [
  'failed',
  'missed',
  'unknown',
  'behind',
  'in-progress',
  'on-course',
  'met',
  'exceeded',
  'not-applicable',
  undefined,
];

/** The place of each indicator in every order; equal ones keep the plan's. */
function ranks(context: Context): (indicator: Indicator) => IndicatorCard['ranks'] {
  const { indicators } = context.plan;
  const figureOf = ({ code }: Indicator): IndicatorFigure | undefined => context.figures.indicators.get(code);
  const places = (order: (a: Indicator, b: Indicator) => number): ReadonlyMap<Indicator, number> =>
    new Map([...indicators].sort(order).map((indicator, index) => [indicator, index]));
  const standingAt = (one: Indicator): number => standingOrder.indexOf(standingOf(context, one));
  const byOrder: Readonly<Record<Order, ReadonlyMap<Indicator, number>>> = {
    plan: places(() => 0),
    name: places((a, b) => byVietnamese(a.name, b.name)),
    completion: places((a, b) => known(figureOf(a)?.completion, figureOf(b)?.completion)),
    standing: places((a, b) => standingAt(a) - standingAt(b)),
    coverage: places((a, b) => lacking(figureOf(b)) - lacking(figureOf(a))),
  };
  return (indicator) => ({
    plan: byOrder.plan.get(indicator) ?? 0,
    name: byOrder.name.get(indicator) ?? 0,
    completion: byOrder.completion.get(indicator) ?? 0,
    standing: byOrder.standing.get(indicator) ?? 0,
    coverage: byOrder.coverage.get(indicator) ?? 0,
  });
}

/** Lowest first; what has no completion stands last. */
function known(a: Exact | null | undefined, b: Exact | null | undefined): number {
  if (a && b) return compare(a, b);
  return Number(!a) - Number(!b);
}

function lacking(figure: IndicatorFigure | undefined): number {
  return figure === undefined ? 0 : figure.expected - figure.reported;
}
