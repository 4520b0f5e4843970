import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/model/place.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { labelKey } from '../../../src/read/by-label/label.ts';
import { unitMatcher } from '../../../src/read/match-unit.ts';
import { type Normalised, normalise } from '../../../src/read/normalise/index.ts';
import { formLayout } from '../../../src/template/index.ts';
import { cellAt, dropNames, type Edit, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, tinyPlan } from '../../support/tiny-plan.ts';
import { said } from '../../support/yaml-submission.ts';

/** A form whose hidden codes were deleted, and that lost the names of its cells, is read by its labels. */

const cells = formLayout(tinyPlan, half, namDan).elements;
const fill: Edit = (book) => {
  write(book, cells.get('NNT')?.value, 24);
  write(book, cells.get('NNT')?.previous, 26);
  write(book, cells.get('TT')?.value, 12);
  write(book, cells.get('SACH')?.value, 'có');
};

async function read(edit: Edit, plan: Plan = tinyPlan): Promise<Normalised> {
  const raw = await fillAndRead(tinyPlan, half, namDan, (book) => {
    fill(book);
    dropNames(book);
    edit(book);
  });
  return normalise(raw, { ...plan, sha256: raw.planHash?.text ?? '' }, half, unitMatcher(plan));
}

function values({ submission }: Normalised): Readonly<Record<string, unknown>> {
  const entries = submission?.entries.filter(({ text }) => text !== '') ?? [];
  return Object.fromEntries(entries.map(({ element, reading }) => [element, said(reading)]));
}

function lines({ findings }: Normalised): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`);
}

const whole = { NNT: '24', TT: '12', SACH: 'có' };
const keyCell = { sheet: 'Số liệu', cell: 'A1' };
const dropMark: Edit = (book) => write(book, keyCell, null);

describe('a sheet without its mark', () => {
  it('gives the same figures, and says how they were found', async () => {
    const given = await read(dropMark);
    expect(values(given)).toEqual(whole);
    expect(lines(given)).toEqual(['TK225 bieu.xlsx ▸ Số liệu ▸ C7']);
    const nnt = given.submission?.entries.find(({ element }) => element === 'NNT');
    expect(said(nnt?.previous)).toBe('26');
  });

  it('is read wherever its rows and columns were put', async () => {
    const given = await read((book) => {
      const sheet = book.getWorksheet('Số liệu');
      sheet?.spliceColumns(1, 1);
      sheet?.spliceRows(1, 1);
      sheet?.insertRow(3, ['dòng chèn thêm']);
    });
    expect(values(given)).toEqual(whole);
  });

  it('a reworded label is not guessed at', async () => {
    const given = await read((book) => {
      dropMark(book);
      cellAt(book, { sheet: 'Số liệu', cell: 'C10' }).value = 'Số người nghiện ma túy có hồ sơ';
    });
    expect(values(given)).toEqual({ TT: '12', SACH: 'có' });
  });

  it('two elements of one name: an error, and neither is chosen', async () => {
    const tt = tinyPlan.elements.get('TT');
    if (tt === undefined) throw new Error('no TT');
    const elements = new Map([...tinyPlan.elements, ['TT2', { ...tt, code: 'TT2' }]]);
    const given = await read(dropMark, { ...tinyPlan, elements });
    expect(values(given)).toEqual({ NNT: '24', SACH: 'có' });
    expect(lines(given)).toContain('TK226 bieu.xlsx ▸ Số liệu ▸ C15');
  });

  it('two columns of one label: an error, and nothing is taken from the sheet', async () => {
    const given = await read((book) => {
      dropMark(book);
      cellAt(book, { sheet: 'Số liệu', cell: 'F7' }).value = 'Trong kỳ';
    });
    expect(values(given)).toEqual({});
    expect(lines(given)).toEqual(['TK226 bieu.xlsx ▸ Số liệu ▸ F7']);
  });
});

describe('labels are compared', () => {
  it.each([
    ['1. Số vụ', 'số vụ'],
    ['1.2 Số vụ', 'số vụ'],
    ['- Trong đó: Số  vụ', 'số vụ'],
    ['a) SỐ VỤ', 'số vụ'],
    ['+ Số vụ (tại ngày 14/6/2026)', 'số vụ'],
    ['Số buổi hoà giải', 'số buổi hòa giải'],
    ['12 tháng', '12 tháng'],
    ['a-b', 'a-b'],
  ])('%s as %s', (label, key) => {
    expect(labelKey(label)).toBe(key);
  });
});
