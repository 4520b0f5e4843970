import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/write/chart/draw.ts';
import { pngOf } from '../../../src/write/chart/png.ts';
import { sampleChart } from './sample-chart.ts';

interface Image {
  readonly width: number;
  readonly height: number;
  /** Light of each pixel, row by row. */
  readonly light: Uint8Array;
}

/** A PNG of eight grey bits without filters, as ISO/IEC 15948 lays it out. */
function readPng(bytes: Uint8Array): Image {
  const png = Buffer.from(bytes);
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(png.toString('latin1', 12, 16)).toBe('IHDR');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 29)], 'bits, colours, packing, filters, order').toEqual([8, 0, 0, 0, 0]);
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  expect(rows.length).toBe((width + 1) * height);
  return { width, height, light: rows.filter((_, at) => at % (width + 1) > 0) };
}

/** Signs one a square of 24 points, which are 80 pixels; as bytes by sign. */
const squares = 19;
const side = { points: 24, pixels: 80 };

function textPicture(signs: readonly string[], weight: string): string {
  const font = `font-family="'Times New Roman', Tinos" font-size="16" font-weight="${weight}"`;
  const texts = signs.map((sign, index) => {
    const [x, y] = [(index % squares) * side.points, Math.floor(index / squares) * side.points];
    return `<text x="${x + 4}" y="${y + 18}" ${font}>${sign}</text>`;
  });
  const height = Math.ceil(signs.length / squares) * side.points;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="468" height="${height}">${texts.join('')}</svg>`;
}

async function shapesOf(signs: readonly string[], weight = 'normal'): Promise<ReadonlyMap<string, string>> {
  const { width, light } = readPng(await pngOf(textPicture(signs, weight)));
  const shapes = signs.map((sign, index) => {
    const [left, top] = [(index % squares) * side.pixels, Math.floor(index / squares) * side.pixels];
    const rows = Array.from({ length: side.pixels }, (_, row) => {
      const start = (top + row) * width + left;
      return Buffer.from(light.subarray(start, start + side.pixels)).toString('latin1');
    });
    return [sign, rows.join('')] as const;
  });
  return new Map(shapes);
}

/** In the order of the alphabet, each with its five tones. */
const vietnamese = [
  ...'aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ',
  ...'AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ',
];

describe('the picture', () => {
  test('is a real PNG of 240 pixels to the inch, black on white', async () => {
    const drawing = drawChart(sampleChart);
    const { width, height, light } = readPng(await pngOf(drawing.svg));
    expect([width, height]).toEqual(
      [drawing.width, drawing.height].map((points) => (points * 240) / 72).map(Math.round),
    );
    expect(light[0], 'its corner').toBe(255);
    const dark = light.filter((each) => each < 100).length / light.length;
    expect(dark).toBeGreaterThan(0.01);
    expect(dark).toBeLessThan(0.3);
  });

  test('is the same twice, and after another', async () => {
    const { svg } = drawChart(sampleChart);
    const first = await pngOf(svg);
    await pngOf(textPicture(['k'], 'bold'));
    expect(Buffer.from(await pngOf(svg)).equals(first)).toBe(true);
  });
});

const signs = [...'0123456789.,%()*/–-…“”'];
const missing = '\u{10fffd}';

describe('letters come from a font of ours', () => {
  test('every letter of Vietnamese has a shape of its own, none that of a missing one', async () => {
    const shapes = await shapesOf([...vietnamese, missing, ' ']);
    expect(new Set(shapes.values()).size).toBe(vietnamese.length + 2);
  });

  test('so has every sign that stands by a figure', async () => {
    const shapes = await shapesOf([...signs, missing, ' ']);
    expect(new Set(shapes.values()).size).toBe(signs.length + 2);
  });

  test('bold is bold', async () => {
    const [plain, bold] = [await shapesOf(['ệ']), await shapesOf(['ệ'], 'bold')];
    expect(bold.get('ệ')).not.toBe(plain.get('ệ'));
  });
});
