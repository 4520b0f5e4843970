import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/model/place.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { unitMatcher } from '../../../src/read/match-unit.ts';
import { normalise } from '../../../src/read/normalise/index.ts';
import { formLayout } from '../../../src/template/index.ts';
import { cellAt, type Edit, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../../support/tiny-plan.ts';
import { said } from '../../support/yaml-submission.ts';

/** Code, defined name and label of a figure: what is read when they do not agree. */

const { elements } = formLayout(tinyPlan, half, namDan);
const { byUnit } = formLayout(tinyPlan, half, police);

async function read(unit: Unit, edit: Edit) {
  const raw = await fillAndRead(tinyPlan, half, unit, (book) => {
    if (unit === namDan) {
      write(book, elements.get('NNT')?.value, 24);
      write(book, elements.get('KP')?.value, 7);
    } else {
      write(book, byUnit.get('NNT')?.get('xa-nam-dan')?.value, 24);
      write(book, byUnit.get('NNT')?.get('xa-kim-lien')?.value, 9);
      write(book, byUnit.get('VU-BG')?.get('xa-kim-lien')?.value, 3);
    }
    edit(book);
  });
  const { submission, findings } = normalise(raw, tinyPlan, half, unitMatcher(tinyPlan));
  const entries = submission?.entries.filter(({ text }) => text !== '') ?? [];
  return {
    values: entries.map(({ unit: about, element, reading }) => `${about} ${element} ${said(reading)}`),
    lines: findings.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`),
  };
}

const rowOf = (code: string): string => elements.get(code)?.value.cell.slice(1) ?? '';

/** Cells of two rows change places, as in a sort; names stay where they are. */
function swap(sheet: string, columns: string, one: string, other: string): Edit {
  return (book) => {
    for (const column of columns) {
      const cells = [one, other].map((row) => cellAt(book, { sheet, cell: `${column}${row}` }));
      const values: readonly exceljs.CellValue[] = cells.map((cell) => cell.value);
      for (const [i, cell] of cells.entries()) cell.value = values[1 - i] ?? null;
    }
  };
}

describe('rows of figures that were sorted', () => {
  it('with their codes: the same figures, and a word about the names left behind', async () => {
    const given = await read(namDan, swap('Số liệu', 'ABCDEFGHI', rowOf('NNT'), rowOf('KP')));
    expect([...given.values].sort()).toEqual(['xa-nam-dan KP 7', 'xa-nam-dan NNT 24']);
    expect(given.lines).toEqual([expect.stringMatching(/^TK242 bieu.xlsx ▸ Số liệu ▸ /)]);
  });

  it('without their codes: no figure is believed', async () => {
    const given = await read(namDan, swap('Số liệu', 'BCDEFGHI', rowOf('NNT'), rowOf('KP')));
    expect(given.values).toEqual(['xa-nam-dan NNT gap: unreadable', 'xa-nam-dan KP gap: unreadable']);
    expect(given.lines).toEqual([
      `TK241 bieu.xlsx ▸ Số liệu ▸ E${rowOf('NNT')}`,
      `TK241 bieu.xlsx ▸ Số liệu ▸ E${rowOf('KP')}`,
    ]);
  });
});

describe('a label', () => {
  it('that was reworded says nothing against its code', async () => {
    const given = await read(namDan, (book) => {
      cellAt(book, { sheet: 'Số liệu', cell: `C${rowOf('NNT')}` }).value = 'Người nghiện, theo sổ';
    });
    expect(given).toEqual({ values: ['xa-nam-dan NNT 24', 'xa-nam-dan KP 7'], lines: [] });
  });

  it('that was reworded leaves nobody to say whether code or name is right', async () => {
    const given = await read(namDan, (book) => {
      swap('Số liệu', 'ABCDEFGHI', rowOf('NNT'), rowOf('KP'))(book);
      cellAt(book, { sheet: 'Số liệu', cell: `C${rowOf('NNT')}` }).value = 'Tiền đã tiêu';
    });
    expect([...given.values].sort()).toEqual(['xa-nam-dan KP gap: unreadable', 'xa-nam-dan NNT 24']);
    expect(given.lines).toContain(`TK241 bieu.xlsx ▸ Số liệu ▸ E${rowOf('NNT')}`);
  });
});

it('names of units sorted without their codes: each row is named once and not believed', async () => {
  const given = await read(police, swap('Theo xã', 'C', '8', '9'));
  expect(given.values).toEqual([
    'xa-nam-dan NNT gap: unreadable',
    'xa-kim-lien NNT gap: unreadable',
    'xa-kim-lien VU-BG gap: unreadable',
  ]);
  expect(given.lines).toEqual(['TK241 bieu.xlsx ▸ Theo xã ▸ D8', 'TK241 bieu.xlsx ▸ Theo xã ▸ D9']);
});

describe('the measure beside a figure', () => {
  const measured = (text: string | null) =>
    read(namDan, (book) => {
      cellAt(book, { sheet: 'Số liệu', cell: `D${rowOf('KP')}` }).value = text;
    });
  const whole = tinyPlan.elements.get('KP')?.measure ?? '';

  it('of another scale: the figure is not believed', async () => {
    const { values, lines } = await measured('Đồng');
    expect(whole).toMatch(/^\S+ đồng$/);
    expect(values).toContain('xa-nam-dan KP gap: unreadable');
    expect(lines).toEqual([`TK304 bieu.xlsx ▸ Số liệu ▸ ${elements.get('KP')?.value.cell}`]);
  });

  it.each([whole, whole.toUpperCase(), null, 'xem ghi chú'])('%s says nothing else', async (text) => {
    const { values, lines } = await measured(text);
    expect(values).toContain('xa-nam-dan KP 7');
    expect(lines).toEqual([]);
  });
});
