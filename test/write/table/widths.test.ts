import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../../../src/model/report.ts';
import { lineCount, textWidth, wordWidth } from '../../../src/write/table/measure-text.ts';
import { squares } from '../../../src/write/table/squares.ts';
import { columnWidths } from '../../../src/write/table/widths.ts';

const face = { size: 11 };
const setting = { size: 11, padding: 7 };
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

describe('text in Times New Roman', () => {
  it('takes no more room with marks than without', () => {
    expect(textWidth('Ủy ban nhân dân tỉnh', face)).toBe(textWidth('Uy ban nhan dan tinh', face));
  });

  it('is as wide the second time it is measured', () => {
    expect(textWidth('ƯỚC ĐẠT 7,21% “…”', face)).toBe(textWidth('ƯỚC ĐẠT 7,21% “…”', face));
  });

  it.each([
    ['', 100, 1],
    ['Công an tỉnh', 100, 1],
    ['Công an tỉnh', 45, 2],
    ['một\nhai', 100, 2],
    ['xa-nam-dan/xa-nam-dan/xa-nam-dan', 60, 3],
  ])('%j within %i points takes %i lines', (text, width, lines) => {
    expect(lineCount(text, width, face)).toBe(lines);
  });

  it('takes no more lines where there is more room', () => {
    const words = fc
      .array(fc.constantFrom('ma', 'túy', 'người', 'nghiện', 'phường'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, width) => {
        expect(lineCount(text, width + 50, face)).toBeLessThanOrEqual(lineCount(text, width, face));
      }),
    );
  });
});

describe('columns', () => {
  const columns: Column[] = [1, 4, 1, 2].map((width) => ({ width, align: 'left' }));
  const widthsFor = (cells: Table['rows'][number]['cells'], total: number): number[] =>
    columnWidths(columns, squares({ columns, head: [], rows: [{ cells }] }, false), total, setting);

  it('share the page by their weights', () => {
    expect(widthsFor([], 400)).toEqual([50, 200, 50, 100]);
  });

  it('are never narrower than a number, which cannot wrap; the others give way', () => {
    const widths = widthsFor([{ text: '123.456.789.012', exact: '123456789012' }], 400);
    expect(widths[0]).toBeGreaterThan(textWidth('123.456.789.012', face));
    expect(sum(widths)).toBeCloseTo(400);
  });

  it('are never narrower than a word, unless it is longer than any word', () => {
    const widths = widthsFor([{ text: 'nghiêng nghiêng' }, { text: '' }, { text: 'x'.repeat(500) }], 200);
    expect(widths[0]).toBeGreaterThan(wordWidth('nghiêng', face));
    expect(widths[2]).toBe(40);
  });

  it('grow past the page rather than cut a number', () => {
    const number = { text: '123.456.789.012', exact: '123456789012' };
    expect(sum(widthsFor([number, number, number, number], 100))).toBeGreaterThan(
      4 * textWidth(number.text, face),
    );
  });
});
