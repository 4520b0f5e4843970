import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Chart } from '../../model/chart.ts';
import { textWidth } from '../table/measure-text.ts';
import { plain, type Spot } from './words.ts';

/** As wide as the text between the margins of an A4 page (Decree 30/2020, Annex I, I.3): 165 mm. */
export const pictureWidth = 468;
const nameWidth = 178;
const gap = 8;

/** Where everything stands from left to right. */
export interface Frame {
  readonly names: Spot;
  /** From a length of the chart to its place. */
  readonly place: ScaleLinear<number, number>;
  readonly cells: readonly Spot[];
}

/** Names left, words right, and the bars, with room for what is printed at their ends, between them. */
export function frameOf({ columns, rows }: Chart): Frame {
  const widths = columns.map(({ width }) => (width * pictureWidth) / 100);
  const words = widths.reduce((sum, width) => sum + width, 0);
  const labels = rows.flatMap((row) => (row.tag === 'bars' ? row.bars : [])).map(({ label = '' }) => label);
  const labelled = Math.max(0, ...labels.map((label) => textWidth(label, plain)));
  const end = pictureWidth - words - gap;
  return {
    names: { x: 0, width: nameWidth, align: 'left' },
    place: scaleLinear([0, 1000], [nameWidth + gap, end - labelled]),
    cells: columns.map(({ align }, index) => {
      const left = pictureWidth - sumFrom(widths, index);
      return spotIn(left, (widths[index] ?? 0) - gap / 2, align);
    }),
  };
}

function sumFrom(widths: readonly number[], start: number): number {
  return widths.slice(start).reduce((sum, width) => sum + width, 0);
}

function spotIn(left: number, width: number, align: Spot['align']): Spot {
  const at = { left: 0, center: width / 2, right: width };
  return { x: left + at[align], width, align };
}
