import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/read/excel/index.ts';
import { readForm } from '../../src/read/form.ts';
import { formLayout } from '../../src/template/index.ts';
import { entryOf, fillAndRead, write } from '../support/forms.ts';
import { half, namDan, police, tinyPlan } from '../support/tiny-plan.ts';

const commune = formLayout(tinyPlan, half, namDan);
const agency = formLayout(tinyPlan, half, police);

describe('a blank form', () => {
  it('has every element that the unit is asked for, blank, at its place', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, () => {});
    const read = submission.entries.map(({ element, value }) => [element.text, value.value.tag, value.place]);
    const asked = [...commune.elements].map(([code, { value }]) => [
      code,
      'blank',
      { file: 'bieu.xlsx', ...value },
    ]);
    expect(read).toEqual(asked);
    expect(read).toHaveLength(10);
  });

  it('has a blank for each unit and element that is asked unit by unit', async () => {
    const submission = await fillAndRead(tinyPlan, half, police, () => {});
    const read = submission.entries.map(({ element, unit, value }) => [
      element.text,
      unit?.text,
      value.value.tag,
      value.place,
    ]);
    const asked = [...agency.byUnit].flatMap(([code, units]) =>
      [...units].map(([unit, { value }]) => [code, unit, 'blank', { file: 'bieu.xlsx', ...value }]),
    );
    expect(new Set(read.map(String))).toEqual(new Set(asked.map(String)));
    expect(read).toHaveLength(4);
  });

  it('says for which plan, period and unit it was made, and leaves out what nobody wrote', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, () => {});
    expect(submission.plan?.text).toBe('ke-hoach-nho');
    expect(submission.planHash?.text).toBe(tinyPlan.sha256);
    expect(submission.period?.text).toBe('2026-6T');
    expect(submission.unit?.text).toBe('xa-nam-dan');
    expect(submission.revision?.text).toBe('1');
    expect(submission.blankIsZero).toBeUndefined();
    expect([submission.sections, submission.tasks, submission.projects]).toEqual([[], [], []]);
  });
});

