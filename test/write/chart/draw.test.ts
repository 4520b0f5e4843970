import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/model/chart.ts';
import { drawChart } from '../../../src/write/chart/draw.ts';
import { sampleChart } from './sample-chart.ts';

interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a picture with its own text; throws where it is not well-formed. */
function elementsOf(chart: Chart): readonly Drawn[] {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const all: Drawn[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(drawChart(chart).svg).close();
  return all;
}

const words = (chart: Chart): string =>
  elementsOf(chart)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');

/** What stands in the chart as text, whatever it is broken into. */
function textsOf({ head, columns, mark, rows, key, notes }: Chart): readonly string[] {
  const ofRows = rows.flatMap((row) => {
    if (row.tag === 'group') return [row.name];
    const labels = row.bars.flatMap(({ label }) => label ?? []);
    return [row.name, row.basis, row.gap ?? '', ...row.cells, ...labels];
  });
  const all = [
    head,
    ...columns.map(({ name }) => name),
    mark?.text ?? '',
    ...ofRows,
    ...key.map(({ text }) => text),
    ...notes,
  ];
  return all.filter((text) => text !== '');
}

const withRow = (row: Partial<Extract<Chart['rows'][number], { tag: 'bars' }>>): Chart => {
  const plain = { tag: 'bars', name: '', basis: '', bars: [], cells: [] } as const;
  return { ...sampleChart, rows: [{ ...plain, ...row }], key: [] };
};

describe('what is said', () => {
  test.each(textsOf(sampleChart))('%s', (text) => expect(words(sampleChart)).toContain(text));

  test('no number but those of the chart', () => {
    const said = new Set(
      textsOf(sampleChart)
        .join(' ')
        .match(/\d[\d.,/]*/g),
    );
    for (const number of words(sampleChart).match(/\d[\d.,/]*/g) ?? []) expect(said).toContain(number);
  });

  test('a name and the same in words, for who cannot see it', () => {
    const drawn = elementsOf(sampleChart);
    expect(drawn[0]).toMatchObject({ name: 'svg', attributes: { role: 'img' } });
    const told = Object.fromEntries(drawn.map(({ name, text }) => [name, text]));
    expect(told['title']).toBe('Biểu đồ 1. Kết quả thực hiện các chỉ tiêu so với mức giao');
    expect(told['desc']).toBe(sampleChart.alternative);
  });
});

describe('bars', () => {
  const shapes = (chart: Chart) =>
    elementsOf(chart).filter(({ attributes: { class: look = '' } }) => /full|empty|pale/.test(look));

  test('nothing is a stroke where bars begin, and what is not known is no bar but its reason', () => {
    const zero = withRow({ bars: [{ segments: [{ from: 0, to: 0, shade: 'full' }] }] });
    expect(shapes(zero)).toMatchObject([{ name: 'rect', attributes: { width: '1.2' } }]);
    const gap = withRow({ gap: 'chưa có số liệu' });
    expect(shapes(gap)).toEqual([]);
    expect(words(gap)).toContain('chưa có số liệu');
  });

  test('twice the length is twice as long', () => {
    const long = (to: number): number => {
      const [shape] = shapes(withRow({ bars: [{ segments: [{ from: 0, to, shade: 'full' }] }] }));
      const [, start = '', end = ''] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(shape?.attributes['d'] ?? '') ?? [];
      return Number(end) - Number(start);
    };
    expect(long(800)).toBeCloseTo(2 * long(400), 1);
  });

  test('each look is told by lines and light, in shades of grey alone', () => {
    const looks = (['full', 'lined', 'crossed', 'pale', 'open'] as const).map((shade) => {
      const chart = withRow({ bars: [{ segments: [{ from: 0, to: 500, shade }] }] });
      return drawChart(chart).svg;
    });
    expect(new Set(looks).size).toBe(looks.length);
    for (const colour of looks.join('').match(/#[\da-f]{6}/g) ?? [])
      expect(colour).toMatch(/^#([\da-f]{2})\1\1$/);
  });

  test('whatever their lengths, nothing is drawn outside of the picture', () => {
    const length = fc.integer({ min: 0, max: 1000 });
    const shade = fc.constantFrom('full', 'lined', 'crossed', 'pale', 'open');
    const cut = fc.constantFrom(undefined, 'left', 'right');
    fc.assert(
      fc.property(length, length, shade, cut, (a, b, look, end) => {
        const segment = { from: Math.min(a, b), to: Math.max(a, b), shade: look, ...(end && { cut: end }) };
        const chart = withRow({ bars: [{ segments: [segment as never], label: '4.198 người' }] });
        const { svg, width } = drawChart(chart);
        const across = [...svg.matchAll(/[ML]([\d.-]+) |H([\d.-]+)/g)].map(([, x, h]) => Number(x ?? h));
        for (const x of across) expect(x).toBeGreaterThanOrEqual(0);
        for (const x of across) expect(x).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the same chart gives the same bytes, and text stays text', () => {
  test('twice, with no id, style, script or address in it', () => {
    const { svg } = drawChart(sampleChart);
    expect(drawChart(structuredClone(sampleChart)).svg).toBe(svg);
    expect(svg).not.toMatch(/ id=|<style|<script|href|url\(/);
  });

  test.each([
    ['markup', '<script>alert(1)</script>'],
    ['the end of a section', 'a ]]> b <![CDATA[ c'],
    ['entities and quotes', '&amp; "x" \'y\''],
    ['control characters', 'a\u0000\u0007\u001bb'],
    ['marks that turn the direction', 'a\u202eb\u200fc'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('%s', (_, evil) => {
    const chart = { ...withRow({ name: evil, cells: [evil], gap: evil }), title: evil, alternative: evil };
    const drawn = elementsOf(chart);
    const shown = evil.replace(/\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu, '');
    expect(drawn.find(({ name }) => name === 'desc')?.text).toBe(shown);
    expect(drawn.some(({ name }) => name === 'script')).toBe(false);
  });

  test('any name at all is wrapped into a well-formed picture', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit }), (name) => void elementsOf(withRow({ name }))));
  });
});

describe('long names', () => {
  const name = 'Tỷ lệ người nghiện ma túy được tư vấn cai nghiện tại các địa bàn cấp xã trong toàn tỉnh …';

  test('are wrapped at words, in order, and dots are not left alone', () => {
    const lines = elementsOf(withRow({ name }))
      .filter(({ attributes: { x, 'font-weight': weight } }) => x === '0' && weight === undefined)
      .filter(({ name: tag }) => tag === 'text')
      .map(({ text }) => text);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-2)).toMatch(/.\u00a0…$/u);
    expect(words(withRow({ name }))).toContain(name);
  });

  test('a word without end is cut and makes the row taller, not wider', () => {
    const endless = withRow({ name: 'x'.repeat(400) });
    expect(drawChart(endless).width).toBe(drawChart(sampleChart).width);
    expect(drawChart(endless).height).toBeGreaterThan(drawChart(withRow({ name: 'x' })).height + 100);
  });
});
