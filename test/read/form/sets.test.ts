import { describe, expect, it } from 'vitest';
import { book, figuresSheet, infoSheet, type SheetSpec } from '../../../fixtures/findings/book.ts';
import { openWorkbook } from '../../../src/read/excel/index.ts';
import { readForm } from '../../../src/read/form.ts';
import type { RawSubmission } from '../../../src/read/raw.ts';

/** Several forms in one workbook. */

const stamp: SheetSpec = {
  name: '_tongket',
  state: 'veryHidden',
  rows: [
    ['tongket/stamp@1', 'value'],
    ['plan', 'thu'],
    ['unit', 'xa-a'],
    ['period', '2026-6T'],
    ['revision', '3'],
  ],
};
const info = infoSheet;
const figures = (name: string, value: number): SheetSpec => figuresSheet(name, [['NNT', value]]);

function read(...sheets: readonly SheetSpec[]): readonly RawSubmission[] {
  const opened = openWorkbook(book([...sheets, stamp]));
  if (!opened.ok) throw new Error(opened.problem.detail);
  return readForm('tong-hop.xlsx', opened.workbook) ?? [];
}

function said(submissions: readonly RawSubmission[]): readonly string[] {
  return submissions.map(({ unit, plan, entries, revision }) =>
    [unit?.text, plan?.text, entries.map(({ value }) => value.text), revision?.text ?? '-'].join(' '),
  );
}

describe('one form', () => {
  it('goes by its stamp, unit and revision too', () => {
    expect(said(read(info('Thông tin', 'xa-b'), figures('Số liệu', 24)))).toEqual(['xa-a thu 24 3']);
  });
});

describe('several forms, whole and side by side', () => {
  it('are as many submissions; a stamp they share names nobody’s unit', () => {
    const both = read(
      info('Thông tin', 'xa-a'),
      figures('Số liệu', 24),
      info('Thông tin (2)', 'xa-b'),
      figures('Số liệu (2)', 9),
    );
    expect(said(both)).toEqual(['xa-a thu 24 -', 'xa-b thu 9 -']);
    expect(both.map(({ place }) => place)).toEqual([
      { file: 'tong-hop.xlsx', sheet: 'Thông tin', cell: 'A2' },
      { file: 'tong-hop.xlsx', sheet: 'Thông tin (2)', cell: 'A2' },
    ]);
  });

  it('begin at the sheet that holds the particulars, were it that of the figures', () => {
    const whole = (name: string, unit: string, value: number) =>
      figuresSheet(name, [
        ['NNT', value],
        ['@unit', unit],
      ]);
    const boxes = (name: string) => ({ name, rows: [['tongket/sections@1', 'text']] });
    const both = read(
      whole('Số liệu', 'xa-a', 24),
      boxes('Nội dung'),
      whole('Số liệu (2)', 'xa-b', 9),
      boxes('Nội dung (2)'),
    );
    expect(said(both)).toEqual(['xa-a thu 24 -', 'xa-b thu 9 -']);
    expect(both.map(({ place }) => place)).toEqual([
      { file: 'tong-hop.xlsx', sheet: 'Số liệu', cell: 'A3' },
      { file: 'tong-hop.xlsx', sheet: 'Số liệu (2)', cell: 'A3' },
    ]);
  });
});

describe('several forms of which nobody knows whose sheet is whose: none is read', () => {
  it.each<[string, readonly SheetSpec[]]>([
    [
      'first sheets before all others',
      [
        info('Thông tin', 'xa-a'),
        info('Thông tin (2)', 'xa-b'),
        figures('Số liệu', 24),
        figures('Số liệu (2)', 9),
      ],
    ],
    ['a sheet taken out', [info('Thông tin', 'xa-a'), info('Thông tin (2)', 'xa-b'), figures('Số liệu', 24)]],
    [
      'sheets that changed places',
      [
        info('Thông tin', 'xa-a'),
        figures('Số liệu (2)', 9),
        info('Thông tin (2)', 'xa-b'),
        figures('Số liệu', 24),
      ],
    ],
    [
      'stamps of two plans',
      [
        info('Thông tin', 'xa-a'),
        figures('Số liệu', 24),
        info('Thông tin (2)', 'xa-b'),
        figures('Số liệu (2)', 9),
        {
          ...stamp,
          name: '_tongket (2)',
          rows: [
            ['tongket/stamp@1', 'value'],
            ['plan', 'khac'],
            ['period', '2026-6T'],
          ],
        },
      ],
    ],
  ])('%s', (_what, sheets) => {
    expect(read(...sheets)).toEqual([]);
  });
});