describe('a form filled in', () => {
  it('gives value, last year, estimate and note of one element, each with its place', async () => {
    const cells = commune.elements.get('NNT');
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      write(book, cells?.value, 24);
      write(book, cells?.previous, 26);
      write(book, cells?.estimated, 'x');
      write(book, cells?.note, 'rà soát lại');
    });
    const entry = entryOf(submission, 'NNT');
    expect(entry.previous).toMatchObject({ text: '26', place: { ...cells?.previous } });
    expect(entry.estimated).toMatchObject({ text: 'x', place: { ...cells?.estimated } });
    expect(entry.note).toMatchObject({ text: 'rà soát lại', place: { ...cells?.note } });
  });

  it('gives the figures of other units in the row of each', async () => {
    const cells = agency.byUnit.get('NNT')?.get('xa-kim-lien');
    const submission = await fillAndRead(tinyPlan, half, police, (book) => {
      write(book, cells?.value, 9);
      write(book, cells?.previous, 11);
    });
    const entry = entryOf(submission, 'NNT', 'xa-kim-lien');
    expect(entry.value).toMatchObject({ text: '9', place: { sheet: 'Theo xã', cell: cells?.value.cell } });
    expect(entry.previous?.text).toBe('11');
    expect(entryOf(submission, 'NNT', 'xa-nam-dan').value.value.tag).toBe('blank');
  });

  it('gives the particulars of the report', async () => {
    const { info } = commune;
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      write(book, info.revision, 2);
      write(book, info['document-number'], '45/BC-UBND');
      write(book, info['document-date'], new Date('2026-06-10T00:00:00Z'));
      write(book, info.signed, '10/6/2026');
      write(book, info['sender-name'], 'Nguyễn Văn A');
      write(book, info['sender-title'], 'Chủ tịch');
      write(book, info['sender-phone'], '0912345678');
      write(book, info['blank-is-zero'], 'Có');
    });
    const {
      revision,
      documentNumber,
      documentDate,
      signed,
      senderName,
      senderTitle,
      senderPhone,
      blankIsZero,
    } = submission;
    const texts = [
      revision,
      documentNumber,
      documentDate,
      signed,
      senderName,
      senderTitle,
      senderPhone,
      blankIsZero,
    ];
    expect(texts.map((cell) => cell?.text)).toEqual([
      '2',
      '45/BC-UBND',
      '10/6/2026',
      '10/6/2026',
      'Nguyễn Văn A',
      'Chủ tịch',
      '0912345678',
      'Có',
    ]);
  });

  it('gives narratives and tasks, leaving out what is empty', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      write(book, commune.sections.get('kien-nghi'), 'Đề nghị bố trí kinh phí.');
      write(book, commune.tasks.get('T2')?.status, 'Đang thực hiện, đúng tiến độ');
    });
    expect(submission.sections.map(({ section, text }) => [section.text, text.text])).toEqual([
      ['kien-nghi', 'Đề nghị bố trí kinh phí.'],
    ]);
    expect(submission.tasks.map(({ task, status, note }) => [task.text, status?.text, note])).toEqual([
      ['T2', 'Đang thực hiện, đúng tiến độ', undefined],
    ]);
  });

  it('gives the money of a project line by line', async () => {
    const cells = agency.projects.get('DA1-1');
    const submission = await fillAndRead(tinyPlan, half, police, (book) => {
      write(book, cells?.funding[0]?.source, 'Ngân sách trung ương');
      write(book, cells?.funding[0]?.spent, 640.5);
      write(book, cells?.funding[2]?.planned, 200);
      write(book, cells?.progress, 'Đã phê duyệt');
    });
    const [project, ...others] = submission.projects;
    expect(others).toEqual([]);
    expect(project?.project.text).toBe('DA1-1');
    expect(project?.progress?.text).toBe('Đã phê duyệt');
    expect(
      project?.funding.map(({ source, spent, planned }) => [source?.text, spent?.text, planned?.text]),
    ).toEqual([
      ['Ngân sách trung ương', '640.5', undefined],
      [undefined, undefined, '200'],
    ]);
    expect(project?.funding[1]?.place).toEqual({ file: 'bieu.xlsx', ...cells?.funding[2]?.planned });
  });
});

describe('a form that was changed', () => {
  const value = commune.elements.get('TT')?.value;

  it('is read by its keys after rows and columns were put in and the sheet renamed', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      write(book, value, 7);
      const sheet = book.getWorksheet('Số liệu');
      if (sheet === undefined) throw new Error('no sheet');
      sheet.insertRow(9, ['', '', 'một dòng thêm']);
      sheet.name = 'Biểu 1';
    });
    const { place, text } = entryOf(submission, 'TT').value;
    expect(text).toBe('7');
    const moved = value?.cell.replace(/\d+/, (row) => `${Number(row) + 1}`);
    expect(place).toEqual({ file: 'bieu.xlsx', sheet: 'Biểu 1', cell: moved });
  });

  it('takes the unit from the first sheet where the stamp is lost', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      const stamp = book.getWorksheet('_tongket');
      if (stamp !== undefined) book.removeWorksheet(stamp.id);
    });
    expect(submission.unit?.text).toBe('Xã Nam Đàn');
    expect(submission.plan).toBeUndefined();
    expect(submission.entries).toHaveLength(10);
  });

  it('gives a row twice when it stands twice, choosing neither', async () => {
    const submission = await fillAndRead(tinyPlan, half, namDan, (book) => {
      const sheet = book.getWorksheet('Số liệu');
      if (sheet === undefined) throw new Error('no sheet');
      sheet.getCell('A60').value = 'TT';
    });
    expect(submission.entries.filter(({ element }) => element.text === 'TT')).toHaveLength(2);
  });
});

it('a workbook that is not ours is no form', async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet('Số liệu').addRow(['TT', 'Nội dung', 'tongket']);
  const result = openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(result.ok && readForm('khac.xlsx', result.workbook)).toBeUndefined();
});
