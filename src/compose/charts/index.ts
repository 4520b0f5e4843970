import { type Chart, chartTitle } from '../../model/chart.ts';
import type { Report } from '../../model/report.ts';
import { attachedTo } from '../head.ts';
import type { Context } from '../material.ts';
import { achievementCharts } from './achievement.ts';
import { coverageCharts } from './coverage.ts';
import type { Sketch } from './sketch.ts';
import { yearsCharts } from './years.ts';

/** The charts of a report, in their order. Add one here. */
const kinds: readonly ((context: Context) => readonly Sketch[])[] = [
  achievementCharts,
  yearsCharts,
  coverageCharts,
];

export function chartsOf(context: Context): readonly Chart[] {
  const sketches = kinds.flatMap((sketch) => sketch(context));
  return sketches.map((sketch, index) => ({
    number: index + 1,
    label: `Biểu đồ ${index + 1}`,
    ...sketch,
  }));
}

/** The charts as the last annex, where they are asked for. */
export function chartAnnexOf(context: Context): Pick<Report, 'charts'> {
  const { chartAnnex: label } = context;
  if (label === undefined) return {};
  return {
    charts: { label, title: chartTitle, attached: attachedTo(context), charts: chartsOf(context) },
  };
}
