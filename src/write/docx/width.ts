import { marks } from '../../vi/letters.ts';

/** Advance widths of Times New Roman Bold in thousandths of the size, the letters of a width together. */
const groups: readonly (readonly [width: number, letters: string])[] = [
  [250, ' .,'],
  [278, "il/'"],
  [333, 'fjt;:-()'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789–'],
  [556, 'Sbdhknpquđ'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, 'm&'],
  [944, 'M'],
  [1000, 'W%'],
];

const widths = new Map(groups.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

const anyMark = new RegExp(`[${marks}]`, 'g');

/** Estimated width in twips of one line of bold text; `size` in half points. Marks take no room of their own. */
export function boldWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(anyMark, '');
  let thousandths = 0;
  for (const letter of letters) thousandths += widths.get(letter) ?? 600;
  return Math.round((thousandths * size * 10) / 1000);
}
