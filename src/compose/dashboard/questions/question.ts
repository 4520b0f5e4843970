import type { Answer } from '../../../model/dashboard.ts';
import type { IndicatorFigure } from '../../../model/figure.ts';
import type { Indicator } from '../../../model/plan.ts';
import type { Context } from '../../material.ts';

export type Said = Omit<Answer, 'question'>;

/** One question that the head of office asks of an indicator, in the words it is asked in. */
export interface Question {
  readonly ask: (context: Context) => string;
  readonly answer: (context: Context, indicator: Indicator, figure: IndicatorFigure) => Said;
}
