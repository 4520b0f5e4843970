import type { Shade } from '../../model/chart.ts';
import { element, hundredths } from './svg.ts';

/** A rectangle on paper, with the end at which it is cut to a point. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly cut?: 'left' | 'right';
}

const ink = '#404040';
const paper = '#ffffff';
const light = '#cccccc';
/** How far lines inside a bar lie apart, and how long the point of a cut bar is. */
const lineGap = 4;
const point = 6;
/** Nothing is a stroke at the place where bars begin, so that it is told from what is not known. */
const thinnest = 1.2;

/**
 * A stretch of a bar in its look. Lines are drawn one by one: Word and the makers of pictures do not agree on
 * patterns, and pictures without ids may stand in one page together.
 */
export function shapeOf(shade: Shade, box: Box): string {
  if (box.right - box.left < thinnest) return stroke(box);
  const outline = element('path', { d: outlineOf(box), 'stroke-width': 0.7, ...fillOf(shade) });
  const lines = [
    ...(shade === 'lined' || shade === 'crossed' ? risingLines(box) : []),
    ...(shade === 'crossed' ? risingLines(box).map((line) => mirrored(line, box)) : []),
  ];
  if (lines.length === 0) return outline;
  const d = lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
  return outline + element('path', { class: 'line', d, stroke: ink, 'stroke-width': 0.7, fill: 'none' });
}

function stroke({ left, top, bottom }: Box): string {
  const place = { x: left, y: top, width: thinnest, height: bottom - top };
  return element('rect', { class: 'full', fill: ink, ...place });
}

function fillOf(shade: Shade): Readonly<Record<string, string>> {
  if (shade === 'full') return { class: 'full', fill: ink, stroke: ink };
  if (shade === 'pale') return { class: 'pale', fill: light, stroke: ink };
  const empty = { class: 'empty', fill: paper, stroke: ink };
  return shade === 'open' ? { ...empty, 'stroke-dasharray': '2.5 1.8' } : empty;
}

function outlineOf(box: Box): string {
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(hundredths);
  const middle = hundredths((box.top + box.bottom) / 2);
  const { left: start, right: end } = inner(box);
  const rightEnd = box.cut === 'right' ? `L${right} ${middle}L${end} ${bottom}` : `V${bottom}`;
  const leftEnd = box.cut === 'left' ? `L${left} ${middle}` : '';
  return `M${start} ${top}H${end}${rightEnd}H${start}${leftEnd}Z`;
}

/** The part of a box that has its full height. */
function inner({ left, right, cut }: Box): { readonly left: number; readonly right: number } {
  return {
    left: hundredths(cut === 'left' ? left + point : left),
    right: hundredths(cut === 'right' ? right - point : right),
  };
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** From lower left to upper right, cut off at the sides. */
function risingLines(box: Box): readonly Line[] {
  const { left, right } = inner(box);
  const height = box.bottom - box.top;
  const starts = Math.ceil((right - left + height) / lineGap);
  const all = Array.from({ length: starts }, (_, index): Line => {
    const start = left - height + (index + 1) * lineGap;
    const [from, to] = [Math.max(start, left), Math.min(start + height, right)];
    return [from, box.bottom - (from - start), to, box.bottom - (to - start)];
  });
  return all
    .filter(([from, , to]) => to > from)
    .map(([x1, y1, x2, y2]): Line => [hundredths(x1), hundredths(y1), hundredths(x2), hundredths(y2)]);
}

/** The same line falling. */
function mirrored([x1, y1, x2, y2]: Line, { top, bottom }: Box): Line {
  return [x1, hundredths(top + bottom - y1), x2, hundredths(top + bottom - y2)];
}
