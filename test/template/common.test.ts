import { describe, expect, it } from 'vitest';
import { formLayout, writeForm } from '../../src/template/index.ts';
import { cellAt, fillAndRead, filled, opened, readBytes, write } from '../support/forms.ts';
import { half, namDan, tinyPlan } from '../support/tiny-plan.ts';

const [group] = tinyPlan.groups;
if (group === undefined) throw new Error('no group');
const layout = formLayout(tinyPlan, half, group);

describe('one form in common for a group', () => {
  it('lets the unit pick its name and puts it into every head', async () => {
    const book = await opened(await writeForm(tinyPlan, half, group));
    if (layout.info.unit === undefined) throw new Error('no cell to pick in');
    const pick = cellAt(book, layout.info.unit);
    const [list = ''] = pick.dataValidation?.formulae ?? [];
    const first = /\$(\w+)\$(\d+)/.exec(String(list));
    expect(book.getWorksheet('_tongket')?.getCell(`${first?.[1]}${first?.[2]}`).value).toBe('Xã Nam Đàn');
    expect(book.getWorksheet('Số liệu')?.getCell('B2').formula).toContain('"UBND "&UPPER(TK_I_unit)');
  });

  it('is read as of the unit that was picked', async () => {
    const bytes = await filled(await writeForm(tinyPlan, half, group), (book) => {
      write(book, layout.info.unit, 'Xã Kim Liên');
      write(book, layout.elements.get('NNT')?.value, 12);
    });
    const submission = readBytes(bytes);
    expect(submission.unit).toMatchObject({ text: 'Xã Kim Liên', place: { ...layout.info.unit } });
    expect(submission.plan?.text).toBe(tinyPlan.id);
  });

  it('is nobody’s while no name is picked', async () => {
    expect(readBytes(await writeForm(tinyPlan, half, group)).unit).toBeUndefined();
  });

  it('asks what the form of one unit asks', () => {
    const own = formLayout(tinyPlan, half, namDan);
    expect([...layout.elements.keys()]).toEqual([...own.elements.keys()]);
    expect(Object.keys(layout.elements.get('NNT') ?? {})).toEqual(Object.keys(own.elements.get('NNT') ?? {}));
  });
});

it('the form of one unit is read as that unit’s, whatever stands among its particulars', async () => {
  const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
    book.getWorksheet('Số liệu')?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value === 'Xã Nam Đàn') cell.value = 'Xã Kim Liên';
      });
    });
  });
  expect(submission.unit?.text).toBe('xa-nam-dan');
});
