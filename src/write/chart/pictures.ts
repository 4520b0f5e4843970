import type { Chart } from '../../model/chart.ts';
import type { Output } from '../store.ts';
import { type Drawing, drawChart } from './draw.ts';
import { pathOf } from './path.ts';

/** A chart as it is put into a page. */
export interface DrawnChart extends Drawing {
  readonly chart: Chart;
}

/** With the picture for whoever cannot show SVG. */
export interface Picture extends DrawnChart {
  readonly png: Uint8Array;
}

export function drawCharts(charts: readonly Chart[]): readonly DrawnChart[] {
  return charts.map((chart) => ({ chart, ...drawChart(chart) }));
}

export async function makePictures(charts: readonly Chart[]): Promise<readonly Picture[]> {
  const { pngOf } = await import('./png.ts');
  const pictures: Picture[] = [];
  for (const drawn of drawCharts(charts)) pictures.push({ ...drawn, png: await pngOf(drawn.svg) });
  return pictures;
}

/** Each picture in both forms. */
export function pictureFiles(pictures: readonly Picture[]): readonly Output[] {
  return pictures.flatMap(({ chart, svg, png }) => [
    { name: pathOf(chart, 'svg'), bytes: new TextEncoder().encode(`${svg}\n`) },
    { name: pathOf(chart, 'png'), bytes: png },
  ]);
}
