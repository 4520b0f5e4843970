import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/model/chart.ts';
import type { Report } from '../../../src/model/report.ts';
import { makePictures, type Picture } from '../../../src/write/chart/pictures.ts';
import { writeDocx } from '../../../src/write/docx.ts';
import { sampleChart } from '../chart/sample-chart.ts';
import { sample } from '../sample.ts';
import { elements, paragraphOf, part, values } from './parts.ts';

/** Charts in Word: SVG with a PNG behind it, the same in words, on pages of their own. */

const other: Chart = { ...sampleChart, number: 2, label: 'Biểu đồ 2', title: 'Khác', head: 'Khác' };

function withCharts(charts: readonly Chart[]): Report {
  const attached = sample.annexes[0]?.attached ?? '';
  return { ...sample, charts: { label: 'Phụ lục III', title: 'BIỂU ĐỒ', attached, charts } };
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('an annex of charts', () => {
  let pictures: readonly Picture[];
  let bytes: Uint8Array;
  let xml: string;

  beforeAll(async () => {
    pictures = await makePictures([sampleChart, other]);
    bytes = await writeDocx(withCharts([sampleChart, other]), pictures);
    xml = part(bytes, 'word/document.xml');
  });

  test('holds each picture as SVG and as PNG, as they were drawn', () => {
    const media = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
    const held = media.map(([, content]) => hash(content)).sort();
    const drawn = pictures.flatMap(({ svg, png }) => [hash(new TextEncoder().encode(svg)), hash(png)]);
    expect(held).toEqual(drawn.sort());
    const types = part(bytes, '[Content_Types].xml');
    for (const type of ['image/svg+xml', 'image/png']) expect(types).toContain(type);
  });

  test('says the same in words, under a name and a number of its own', () => {
    expect(values(xml, 'wp:docPr', 'id')).toEqual(['1', '2']);
    expect(values(xml, 'wp:docPr', 'title')).toEqual(['Biểu đồ 1', 'Biểu đồ 2']);
    expect(values(xml, 'wp:docPr', 'descr')).toEqual([sampleChart.alternative, other.alternative]);
  });

  test('keeps each picture with its name under it', () => {
    const holding = elements(xml, 'w:p').filter((each) => each.includes('<w:drawing>'));
    expect(holding).toHaveLength(2);
    for (const each of holding) expect(each).toContain('<w:keepNext/>');
    expect(paragraphOf(xml, 'Biểu đồ 2. Khác')).toContain('<w:jc w:val="center"/>');
  });

  test('stands in a section of its own, its pages counted from 1', () => {
    const sections = elements(xml, 'w:sectPr');
    expect(sections).toHaveLength(sample.annexes.length + 2);
    expect(sections.at(-1)).toContain('<w:pgNumType w:start="1"/>');
  });

  test('is the same twice, also after other documents', async () => {
    await writeDocx(withCharts([other]), await makePictures([other]));
    expect(hash(await writeDocx(withCharts([sampleChart, other]), pictures))).toBe(hash(bytes));
  });
});

test('a picture is as wide as the text; one too tall for its page, the first under the head, is made smaller', async () => {
  const long = { ...sampleChart, rows: Array.from({ length: 60 }, () => sampleChart.rows).flat() };
  const charts = [sampleChart, long];
  const sizesOf = async (shown: readonly Chart[]) => {
    const xml = part(await writeDocx(withCharts(shown), await makePictures(shown)), 'word/document.xml');
    return { widths: values(xml, 'wp:extent', 'cx'), heights: values(xml, 'wp:extent', 'cy') };
  };
  // EMU, 12700 to the point.
  expect((await sizesOf(charts)).widths[0]).toBe(String(468 * 12_700));
  expect((await sizesOf(charts)).heights[1]).toBe(String(660 * 12_700));
  expect((await sizesOf([long])).heights).toEqual([String(590 * 12_700)]);
});

test('without charts there is no picture and no word of them', async () => {
  const files = unzipSync(await writeDocx(sample));
  expect(Object.keys(files).filter((path) => path.includes('media'))).toEqual([]);
  expect(part(await writeDocx(sample), 'word/document.xml')).not.toContain('w:drawing');
});

test('hostile words stay words', async () => {
  const evil = '"><w:p/>\u0000]]>\u202e<script>';
  const chart = { ...sampleChart, label: evil, title: evil, alternative: evil, rows: [] };
  const bytes = await writeDocx(withCharts([chart]), await makePictures([chart]));
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(part(bytes, 'word/document.xml')).close();
  expect(part(bytes, 'word/document.xml')).toContain('descr="&quot;&gt;&lt;w:p/&gt;]]&gt;&lt;script&gt;"');
});
