import { exactText } from '../../model/exact.ts';
import type { IndicatorFigure, Standing, YearFigure } from '../../model/figure.ts';
import { type Applied, judge, overYears } from '../../model/judge.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Cell, Live } from '../../model/report.ts';
import { gapWords, standingWords } from '../../vi/words.ts';
import { number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { goneFor, judged, standingOf } from '../say/standing.ts';
import { heldByAll } from './held.ts';
import { isSign, judgedLive, overYearsLive, signFrom, wordOf } from './level.ts';
import { call, cell, computed, constant, joined, words } from './live.ts';
import { standingTone } from './tone.ts';
import { completionFigure, levelFigure, type Stretch, valueFigure, workedOut } from './worked.ts';

/** What an indicator comes to, and what it is held to be worth: cells, each with the formula that gives it. */

type Figure = IndicatorFigure | YearFigure;

export function exactCell(figure: Figure | undefined): Cell {
  if (figure === undefined) return text('');
  const { value } = figure;
  return text(value.tag === 'value' ? exactText(value.value) : gapWords[value.gap].vi.table);
}

/** The value as printed; empty where there is none. `ofUnits` is how the share of units that reach a target is counted. */
export function valueCell(
  { code, formula, percent, perUnit }: Indicator,
  figure: Figure | undefined,
  stretch: Stretch,
  shown?: string,
  ofUnits?: Live,
): Cell {
  if (figure === undefined) return text('');
  const { value, terms } = figure;
  const hasWork = terms !== undefined && !perUnit && !(value.tag === 'gap' && value.gap !== 'no-denominator');
  const live = hasWork ? workedOut(code, formula, stretch) : ofUnits;
  const look = { figure: valueFigure(code, stretch), ...computed(live) };
  if (value.tag === 'gap') return text(hasWork ? gapWords[value.gap].vi.table : '', look);
  return number(value.value, { ...look, ...(percent && { percent }), ...(shown !== undefined && { shown }) });
}

/** How it stands, in the bare words that rows of the plan are counted by. */
export function levelCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  const standing = judged(context, indicator);
  if (standing === undefined) return text('');
  const live = figure && levelLive(context, indicator, figure);
  return standingCell(standing, levelFigure(indicator.code, 'verdict'), live);
}

export function standingCell(standing: Standing, figure: string, live: Live | undefined): Cell {
  return text(wordOf(standing), { ...standingTone(standing), figure, ...computed(live) });
}

/** The target that applies in the period. */
export function appliedIn({ target, due }: IndicatorFigure): Applied | undefined {
  return target && { target, due };
}

/** How the whole of the period stands by itself, its years aside. */
export function judgedWhole(
  plan: Context['plan'],
  indicator: Indicator,
  figure: IndicatorFigure,
): Standing | undefined {
  const applied = appliedIn(figure);
  return applied && judge(figure.value, applied, indicator, plan);
}

function levelLive({ plan }: Context, indicator: Indicator, figure: IndicatorFigure): Live | undefined {
  const { code, target } = indicator;
  const held = figure.years.filter(({ standing }) => standing !== undefined);
  const first = held.at(0);
  const last = held.at(-1);
  if (indicator.perUnit) return heldByAll(indicator, figure, 'verdict');
  if (first === undefined || last === undefined)
    return judgedLive(plan, indicator, appliedIn(figure), figure, valueFigure(code, 'whole'));
  const whole = judgedWhole(plan, indicator, figure);
  if (whole === undefined || overYears(figure.years, whole, target) !== figure.standing) return undefined;
  const end = target?.tag === 'every-year' ? last.year : 'whole';
  return overYearsLive({ from: levelFigure(code, first.year), to: levelFigure(code, end) });
}

/** The finer words of the office over the bare ones. */
export function wordCell(context: Context, indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  const word = standingOf(context, indicator);
  const standing = judged(context, indicator);
  if (word === undefined || standing === undefined) return text('');
  const live = figure && wordLive(context, indicator, figure);
  return text(standingWords[word].vi.table, { ...standingTone(standing), ...computed(live) });
}

const refined: readonly Standing[] = ['exceeded', 'met', 'missed', 'in-progress'];

function wordLive(context: Context, indicator: Indicator, figure: IndicatorFigure): Live {
  const level = cell(levelFigure(indicator.code, 'verdict'));
  const is = (standing: Standing): Live => [...level, '=', ...words(wordOf(standing))];
  return refined.reduce<Live>((rest, standing) => {
    const word = saidOf(context, indicator, figure, standing);
    return word === undefined ? rest : call('IF', is(standing), word, rest);
  }, level);
}

/** What is said instead of a bare standing; undefined where nothing else is. */
function saidOf(
  context: Context,
  indicator: Indicator,
  { completion: done, ...figure }: IndicatorFigure,
  standing: Standing,
): Live | undefined {
  const gone = standing === 'in-progress' && done ? goneFor(context, indicator, figure) : undefined;
  if (gone !== undefined) {
    const isLess = isSign(signFrom(cell(completionFigure(indicator.code)), gone.share), '<');
    return call('IF', isLess, words(standingWords.behind.vi.table), words(wordOf(standing)));
  }
  const word = standingOf(context, indicator, { ...figure, standing });
  return word === undefined || word === standing ? undefined : words(standingWords[word].vi.table);
}

export function completionCell(indicator: Indicator, figure: IndicatorFigure | undefined): Cell {
  if (!figure?.completion) return text('');
  const look = { figure: completionFigure(indicator.code), percent: true };
  return number(figure.completion, { ...look, ...computed(completionLive(indicator, figure)) });
}

/** Value ÷ bound, or bound ÷ value where less is better: the rule of the measured completion. */
function completionLive(indicator: Indicator, { target }: IndicatorFigure): Live | undefined {
  const value = cell(valueFigure(indicator.code, 'whole'));
  if (indicator.perUnit || target === undefined) return value;
  const { test, bound, high } = target;
  if (test === '<=' || test === '<') return joined('/', [constant(bound), value]);
  if (test === 'range' && indicator.good === 'down' && high !== undefined)
    return joined('/', [constant(high), value]);
  return joined('/', [value, constant(bound)]);
}
