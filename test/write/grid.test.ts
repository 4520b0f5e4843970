import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '../../src/model/report.ts';
import { alignOf, isBold, isItalic, placed } from '../../src/write/grid.ts';

const a: Cell = { text: 'a' };
const wide: Cell = { text: 'wide', columns: 2 };
const tall: Cell = { text: 'tall', rows: 2 };
const block: Cell = { text: 'block', rows: 3, columns: 2 };

describe('where cells stand', () => {
  test.each<[string, Cell[][], number[][]]>([
    [
      'plain rows',
      [
        [a, a],
        [a, a],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ],
    [
      'a cell over columns',
      [
        [wide, a],
        [a, wide],
      ],
      [
        [0, 2],
        [0, 1],
      ],
    ],
    ['a cell over rows, at the left', [[tall, a], [a]], [[0, 1], [1]]],
    ['a cell over rows, at the right', [[a, tall], [a]], [[0, 1], [0]]],
    ['two side by side', [[tall, tall, a], [a]], [[0, 1, 2], [2]]],
    [
      'a block over three rows',
      [
        [a, block, a],
        [a, a],
        [a, a],
      ],
      [
        [0, 1, 3],
        [0, 3],
        [0, 3],
      ],
    ],
    ['a short row does not close what is open', [[a, a, tall], [a], [a, a, a]], [[0, 1, 2], [0], [0, 1, 2]]],
    ['one cell over rows below another', [[tall, a], [tall], [a]], [[0, 1], [1], [0]]],
    ['no cells', [[]], [[]]],
  ])('%s', (_, rows, columns) => {
    const found = placed(rows.map((cells) => ({ cells })));
    expect(found.map((row) => row.map(({ column }) => column))).toEqual(columns);
  });
});

describe('how cells look', () => {
  const columns = [{ width: 1, align: 'right' }] as const;

  test.each<[string, Cell, boolean, string]>([
    ['by its column', a, false, 'right'],
    ['centred in a head', a, true, 'center'],
    ['as it says itself', { ...a, align: 'left' }, true, 'left'],
  ])('%s', (_, cell, head, align) => {
    expect(alignOf({ cell, column: 0 }, columns, head)).toBe(align);
  });

  test('left in a column that is not declared', () => {
    expect(alignOf({ cell: a, column: 5 }, columns, false)).toBe('left');
  });

  test.each<[Row['role'] | undefined, boolean, Cell, boolean, boolean]>([
    [undefined, false, a, false, false],
    [undefined, true, a, true, false],
    ['group', false, a, true, false],
    ['total', false, a, true, false],
    ['note', true, a, false, true],
    ['total', false, { ...a, bold: false, italic: true }, false, true],
  ])('role %s, head %s', (role, head, cell, bold, italic) => {
    const row: Row = { cells: [cell], ...(role && { role }) };
    expect([isBold(row, cell, head), isItalic(row, cell)]).toEqual([bold, italic]);
  });
});
