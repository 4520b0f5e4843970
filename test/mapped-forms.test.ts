import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { normalLimits } from '../src/model/limits.ts';
import { resultsFile } from '../src/model/results.ts';
import { excelReader } from '../src/read/excel-reader.ts';
import { foundFile } from '../src/read/scan.ts';
import { makeFolder, tongket } from './support/cli.ts';
import { workbook } from './support/mapped.ts';

/**
 * A province that keeps the forms it has: the department sends its list of all communes, each commune a table of its
 * own, named after it. No cell of theirs knows of tongket; the plan says how they are read.
 */

const plan = `schema: tongket/plan@1
id: bieu-cu
title: Kế hoạch dùng biểu mẫu đã có
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
units:
  - {group: xa, name: Các xã, level: commune, units: [{name: An Bình, kind: xã}, {name: Hòa Sơn, kind: xã}, {name: Mỹ Lý, kind: xã}]}
  - {group: so, name: Các sở, level: agency, units: [{name: Sở Y tế}]}
elements:
  - {code: NNT, name: Số người nghiện, unit: người, type: count, nature: stock, from: so-y-te, by: xa, compare: previous-year}
  - {code: VU, name: Số vụ, unit: vụ, type: count, nature: flow, from: xa}
indicators:
  - {code: A1, name: Giảm số người nghiện, formula: reduction(NNT), target: Trên 5%}
outline:
  - {heading: I. KẾT QUẢ, shows: [{elements: [NNT, VU]}, {indicators: [A1]}]}
forms:
  - id: danh-sach
    sheet: DS*
    from: so-y-te
    unit: Đơn vị
    columns: {Người nghiện / Năm nay: NNT, Người nghiện / Năm trước: NNT@previous}
  - id: bieu-xa
    from: file
    label: Nội dung
    rows: {Vụ việc đã xử lý: VU}
    columns: {Số lượng: value}
    signed: {beside: Ngày ký}
`;

const commune = (cases: string | number): Promise<Uint8Array> =>
  workbook({
    name: 'Trang tính1',
    rows: [
      ['BIỂU SỐ 1'],
      ['Ngày ký', '10/6/2026'],
      ['TT', 'Nội dung', 'Số lượng'],
      [1, 'Vụ việc đã xử lý', cases],
    ],
  });

const list = workbook({
  name: 'DS xã',
  rows: [
    ['STT', 'Đơn vị', 'Người nghiện', null],
    [null, null, 'Năm nay', 'Năm trước'],
    [1, 'UBND xã An Bình', 24, 26],
    [2, 'Xã Hoà Sơn', 11, 14],
    [3, 'Xã Mỹ Lý', 5, 5],
    [null, 'Tổng cộng', 40, 45],
  ],
  merges: ['A1:A2', 'B1:B2', 'C1:D1'],
});

const folder = makeFolder({
  'plan.yaml': plan,
  'so-y-te.xlsx': await list,
  'Xa An Binh.xlsx': await commune(3),
  'Xa Hoa Son.xlsx': await commune('3-4'),
  'Bao cao khac.xlsx': await workbook({ name: 'Sheet1', rows: [['Bảng lương', 'Tháng 6']] }),
});
afterAll(folder.remove);

describe('aggregate', () => {
  it('every figure leads back to its cell in the form it came in', async () => {
    const out = join(folder.path, 'ra');
    const { status, stderr } = await tongket([
      'aggregate',
      folder.path,
      '--period',
      '2026-6T',
      '-o',
      out,
      '--format',
      'json',
    ]);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    const results = resultsFile.parse(JSON.parse(readFileSync(join(out, 'ket-qua.json'), 'utf8')));
    expect(results.elements['NNT']).toMatchObject({
      total: { value: '40', reported: 3, expected: 3, matched: { value: '40', previous: '45', units: 3 } },
      units: {
        'xa-hoa-son': {
          value: '11',
          previous: '14',
          place: { file: 'so-y-te.xlsx', sheet: 'DS xã', cell: 'C4' },
        },
      },
    });
    expect(results.indicators['A1']).toMatchObject({ value: '1/9', standing: 'met' });
    expect(results.elements['VU']?.units).toMatchObject({
      'xa-an-binh': { value: '3', place: { file: 'Xa An Binh.xlsx', sheet: 'Trang tính1', cell: 'C4' } },
      'xa-hoa-son': { gap: 'unreadable' },
      'xa-my-ly': { gap: 'not-submitted' },
    });
    expect(results.coverage['xa']).toMatchObject({
      expected: 3,
      received: 2,
      onTime: 2,
      missing: ['xa-my-ly'],
    });
    expect(results.files.map(({ path, unit, used }) => [path, unit, used])).toEqual([
      ['Bao cao khac.xlsx', undefined, false],
      ['Xa An Binh.xlsx', 'xa-an-binh', true],
      ['Xa Hoa Son.xlsx', 'xa-hoa-son', true],
      ['so-y-te.xlsx', 'so-y-te', true],
    ]);
  });
});

describe('validate', () => {
  it('names the cell that is wrong and the file that is no form', async () => {
    const { status, stdout } = await tongket([
      'validate',
      folder.path,
      '--period',
      '2026-6T',
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(
      errors.map(({ code, place }: { code: string; place: { cell?: string } }) => [code, place.cell]),
    ).toEqual([
      ['TK203', undefined],
      ['TK301', 'C4'],
    ]);
  });

  it('marks the cell in a copy of their own form', async () => {
    const back = join(folder.path, 'tra-lai');
    await tongket(['validate', folder.path, '--period', '2026-6T', '--annotate', back]);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(back, 'TRA-LAI_Xa Hoa Son.xlsx'));
    const text = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(text).toContain('3-4');
    expect(book.getWorksheet('Trang tính1')?.getCell('C4').value).toBe('3-4');
  });
});

it('what is read of a workbook is plain data, fit to pass between threads', async () => {
  const read = excelReader.read(foundFile('so-y-te.xlsx', await list), normalLimits);
  expect(structuredClone(read)).toEqual(read);
  expect(read.sheets).toHaveLength(1);
});
