import type { Bar, Shade } from '../../model/chart.ts';
import type { Exact } from '../../model/exact.ts';
import type { IndicatorFigure } from '../../model/figure.ts';
import { gapWords, type StandingWord } from '../../vi/words.ts';
import { type NumberedIndicator, standingText, targetText, valueCell } from '../annex/indicator-rows.ts';
import type { Context } from '../material.ts';
import { inPlanWords } from '../say/aim.ts';
import { shortened } from '../say/case.ts';
import { basisOf } from '../say/coverage.ts';
import { unitsNote } from '../say/note.ts';
import { standingOf } from '../say/standing.ts';
import { type Scale, spanOn } from './scale.ts';
import type { BarsRow } from './sketch.ts';

const longestName = 130;

const shades: Readonly<Record<StandingWord, Shade>> = {
  exceeded: 'full',
  met: 'full',
  'on-course': 'full',
  'in-progress': 'lined',
  behind: 'crossed',
  missed: 'crossed',
  failed: 'crossed',
  unknown: 'open',
  'not-applicable': 'open',
};

/** An indicator as a bar of its completion, with the cells of its row in the annex. */
export function achievementRow(
  context: Context,
  { indicator, label }: NumberedIndicator,
  scale: Scale,
): BarsRow {
  const figure = context.figures.indicators.get(indicator.code);
  const number = /\d/.test(label) ? `${label}. ` : '';
  return {
    tag: 'bars',
    name: number + shortened(indicator.name, longestName),
    basis: figure === undefined ? '' : unitsNote(context.plan, basisOf(figure)),
    ...drawn(context, figure, scale, shades[standingOf(context, indicator) ?? 'unknown']),
    cells: [
      valueCell(indicator, figure).text,
      targetText(indicator, figure),
      standingText(context, indicator),
    ],
  };
}

function drawn(
  context: Context,
  figure: IndicatorFigure | undefined,
  scale: Scale,
  shade: Shade,
): Pick<BarsRow, 'bars' | 'gap'> {
  if (figure?.value.tag !== 'value') {
    const nothing = figure?.value.gap === 'no-denominator';
    return { bars: [], gap: nothing ? gapWords['no-denominator'].vi.sentence : 'chưa có số liệu' };
  }
  if (!figure.completion)
    return { bars: [], gap: inPlanWords(context, 'không tính tỷ lệ so với chỉ tiêu giao') };
  return { bars: [barTo(figure.completion, scale, shade)] };
}

function barTo(completion: Exact, scale: Scale, shade: Shade): Bar {
  return { segments: [{ ...spanOn(scale, completion), shade }] };
}
