import { change, comparison, path } from './change.ts';
import { asOf, byEndOf, coverage, firmness, notIncluded } from './coverage.ts';
import { estimate, estimated } from './estimate.ts';
import { among, seizure } from './list.ts';
import { allocated, planned, spent } from './money.ts';
import { overall } from './overall.ts';
import { milestone, points, pointsLeft, targetNote } from './points.ts';
import { reached, reachedNote } from './reached.ts';
import { stillNeeded } from './share.ts';
import { noDenominator, standing, unknown } from './standing.ts';
import { behind, completion, none, range, shortfall } from './target.ts';
import { delay } from './task.ts';
import { timeGone, yearGone } from './time-gone.ts';
import { voices } from './voices.ts';

export type { Measure, Pattern } from './pattern.ts';
export { showFigure, showMeasure, showTally } from './pattern.ts';
export type { Gone } from './time-gone.ts';

/**
 * The ways an official report says things. A caller writes its subject and figure, then patterns one after another:
 * `subject + sentences.comparison.write(…) + sentences.standing.write(…) + '.'`.
 */
export const sentences = {
  allocated,
  among,
  asOf,
  behind,
  byEndOf,
  change,
  comparison,
  completion,
  coverage,
  delay,
  estimate,
  estimated,
  firmness,
  milestone,
  noDenominator,
  none,
  notIncluded,
  overall,
  path,
  planned,
  points,
  pointsLeft,
  range,
  reached,
  reachedNote,
  seizure,
  shortfall,
  spent,
  standing,
  stillNeeded,
  targetNote,
  timeGone,
  unknown,
  voices,
  yearGone,
} as const;
