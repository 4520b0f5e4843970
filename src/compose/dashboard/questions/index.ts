import type { Answer } from '../../../model/dashboard.ts';
import type { IndicatorFigure } from '../../../model/figure.ts';
import type { Indicator } from '../../../model/plan.ts';
import type { Context } from '../../material.ts';
import { standingOf } from '../../say/standing.ts';
import { areas } from './areas.ts';
import { lastYear } from './last-year.ts';
import { missing } from './missing.ts';
import { pulling } from './pulling.ts';
import type { Question } from './question.ts';
import { yearEnd } from './year-end.ts';

/** In the order in which they are asked. Add a question here. */
const questions: readonly Question[] = [lastYear, pulling, missing, areas, yearEnd];

/** The questions answered, of an indicator that is missed, behind or unsure; none of the others. */
export function answersFor(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure,
): readonly Answer[] {
  if (!isOpen(context, indicator, figure)) return [];
  return questions.map(({ ask, answer }) => ({
    question: ask(context),
    ...answer(context, indicator, figure),
  }));
}

function isOpen(context: Context, indicator: Indicator, figure: IndicatorFigure): boolean {
  const word = standingOf(context, indicator, figure);
  if (word === undefined) return false;
  return ['missed', 'failed', 'behind', 'unknown'].includes(word) || figure.firm === false;
}
