import type exceljs from 'exceljs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { whole } from '../../src/model/exact.ts';
import type { Period } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { formLayout, writeForm } from '../../src/template/index.ts';
import { cellAt, opened } from '../support/forms.ts';
import { half, namDan, police, tinyElement, tinyPlan } from '../support/tiny-plan.ts';

let book: exceljs.Workbook;
const layout = formLayout(tinyPlan, half, namDan);

beforeAll(async () => {
  book = await opened(await writeForm(tinyPlan, half, namDan));
});

const valueCell = (code: string): exceljs.Cell => {
  const cells = layout.elements.get(code);
  if (cells === undefined) throw new Error(code);
  return cellAt(book, cells.value);
};

describe('the sheets of a form', () => {
  it.each([
    ['a commune', namDan, ['Số liệu', 'Nội dung', 'Nhiệm vụ', '_tongket']],
    ['an agency', police, ['Thông tin', 'Theo xã', 'Nội dung', 'Nhiệm vụ', 'Dự án', '_tongket']],
  ])('of %s are those in which it is asked something', async (_, unit, names) => {
    const { worksheets } = await opened(await writeForm(tinyPlan, half, unit));
    expect(worksheets.map(({ name }) => name)).toEqual(names);
    expect(worksheets.map(({ state }) => state)).toEqual(
      names.map((name) => (name === '_tongket' ? 'veryHidden' : 'visible')),
    );
  });

  it('of the same level get different names', async () => {
    const others = {
      ...tinyPlan.groups[0],
      id: 'xa-khac',
      name: '',
      short: 'xã',
      level: 'commune',
      units: [],
    } as const;
    const more = tinyElement('KHAC', { sources: [police.id], by: 'xa-khac' });
    const plan: Plan = {
      ...tinyPlan,
      groups: [...tinyPlan.groups, others],
      elements: new Map([...tinyPlan.elements, ['KHAC', more]]),
    };
    const { worksheets } = await opened(await writeForm(plan, half, police));
    expect(worksheets.map(({ name }) => name).slice(1, 3)).toEqual(['Theo xã', 'Theo xã (2)']);
  });

  it('are A4, their keys hidden, their heads in view', () => {
    const sheet = book.getWorksheet('Số liệu');
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1 });
    expect([sheet?.getColumn(1).hidden, sheet?.getRow(1).hidden]).toEqual([true, true]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 8 });
  });
});

describe('what may be written', () => {
  it('only input cells are unlocked', () => {
    const sheet = book.getWorksheet('Số liệu');
    const unlocked: string[] = [];
    sheet?.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false && cell.master === cell) unlocked.push(cell.address);
      }),
    );
    const inputs = [...layout.elements.values()].flatMap(({ value, previous, estimated, note }) =>
      [value, previous, estimated, note].flatMap((ref) => ref?.cell ?? []),
    );
    const particulars = Object.values(layout.info);
    expect(new Set(particulars.map((ref) => ref.sheet))).toEqual(new Set(['Số liệu']));
    expect(unlocked.sort()).toEqual([...inputs, ...particulars.map(({ cell }) => cell)].sort());
  });

  it.each([
    ['TT', { type: 'whole', operator: 'between', formulae: [0, 500] }],
    ['NNT', { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] }],
    ['KP', { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] }],
    ['SACH', { type: 'list', formulae: ['_tongket!$E$2:$E$3'] }],
    ['NGAY', { type: 'date' }],
  ])('in %s, as its type has it', (code, validation) => {
    expect(valueCell(code).dataValidation).toMatchObject({ ...validation, showErrorMessage: true });
  });

  it('in a choice, though it holds a comma', () => {
    const [reference = ''] = valueCell('LOAI').dataValidation?.formulae ?? [];
    const range = /^_tongket!\$(\w+)\$(\d+):\$\w+\$(\d+)$/.exec(String(reference));
    const [, column, from, to] = range ?? [];
    const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
    const items = rows.map((row) => book.getWorksheet('_tongket')?.getCell(`${column}${row}`).value);
    expect(items).toEqual(['Trọng điểm, loại I', 'Loại II', 'Không']);
  });

  it('says its bounds in Vietnamese', () => {
    expect(valueCell('TT').dataValidation?.error).toBe(
      'Chỉ ghi số nguyên, không ghi kèm đơn vị tính, từ 0 đến 500.',
    );
  });
});

