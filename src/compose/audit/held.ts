import type { IndicatorFigure, Standing, UnitFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Live, Span } from '../../model/report.ts';
import { wordOf } from './level.ts';
import { call, countWords, joined, words } from './live.ts';
import type { Stretch } from './worked.ts';

/** Formulas of targets that each unit has to reach: how many do, counted in the sheet of units. */

/** A year of the window, or the whole period with all its years. */
type Held = number | 'verdict';

/** Whether it is such an indicator, and has a target in this period. */
export function isHeld({ perUnit: each }: Indicator, { target }: IndicatorFigure): boolean {
  return each && target !== undefined;
}

export function nameFigure({ code }: Indicator, { unit }: UnitFigure): string {
  return `indicator/${code}/unit/${unit}/name`;
}

export function unitFigure({ code }: Indicator, { unit }: UnitFigure, stretch: Stretch): string {
  return `indicator/${code}/unit/${unit}/${stretch}`;
}

export function levelOf(indicator: Indicator, unit: UnitFigure, held: Held): string {
  return `indicator/${indicator.code}/unit/${unit.unit}/${held}/level`;
}

/** Units that reach the target ÷ units asked; undefined of an indicator that is no such share. */
export function shareHeld(indicator: Indicator, figure: IndicatorFigure, held: Held): Live | undefined {
  const spans = spansOf(indicator, figure, held);
  return spans && joined('/', [reaching(spans.levels), spans.asked]);
}

/** Missed as soon as one unit misses it, reached when all asked have: the rule of the measured standing. */
export function heldByAll(indicator: Indicator, figure: IndicatorFigure, held: Held): Live | undefined {
  const spans = spansOf(indicator, figure, held);
  if (spans === undefined) return undefined;
  const say = (standing: Standing): Live => words(wordOf(standing));
  const all: Live = [...reaching(spans.levels), '=', ...spans.asked];
  const reached = call('IF', all, say('met'), say('unknown'));
  return (['in-progress', 'missed'] as const).reduce<Live>((rest, standing) => {
    const has: Live = [...countWords([spans.levels], wordOf(standing)), '>0'];
    return call('IF', has, say(standing), rest);
  }, reached);
}

function reaching(levels: Span): Live {
  return joined('+', [countWords([levels], wordOf('met')), countWords([levels], wordOf('exceeded'))]);
}

interface Spans {
  readonly levels: Span;
  readonly asked: Live;
}

function spansOf(indicator: Indicator, figure: IndicatorFigure, held: Held): Spans | undefined {
  const [first, last] = [figure.units.at(0), figure.units.at(-1)];
  if (first === undefined || last === undefined || !isHeld(indicator, figure)) return undefined;
  const names = { from: nameFigure(indicator, first), to: nameFigure(indicator, last) };
  return {
    levels: { from: levelOf(indicator, first, held), to: levelOf(indicator, last, held) },
    asked: call('COUNTA', [names]),
  };
}
