import type { Answer } from '../../model/dashboard.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Context } from '../material.ts';
import { standingOf } from '../say/standing.ts';
import { areas } from './areas.ts';
import { lastYear } from './last-year.ts';
import { missing } from './missing.ts';
import { pulling } from './pulling.ts';
import type { Question, Say } from './question.ts';
import { yearEnd } from './year-end.ts';

/** In the order in which they are asked. Add a question here. */
const questions: readonly Question[] = [lastYear, pulling, missing, areas, yearEnd];

/** The five questions of the head of office (office.md), answered: on the page, and to whoever asks by name. */
export function answersFor(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
  say: Say,
): readonly Answer[] {
  return questions.map(({ ask, answer }) => ({
    question: ask(context, say),
    ...answer(context, indicator, figure, say),
  }));
}

/** Whether they are asked at all: of an indicator that is missed, behind or unsure. */
export function isAskedOf(context: Context, indicator: Indicator, figure: IndicatorFigure): boolean {
  const word = standingOf(context, indicator, figure);
  if (word === undefined) return false;
  return ['missed', 'failed', 'behind', 'unknown'].includes(word) || figure.firm === false;
}