describe('words', () => {
  const rowOf = (code: string): unknown[] => {
    const row = book.getWorksheet('Số liệu')?.getRow(Number(valueCell(code).row));
    return ['B', 'C', 'D'].map((column) => row?.getCell(column).text);
  };

  it.each([
    ['NNT', ['1', 'Số người nghiện ma túy có hồ sơ quản lý (tại ngày 14/6/2026)', 'người']],
    ['NNT-NGOAI', ['1.1', 'Trong đó: ngoài xã hội', 'người']],
    ['NNT-CSCN', ['1.2', 'tại cơ sở cai nghiện', 'người']],
    ['KP', ['1', 'Kinh phí đã chi', 'triệu đồng']],
  ])('a stock says its day, parts stand under their whole: %s', (code, words) => {
    expect(rowOf(code)).toEqual(words);
  });

  it('a condition stands under the name, a guide beside the selected cell', () => {
    expect(rowOf('VB')[1]).toBe('Văn bản đã ban hành\nChỉ ghi khi “Xã, phường không có ma túy” là có.');
    expect(rowOf('TT')[1]).toBe('Số buổi tuyên truyền');
    expect(valueCell('TT').dataValidation).toMatchObject({
      showInputMessage: true,
      prompt: 'Tính cả buổi lồng ghép trong cuộc họp thôn, bản.',
    });
  });

  it('guides stand beside the table too, whole, where a cell shows no more than their beginning', () => {
    const sheet = book.getWorksheet('Số liệu');
    expect(sheet?.getCell('K7').value).toBe('Cách ghi (phần này không in)');
    expect(sheet?.getCell(`K${valueCell('TT').row}`).value).toBe(
      'Tính cả buổi lồng ghép trong cuộc họp thôn, bản.',
    );
  });

  it('a figure since the start of the year has a column of its own, the other cell crossed out', () => {
    const row = book.getWorksheet('Số liệu')?.getRow(Number(valueCell('TT').row));
    expect(book.getWorksheet('Số liệu')?.getCell('F7').value).toBe('Lũy kế từ đầu năm');
    expect(valueCell('TT').address).toMatch(/^F/);
    expect([row?.getCell('E').value, row?.getCell('E').protection?.locked]).toEqual(['×', undefined]);
  });
});

describe('a window reported year by year', () => {
  const period: Period = { ...half, kind: 'multi-year', years: [2017, 2018] };

  it('has a column for each year and none for last year', async () => {
    const cells = formLayout(tinyPlan, period, namDan).elements.get('NNT');
    expect([...(cells?.years.keys() ?? [])]).toEqual([2017, 2018]);
    expect(cells?.value).toEqual(cells?.years.get(2018));
    expect(cells?.previous).toBeUndefined();
  });

  it('has them unit by unit, too', () => {
    const cells = formLayout(tinyPlan, period, police).byUnit.get('NNT')?.get('xa-kim-lien');
    expect([...(cells?.years.keys() ?? [])]).toEqual([2017, 2018]);
  });
});

it('names every input cell once, case told apart or not', () => {
  const names = book.definedNames.model.map(({ name }) => name);
  expect(names).toContain('TK_V_NNT_NGOAI');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

it.each([namDan, police])('every cell of $id to write in has a name', async (unit) => {
  const form = await opened(await writeForm(tinyPlan, half, unit));
  const ranges = form.definedNames.model.flatMap((each) => each.ranges);
  const named = new Set(ranges.map((range) => range.replace(/['$]/g, '')));
  const nameless: string[] = [];
  form.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const isInput = cell.protection?.locked === false && cell.master === cell;
        if (isInput && !named.has(`${sheet.name}!${cell.address}`))
          nameless.push(`${sheet.name}!${cell.address}`);
      }),
    ),
  );
  expect([ranges.length > 20, nameless]).toEqual([true, []]);
});

it('gives the same bytes at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const at = async (time: string): Promise<Uint8Array> => {
    vi.setSystemTime(new Date(time));
    return writeForm(tinyPlan, half, police);
  };
  const [one, other] = [await at('2026-06-14T08:00:00Z'), await at('2031-01-02T03:04:05Z')];
  vi.useRealTimers();
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

it('writes the form of one commune in under 60 ms', async () => {
  const many = Array.from({ length: 25 }, (_, i) => tinyElement(`E-${i}`, { max: whole(i) }));
  const plan: Plan = { ...tinyPlan, elements: new Map(many.map((element) => [element.code, element])) };
  await writeForm(plan, half, namDan);
  const start = process.cpuUsage();
  for (let i = 0; i < 10; i += 1) await writeForm(plan, half, namDan);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000 / 10).toBeLessThan(60);
});
