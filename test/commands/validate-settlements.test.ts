import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** `validate --settlements xu-ly.xlsx`: what is open, ready to be settled by phone, and read back. */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder({ 'plan.yaml': smallPlan, ...files });
  folders.push(folder);
  return folder.path;
}

const good = smallSubmission('xa-an-binh', '{VU: {value: 21, previous: 20}}');
const bad = smallSubmission('xa-hoa-son', '{VU: {value: 12-15, previous: 2}}');
const estimate = smallSubmission('xa-my-ly', '{VU: {value: 7, estimated: true}}');

async function sheetAt(path: string): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function columnsOf(sheet: exceljs.Worksheet): {
  readonly head: number;
  readonly columns: ReadonlyMap<string, number>;
} {
  for (let row = 1; row < 10; row += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(row).eachCell((cell, column) => columns.set(cell.text, column));
    if (columns.has('Chốt lại')) return { head: row, columns };
  }
  throw new Error('no head');
}

/** The lines under the head, by the names of columns. */
async function linesAt(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const sheet = await sheetAt(path);
  const { head, columns } = columnsOf(sheet);
  const lines: Record<string, string>[] = [];
  for (let row = head + 1; row <= sheet.rowCount; row += 1)
    lines.push(
      Object.fromEntries([...columns].map(([name, column]) => [name, sheet.getCell(row, column).text])),
    );
  return lines;
}

async function fill(
  path: string,
  line: number,
  values: Readonly<Record<string, exceljs.CellValue>>,
): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const { head, columns } = columnsOf(sheet);
  for (const [name, value] of Object.entries(values))
    sheet.getCell(head + line, columns.get(name) ?? 0).value = value;
  await book.xlsx.writeFile(path);
}

const settled = { 'Lý do': 'Xã xác nhận', 'Người chốt': 'Nguyễn Văn A', 'Ngày chốt': '16/6/2026' };

async function findings(
  folder: string,
): Promise<readonly { readonly code: string; readonly severity: string }[]> {
  const { stdout } = await tongket(['validate', folder, '--format', 'json']);
  return JSON.parse(stdout).findings;
}

describe('a new register', () => {
  it('has a line for each figure that is open, errors first', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad, 'c.yaml': estimate });
    const path = join(folder, 'xu-ly.xlsx');
    const { stderr } = await tongket(['validate', folder, '--settlements', path]);
    expect(stderr).toContain('Đã thêm 2 dòng chờ chốt');
    expect(await linesAt(path)).toMatchObject([
      {
        'Tên đơn vị': 'Xã Hòa Sơn',
        'Tên số liệu': 'Số vụ',
        'Vấn đề': 'Số vụ: "12-15" không phải một con số.',
        'Đang ghi': '12-15',
        'Chốt lại': '',
        Tệp: 'b.yaml',
        Ô: '6',
        'Mã đơn vị': 'xa-hoa-son',
        'Mã số liệu': 'VU',
        Kỳ: '2026-6T',
      },
      { 'Mã đơn vị': 'xa-my-ly', 'Đang ghi': '7' },
    ]);
  });

  it('settles nothing while nothing is entered', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const before = await findings(folder);
    await tongket(['validate', folder, '--settlements', join(folder, 'xu-ly.xlsx')]);
    expect(await findings(folder)).toEqual(before);
  });

  it.each([
    ['a figure', 13],
    ['a figure as text', '13'],
    ['zero', 'zero'],
    ['as it was reported, in Vietnamese', 'Giữ nguyên'],
    ['a gap', 'gap'],
  ])('read back: %s', async (_what, value) => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const path = join(folder, 'xu-ly.xlsx');
    await tongket(['validate', folder, '--settlements', path]);
    await fill(path, 1, { ...settled, 'Chốt lại': value });
    const codes = (await findings(folder)).map(({ code, severity }) => `${code} ${severity}`);
    expect(codes).toContain('TK506 info');
    expect(codes).toContain('TK301 info');
  });

  it('a reason without a figure is an error at its line', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const path = join(folder, 'xu-ly.xlsx');
    await tongket(['validate', folder, '--settlements', path]);
    await fill(path, 1, settled);
    expect((await findings(folder)).map(({ code }) => code)).toContain('TK210');
  });
});

describe('a register that is there already', () => {
  it('keeps its lines and gets what is new below', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const path = join(folder, 'xu-ly.xlsx');
    await tongket(['validate', folder, '--settlements', path]);
    await fill(path, 1, { ...settled, 'Chốt lại': 13 });
    writeFileSync(join(folder, 'c.yaml'), estimate);
    const { stderr } = await tongket(['validate', folder, '--settlements', path]);
    expect(stderr).toContain('Đã thêm 1 dòng');
    expect(await linesAt(path)).toMatchObject([
      { 'Mã đơn vị': 'xa-hoa-son', 'Chốt lại': '13', 'Lý do': 'Xã xác nhận' },
      { 'Mã đơn vị': 'xa-my-ly', 'Chốt lại': '', 'Đang ghi': '7' },
    ]);
    await fill(path, 2, { ...settled, 'Chốt lại': 8 });
    expect((await findings(folder)).filter(({ code }) => code === 'TK506')).toHaveLength(2);
  });

  it('nothing new: not a byte changes', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const path = join(folder, 'xu-ly.xlsx');
    await tongket(['validate', folder, '--settlements', path]);
    const before = readFileSync(path);
    await tongket(['validate', folder, '--settlements', path]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('a file that is none is left alone: 3 and what to do', async () => {
    const folder = folderOf({ 'a.yaml': good, 'b.yaml': bad });
    const path = join(folder, 'ket-qua', 'khac.xlsx');
    const other = makeFolder({ 'khac.xlsx': 'không phải sổ' });
    folders.push(other);
    const { status, stderr } = await tongket([
      'validate',
      folder,
      '--settlements',
      join(other.path, 'khac.xlsx'),
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain('không phải sổ xử lý');
    expect(readFileSync(join(other.path, 'khac.xlsx'), 'utf8')).toBe('không phải sổ');
    expect(
      (await tongket(['validate', folder, '--settlements', path.replace('.xlsx', '.yaml')])).status,
    ).toBe(2);
  });
});

describe('a window reported year by year', () => {
  const yearly = smallPlan
    .replace(
      / {2}- \{id: 2026-6T.*\n/,
      () =>
        `  - {id: 2026-6T, kind: multi-year, name: giai đoạn 2024 - 2025, from: 2024-01-01, to: 2025-12-31, due: 2026-06-14, years: [2024, 2025]}\n`,
    )
    .replace(', compare: previous-year', '')
    .replace('growth(VU), target: Trên 5%', 'VU');
  const odd = smallSubmission('xa-hoa-son', '{VU: {2024: 12-15, 2025: 4-5}}');

  it('has a line and a year for each figure, and is read back', async () => {
    const folder = folderOf({ 'plan.yaml': yearly, 'a.yaml': odd });
    const register = join(folder, 'xu-ly.xlsx');
    await tongket(['validate', folder, '--settlements', register]);
    const lines = await linesAt(register);
    expect(lines.map((line) => [line['Đang ghi'], line['Năm']])).toEqual([
      ['12-15', '2024'],
      ['4-5', '2025'],
    ]);
    await fill(register, 2, { 'Chốt lại': 4, ...settled });
    const open = (await findings(folder)).filter(({ severity }) => severity === 'error');
    expect(open).toMatchObject([{ place: { column: 21 } }]);
  });
});
