import { scaleBand } from 'd3-scale';
import type { Bar, Chart, ChartRow } from '../../model/chart.ts';
import { type Frame, pictureWidth } from './frame.ts';
import { shapeOf } from './shape.ts';
import { element, type Piece, stacked } from './svg.ts';
import { bold, plain, small, wordsAt } from './words.ts';

const padding = 3.5;
const barHeight = 11;
const barGap = 0.18;
const rule = '#b0b0b0';

/** The name of a project over its rows. */
export function groupRow(name: string): Piece {
  const whole = { x: 0, width: pictureWidth, align: 'left' } as const;
  const { height, svg } = wordsAt(name, whole, bold);
  return { height: height + 2 * padding, svg: ruled(element('g', down(padding), svg)) };
}

/** A name, its bars or why there are none, and the words beside them. */
export function barsRow(row: Extract<ChartRow, { tag: 'bars' }>, frame: Frame, chart: Chart): Piece {
  const name = stacked([wordsAt(row.name, frame.names, plain), wordsAt(row.basis, frame.names, small)]);
  const cells = frame.cells.map((spot, index) => wordsAt(row.cells[index] ?? '', spot, plain));
  const gap = row.gap === undefined ? undefined : gapWords(row.gap, frame);
  const tall = [name, ...cells, ...(gap === undefined ? [] : [gap])].map(({ height }) => height);
  const height = Math.max(...tall, row.bars.length * barHeight) + 2 * padding;
  const words = [name, ...cells].map(({ svg }) => svg).join('');
  const drawn = gap ?? bars(row.bars, frame);
  return {
    height,
    svg: ruled(
      element('g', down(padding), words),
      element('g', down((height - drawn.height) / 2), drawn.svg),
      marks(chart, frame, height, row.gap === undefined),
    ),
  };
}

function gapWords(text: string, { place }: Frame): Piece {
  const [left = 0, right = 0] = place.range();
  return wordsAt(text, { x: left, width: right - left, align: 'left' }, small);
}

function bars(all: readonly Bar[], { place }: Frame): Piece {
  const height = all.length * barHeight;
  const band = scaleBand(all.keys(), [0, height]).paddingInner(all.length > 1 ? barGap : 0);
  const drawn = all.map(({ segments, label = '' }, index) => {
    const top = band(index) ?? 0;
    const bottom = top + band.bandwidth();
    const shapes = segments.map(({ from, to, shade, cut }) =>
      shapeOf(shade, { left: place(from), right: place(to), top, bottom, ...(cut && { cut }) }),
    );
    const end = place(segments.at(-1)?.to ?? 0) + 3;
    const spot = { x: end, width: pictureWidth, align: 'left' } as const;
    return shapes.join('') + element('g', down(top - 0.5), wordsAt(label, spot, plain).svg);
  });
  return { height, svg: drawn.join('') };
}

/** Where bars begin, and over them the line that they are held against, in a light seam so that it is seen on dark. */
function marks({ origin, mark }: Chart, { place }: Frame, height: number, hasBars: boolean): string {
  if (!hasBars) return '';
  const begin = upright(place(origin), height, { class: 'line', stroke: '#303030', 'stroke-width': 0.6 });
  if (mark === undefined) return begin;
  const seam = upright(place(mark.at), height, { class: 'seam', stroke: '#ffffff', 'stroke-width': 2.6 });
  const line = upright(place(mark.at), height, { class: 'line', stroke: '#000000', 'stroke-width': 1.2 });
  return begin + seam + line;
}

function upright(x: number, height: number, look: Readonly<Record<string, string | number>>): string {
  return element('line', { x1: x, x2: x, y1: 0, y2: height, ...look });
}

function ruled(...content: readonly string[]): string {
  const line = { x1: 0, x2: pictureWidth, y1: 0, y2: 0, stroke: rule, 'stroke-width': 0.4 };
  return element('line', { class: 'rule', ...line }) + content.join('');
}

function down(length: number): Readonly<Record<string, string>> {
  return { transform: `translate(0 ${Math.round(length * 100) / 100})` };
}
