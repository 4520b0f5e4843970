import type { Chart } from '../../model/chart.ts';
import { type Frame, frameOf, pictureWidth } from './frame.ts';
import { barsRow, groupRow } from './row.ts';
import { shapeOf } from './shape.ts';
import { element, type Piece, stacked, textElement } from './svg.ts';
import { bold, plain, small, wordsAt } from './words.ts';

/** A picture in points. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const fonts = "'Times New Roman', Tinos, 'Liberation Serif', serif";
const blank = { height: 4, svg: '' };
const across = { x: 0, width: pictureWidth, align: 'left' } as const;

/**
 * A chart as SVG, black on white: whatever it shows is told by words, lengths and lines, and colour is left to the
 * page that holds it. It has a title and a description for who cannot see it, no id, no style and no script; the same
 * chart gives the same bytes.
 */
export function drawChart(chart: Chart): Drawing {
  const frame = frameOf(chart);
  const { height, svg } = stacked([
    headPiece(chart, frame),
    ...chart.rows.map((row) => (row.tag === 'group' ? groupRow(row.name) : barsRow(row, frame, chart))),
    blank,
    keyPiece(chart),
    ...chart.notes.map((note) => wordsAt(note, across, small)),
    blank,
  ]);
  const tall = Math.ceil(height);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart',
    role: 'img',
    width: `${pictureWidth}pt`,
    height: `${tall}pt`,
    viewBox: `0 0 ${pictureWidth} ${tall}`,
    'font-family': fonts,
    'font-size': plain.size,
    fill: '#000000',
  };
  const ground = { class: 'ground', width: pictureWidth, height: tall, fill: '#ffffff' };
  return {
    width: pictureWidth,
    height: tall,
    svg: element(
      'svg',
      root,
      textElement('title', {}, `${chart.label}. ${chart.title}`),
      textElement('desc', {}, chart.alternative),
      element('rect', ground),
      svg,
    ),
  };
}

/** Heads of the columns, and what the line over the bars is. */
function headPiece({ head, columns, mark }: Chart, { names, cells, place }: Frame): Piece {
  const heads = [
    wordsAt(head, names, bold),
    ...columns.map(({ name }, index) => wordsAt(name, cells[index] ?? names, bold)),
    ...(mark === undefined
      ? []
      : [wordsAt(mark.text, { x: place(mark.at), width: names.width, align: 'center' }, small)]),
  ];
  const height = Math.max(...heads.map((piece) => piece.height)) + 3;
  return { height, svg: heads.map(({ svg }) => svg).join('') };
}

const swatch = { width: 22, height: 9 };

function keyPiece({ key }: Chart): Piece {
  return stacked(
    key.map(({ shade, text }) => {
      const box = { left: 1, right: 1 + swatch.width, top: 1, bottom: 1 + swatch.height };
      const words = wordsAt(text, { ...across, x: swatch.width + 8, width: pictureWidth - 40 }, plain);
      return { height: Math.max(words.height, swatch.height) + 3, svg: shapeOf(shade, box) + words.svg };
    }),
  );
}
