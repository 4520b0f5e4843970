import type { Answer } from '../../model/dashboard.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Context } from '../material.ts';

export type Said = Omit<Answer, 'question'>;

/** Picks the words of the language that is told in; names of the plan stay as they are. */
export type Say = (vi: string, en: string) => string;

/** ` và 3 đơn vị khác`; nothing where there are no more. */
export function andMore(count: number, say: Say): string {
  return count > 0 ? say(` và ${count} đơn vị khác`, ` and ${count} more`) : '';
}

/** One question that the head of office asks of an indicator, in the words it is asked in. */
export interface Question {
  readonly ask: (context: Context, say: Say) => string;
  readonly answer: (context: Context, indicator: Indicator, figure: IndicatorFigure, say: Say) => Said;
}
