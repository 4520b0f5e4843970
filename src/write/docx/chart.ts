import { AlignmentType, type FileChild, ImageRun, type ISectionOptions } from 'docx';
import type { ChartAnnex } from '../../model/chart.ts';
import type { Picture } from '../chart/pictures.ts';
import { clean } from '../text.ts';
import { annexHead } from './annex.ts';
import { pageOf } from './page.ts';
import { centred, paragraphOf } from './paragraph.ts';
import { tableSize } from './styles.ts';

/** The charts on pages of their own, numbered from 1 as those of every annex (Decree 30/2020, Annex I, III.1.đ). */
export function chartSection(annex: ChartAnnex, pictures: readonly Picture[]): ISectionOptions {
  const blocks = pictures.flatMap((picture, index) =>
    chartBlocks(picture, index === 0 ? underHead : tallest),
  );
  return { properties: pageOf(false), children: [...annexHead(annex), ...blocks] };
}

/** A picture with its name under it, on one page. */
function chartBlocks(picture: Picture, most: number): FileChild[] {
  const { label, title } = picture.chart;
  const under = { keepLines: true, spacing: { before: 60, after: 360 } };
  return [
    paragraphOf([imageOf(picture, most)], { alignment: AlignmentType.CENTER, keepNext: true }),
    centred(`${label}. ${title}`, { bold: true, size: tableSize }, under),
  ];
}

/** The tallest picture that a page holds with its name, in points, and a first page with the head of the annex. */
const tallest = 660;
const underHead = 590;

/** SVG for who can show it, PNG for who cannot, and the same in words for who cannot see. */
function imageOf({ chart, svg, png, width, height }: Picture, most: number): ImageRun {
  const scale = Math.min(1, most / height);
  const transformation = { width: pixels(width * scale), height: pixels(height * scale) };
  const name = clean(chart.label);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation,
    fallback: { type: 'png', data: png },
    // Left to itself docx counts its drawings over all files of the process.
    altText: { id: String(chart.number), name, title: name, description: clean(chart.alternative) },
  });
}

/** docx takes pixels, 96 to the inch. */
function pixels(points: number): number {
  return (points * 96) / 72;
}
