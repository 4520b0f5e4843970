import { describe, expect, it } from 'vitest';
import { closedMark } from '../../../src/model/form.ts';
import { formLayout } from '../../../src/template/index.ts';
import { cellAt, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, tinyPlan } from '../../support/tiny-plan.ts';

const layout = formLayout(tinyPlan, half, namDan);
const cumulative = layout.elements.get('TT')?.value;
const other = cumulative && { ...cumulative, cell: cumulative.cell.replace('F', 'E') };

describe('a figure since the start of the year', () => {
  const entriesOf = async (edit: Parameters<typeof fillAndRead>[3]): Promise<readonly string[]> => {
    const { entries } = await fillAndRead(tinyPlan, half, namDan, edit);
    return entries.filter(({ element }) => element.text === 'TT').map(({ value }) => value.text);
  };

  it('is read from the column of its own', async () => {
    expect(await entriesOf((book) => write(book, cumulative, 7))).toEqual(['7']);
  });

  it('is read from the other column where the clerk wrote it over the mark', async () => {
    expect(await entriesOf((book) => write(book, other, 7))).toEqual(['7']);
  });

  it('is given twice where both are filled, choosing neither', async () => {
    const read = await entriesOf((book) => {
      write(book, other, 3);
      write(book, cumulative, 7);
    });
    expect(read).toEqual(['3', '7']);
  });

  it('stands once as a blank where both are empty', async () => {
    expect(await entriesOf((book) => write(book, other, null))).toEqual(['']);
  });

  it('is crossed out in the column of the period', async () => {
    await fillAndRead(tinyPlan, half, namDan, (book) => {
      if (other === undefined) throw new Error('no such cell');
      expect(cellAt(book, other).value).toBe(closedMark);
    });
  });
});

describe('the tick under the table', () => {
  it('is read as a particular, never as a figure', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      write(book, layout.info['blank-is-zero'], 'x');
    });
    expect(submission.blankIsZero?.text).toBe('x');
    expect(submission.entries.some(({ element }) => element.text.startsWith('@'))).toBe(false);
  });
});
