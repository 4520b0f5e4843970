import { whole } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { countsUnits } from '../../model/formula.ts';
import type { Indicator } from '../../model/plan.ts';
import { sentences } from '../../vi/sentence/index.ts';
import { showExact } from '../../vi/show-number.ts';
import type { Context } from '../material.ts';
import { countedIn } from './clause.ts';
import { askedOf, type Basis, basisOf } from './coverage.ts';
import { otherLevels } from './levels.ts';
import { goneBeside } from './standing.ts';
import { unitsWord } from './unit.ts';

/** What a table says beside an indicator: its numbers, and on how many units they rest. */
export function indicatorNote(
  context: Context,
  indicator: Indicator,
  figure: IndicatorFigure | undefined,
): string {
  const { plan } = context;
  if (figure === undefined) return '';
  const time = timeNote(context, indicator, figure);
  return [
    numbersNote(plan, indicator, figure),
    time,
    unitsNote(plan, basisOf(figure)),
    otherLevels(context, indicator),
  ]
    .filter((note) => note !== '')
    .join('; ');
}

function numbersNote(plan: Context['plan'], indicator: Indicator, figure: IndicatorFigure): string {
  const counted = countedIn(plan, indicator, figure);
  if (counted === undefined || figure.value.tag === 'gap' || !indicator.percent) return '';
  const { n, d, measure } = counted;
  const share = d === undefined ? showExact(n) : `${showExact(n)}/${showExact(d)}`;
  const units = indicator.perUnit || countsUnits(indicator.formula);
  const word = units ? unitsWord(plan, askedOf(figure)) : measure.unit;
  return `${share} ${word}`.trim();
}

/** The per cent beside it is of the whole year; how much of it is gone makes it readable. */
function timeNote(context: Context, indicator: Indicator, figure: IndicatorFigure): string {
  const gone = goneBeside(context, indicator, figure);
  return gone === undefined ? '' : sentences.timeGone.write(gone).replace(/^, /u, '');
}

/** `số liệu của 126/130 xã, phường`; empty where all units asked are in. */
export function unitsNote(plan: Context['plan'], { reported, expected, asked }: Basis): string {
  if (reported >= expected) return '';
  return `số liệu của ${showExact(whole(reported))}/${showExact(whole(expected))} ${unitsWord(plan, asked)}`;
}
