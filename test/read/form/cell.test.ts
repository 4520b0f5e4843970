import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { RawValue } from '../../../src/model/submission.ts';
import { formLayout } from '../../../src/template/index.ts';
import { entryOf, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, tinyPlan } from '../../support/tiny-plan.ts';

const commune = formLayout(tinyPlan, half, namDan);

describe('what stands in a cell', () => {
  const cases: readonly [string, exceljs.CellValue, RawValue, string][] = [
    ['a number', 24, { tag: 'number', text: '24' }, '24'],
    ['a zero', 0, { tag: 'number', text: '0' }, '0'],
    ['a decimal', 12.5, { tag: 'number', text: '12.5' }, '12.5'],
    ['a text', ' 12 người ', { tag: 'text', text: ' 12 người ' }, '12 người'],
    ['spaces', '   ', { tag: 'blank' }, ''],
    ['a tick', true, { tag: 'boolean', value: true }, 'TRUE'],
    ['an error', { error: '#DIV/0!' }, { tag: 'error', text: '#DIV/0!' }, '#DIV/0!'],
    ['a computed formula', { formula: '1+1', result: 2 }, { tag: 'number', text: '2' }, '2'],
    [
      'a formula never computed',
      { formula: '1+1' },
      { tag: 'error', text: 'công thức chưa được tính' },
      'công thức chưa được tính',
    ],
  ];

  it.each(cases)('%s', async (_, written, value, text) => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) =>
      write(book, commune.elements.get('TT')?.value, written),
    );
    const entry = entryOf(submission, 'TT');
    expect(entry.value.value).toEqual(value);
    expect(entry.value.text).toBe(text);
  });

  it.each([
    [0.125, '12.5%'],
    [1, '100%'],
    [-0.05, '-5%'],
    [0, '0%'],
  ])('%s in a percent cell shows %s', async (stored, text) => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) =>
      write(book, commune.elements.get('TL')?.value, stored),
    );
    expect(entryOf(submission, 'TL').value).toMatchObject({
      text,
      value: { tag: 'percent', text: `${stored}` },
    });
  });

  it('a date is a day, whatever the clock of the machine', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) =>
      write(book, commune.elements.get('NGAY')?.value, new Date('2026-03-05T00:00:00Z')),
    );
    expect(entryOf(submission, 'NGAY').value).toMatchObject({
      text: '05/3/2026',
      value: { tag: 'date', text: '2026-03-05' },
    });
  });
});
