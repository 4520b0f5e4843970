import { describe, expect, it } from 'vitest';
import { placeText } from '../../../src/model/place.ts';
import { fileNameMatcher } from '../../../src/read/match-file-name.ts';
import { unitMatcher } from '../../../src/read/match-unit.ts';
import { type Normalised, normalise } from '../../../src/read/normalise/index.ts';
import { formLayout } from '../../../src/template/index.ts';
import { dropCodes, dropStamp, type Edit, fillAndRead, write } from '../../support/forms.ts';
import { half, namDan, tinyPlan } from '../../support/tiny-plan.ts';

/** Whose report it is where the hidden sheet that says so is gone: sheets copied into a new workbook. */

const { info, elements } = formLayout(tinyPlan, half, namDan);

const fill: Edit = (book) => {
  write(book, elements.get('NNT')?.value, 24);
  write(book, info.revision, 2);
  write(book, info['document-number'], '45/BC-UBND');
  write(book, info.signed, '10/6/2026');
  write(book, info['sender-name'], 'Nguyễn Thị Hòa');
  write(book, info['blank-is-zero'], 'x');
};

async function read(edit: Edit, file = 'bieu.xlsx'): Promise<Normalised> {
  const raw = await fillAndRead(tinyPlan, half, namDan, (book) => {
    fill(book);
    edit(book);
  });
  const named = { ...raw, file };
  return normalise(named, tinyPlan, half, unitMatcher(tinyPlan), fileNameMatcher(tinyPlan));
}

/** Writes to the right of a label, beside what stands there or over it. */
function label(words: string, value: string | null, by = 2): Edit {
  return (book) => {
    book.getWorksheet('Số liệu')?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value === words && cell.master === cell) row.getCell(Number(cell.col) + by).value = value;
      });
    });
  };
}

/** Rewords a text over the table. */
function reworded(words: string, other: string): Edit {
  return (book) => {
    book.getWorksheet('Số liệu')?.eachRow((row) => {
      if (row.getCell(2).text === words) row.getCell(2).value = other;
    });
  };
}

function lines({ findings }: Normalised): readonly string[] {
  const said = findings.filter(({ code }) => code !== 'TK225' && code !== 'TK240');
  return said.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`);
}

const whole = {
  unit: 'xa-nam-dan',
  revision: 2,
  document: { number: '45/BC-UBND' },
  signed: '2026-06-10',
  sender: { name: 'Nguyễn Thị Hòa' },
  blankIsZero: true,
};

describe('without the hidden sheet', () => {
  it.each([
    ['its sheets keep their codes', dropStamp],
    [
      'its sheets have lost theirs too',
      (book) => {
        dropStamp(book);
        dropCodes(book);
      },
    ],
  ] satisfies [string, Edit][])('%s: plan, period and unit are those that it shows', async (_, edit) => {
    const given = await read(edit);
    expect(given.submission).toMatchObject(whole);
    expect(lines(given)).toEqual(['TK228 bieu.xlsx ▸ Số liệu ▸ B4']);
  });

  it('a form that names no unit: the file’s name does', async () => {
    const given = await read((book) => {
      dropStamp(book);
      dropCodes(book);
      label('Đơn vị báo cáo', null)(book);
    }, '016_Xa-Nam-Dan_2026-6T.xlsx');
    expect(given.submission?.unit).toBe('xa-nam-dan');
    expect(lines(given)).toContain('TK218 bieu.xlsx');
  });

  it('another period than the one that is asked for is not used', async () => {
    const given = await read((book) => {
      dropStamp(book);
      reworded('BIỂU SỐ LIỆU 6 THÁNG ĐẦU NĂM 2026', 'BIỂU SỐ LIỆU QUÝ I NĂM 2026')(book);
    });
    expect(given.submission).toBeUndefined();
    expect(lines(given)).toContain('TK207 bieu.xlsx ▸ Số liệu ▸ B3');
  });

  it('a form under another plan’s title is not used', async () => {
    const given = await read((book) => {
      dropStamp(book);
      reworded(tinyPlan.title, 'Kế hoạch khác')(book);
    });
    expect(given.submission).toBeUndefined();
    expect(lines(given)).toContain('TK205 bieu.xlsx');
  });

  it('a label over two values that differ: an error, and neither counts', async () => {
    const given = await read((book) => {
      dropStamp(book);
      dropCodes(book);
      label('Người ký', 'Trần Văn B', 6)(book);
    });
    expect(given.submission?.sender).toEqual({});
    expect(lines(given).some((line) => line.startsWith('TK226 bieu.xlsx ▸ Số liệu'))).toBe(true);
  });
});
