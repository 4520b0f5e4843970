import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, exactText, whole } from '../../../src/model/exact.ts';
import { showExact, showPercent } from '../../../src/vi/show-number.ts';
import { numberCell } from '../../../src/write/xlsx/number.ts';
import { shownIn } from './excel-format.ts';

type Example = [text: string, exact: string, value: number, format: string, percent?: boolean];

describe('a number cell shows the text of the report', () => {
  it.each<Example>([
    ['24', '24', 24, '#,##0'],
    ['6.214', '6214', 6214, '#,##0'],
    ['2026', '2026', 2026, '0'],
    ['08', '8', 8, '00'],
    ['5.872,5', '11745/2', 5872.5, '#,##0.0'],
    ['640,25', '2561/4', 640.25, '#,##0.00'],
    ['7,21%', '483/6697', 483 / 6697, '0.00%', true],
    ['31,5 %', '63/200', 0.315, '0.0 %', true],
    ['7,21', '483/6697', 48_300 / 6697, '#,##0.00', true],
    ['12%', '12', 12, '#,##0"%"'],
    ['-12', '-12', -12, '#,##0'],
    ['giảm 314', '-314', -314, '#,##0;"giảm "#,##0'],
    ['12', '-12', -12, '#,##0;#,##0'],
    ['tăng 16', '16', 16, '"tăng "#,##0'],
    ['4.198 (*)', '4198', 4198, '#,##0" (*)"'],
    ['826 người', '826', 826, '#,##0" người"'],
    ['-', '0', 0, '#,##0;-#,##0;"-"'],
    ['0', '0', 0, '#,##0'],
    ['0', '-1/1000', -0.001, '#,##0;#,##0'],
  ])('%s of %s', (text, exactForm, value, format, percent = false) => {
    expect(numberCell({ text, exact: exactForm, percent })).toEqual({ value, format });
  });
});

describe('stays a text', () => {
  it.each([
    ['no number at all', { text: '24' }],
    ['a ratio', { text: '8/20', exact: '2/5' }],
    ['another number than its exact one', { text: '25', exact: '24' }],
    ['a number not rounded as ours are', { text: '7,2%', exact: '483/6697', percent: false }],
    ['two numbers', { text: '16 (8,08%)', exact: '16' }],
    ['words for a number that is not zero', { text: '-', exact: '5' }],
    ['more digits than Excel keeps', { text: '1234567890123456', exact: '1234567890123456' }],
    ['an exact form that is none', { text: '1,5', exact: '1,5' }],
  ])('%s', (_, cell) => {
    expect(numberCell(cell)).toBeUndefined();
  });
});

describe('whatever the figure', () => {
  const figure = fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([parts, of]) => whole(parts).div(whole(of)));
  const places = fc.integer({ min: 0, max: 4 });

  it('Excel, in Vietnamese, shows the report’s own text', () => {
    fc.assert(
      fc.property(figure, places, (value, decimals) => {
        const text = showExact(value, { decimals });
        const cell = numberCell({ text, exact: exactText(value) });
        expect(cell && shownIn(cell)).toBe(text);
      }),
    );
  });

  it('and so it does a percentage', () => {
    fc.assert(
      fc.property(figure, places, (value, decimals) => {
        const text = showPercent(value, { decimals });
        const cell = numberCell({ text, exact: exactText(value), percent: true });
        expect(cell && shownIn(cell)).toBe(text);
      }),
    );
  });

  it('the value is the nearest double', () => {
    expect(numberCell({ text: '0,3', exact: exactText(exact('0.3') ?? whole(0)) })?.value).toBe(0.3);
    expect(numberCell({ text: '0,33', exact: '1/3' })?.value).toBe(1 / 3);
  });
});
