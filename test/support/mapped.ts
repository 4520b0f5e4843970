import exceljs from 'exceljs';
import { normalLimits } from '../../src/model/limits.ts';
import { placeText } from '../../src/model/place.ts';
import type { Entry, Reading, Submission } from '../../src/model/submission.ts';
import { excelReader } from '../../src/read/excel-reader.ts';
import { readFolder } from '../../src/read/index.ts';
import { foundFile } from '../../src/read/scan.ts';
import { planOf } from './plan-text.ts';
import { said as wordOf } from './yaml-submission.ts';

/** Workbooks that are none of our forms, made in the test and read by the mapping of a plan. */

export type Value = string | number | null | exceljs.CellValue;

export interface Sheet {
  readonly name: string;
  /** Rows from the first, cells from column A; null stands for an empty cell. */
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
}

export async function workbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) sheet.getCell(row + 1, column + 1).value = value;
      });
    });
    for (const range of merges) sheet.mergeCells(range);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Three communes, of which one is a ward, and an agency; `forms` is YAML from the key on. */
export function planWithForms(forms: string, more = ''): string {
  return `schema: tongket/plan@1
id: ke-hoach
title: Kế hoạch có biểu mẫu riêng
periods:
  - {id: 2026-6T, kind: half, name: 6 tháng đầu năm 2026, from: 2025-12-15, to: 2026-06-14, due: 2026-06-14}
  - {id: 2026, kind: year, name: năm 2026, from: 2025-12-15, to: 2026-12-14, due: 2026-12-14}
units:
  - group: xa-phuong
    name: Các xã, phường
    level: commune
    units: [{name: Nam Đàn, kind: xã, aliases: [TT Nam Đàn]}, {name: Kim Liên, kind: xã}, {name: Cộng Hòa, kind: phường}]
  - {group: huyen, name: Các huyện, level: district, units: [{name: Nam Đàn, kind: huyện}]}
  - {group: so-nganh, name: Các sở, level: agency, units: [{name: Sở Y tế}]}
elements:
  - {code: NNT, name: Số người nghiện, unit: người, type: count, nature: stock, from: so-y-te, by: xa-phuong, compare: previous-year}
  - {code: NNT-NU, name: Người nghiện là nữ, unit: người, type: count, nature: stock, from: so-y-te, by: xa-phuong}
  - {code: TT, name: Số buổi tuyên truyền, unit: buổi, type: count, nature: flow, from: xa-phuong, compare: previous-year}
  - {code: KP, name: Kinh phí, unit: triệu đồng, type: money, nature: flow, from: xa-phuong}
  - {code: SACH, name: Xã không có ma túy, type: yes-no, from: xa-phuong}
${more}outline:
  - {heading: I. KẾT QUẢ, shows: [{elements: [NNT, NNT-NU, TT, KP, SACH]}]}
forms:
${forms}`;
}

export interface ReadBack {
  readonly submissions: readonly Submission[];
  /** `TK230 bieu.xlsx ▸ Biểu 03 ▸ A1`; information apart from what is asked for is left out. */
  readonly problems: readonly string[];
  readonly messages: readonly string[];
  readonly codes: readonly string[];
}

export function readBook(plan: string, bytes: Uint8Array, name = 'bieu.xlsx', id = '2026-6T'): ReadBack {
  const resolved = planOf(plan);
  const period = resolved.periods.find((each) => each.id === id);
  if (period === undefined) throw new Error(`no period ${id}`);
  const file = foundFile(name, bytes);
  const read = excelReader.read(file, normalLimits);
  const raw = { files: [{ ...file, ...read }], registers: [], findings: read.findings };
  const { value, findings } = readFolder(raw, resolved, period);
  return {
    submissions: value.files.flatMap(({ submissions }) => submissions),
    problems: findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`),
    messages: findings.map(({ code, message }) => `${code} ${message.vi}`),
    codes: findings.map(({ code }) => code),
  };
}

/** `so-y-te: xa-nam-dan NNT 24 (26) @C5`, for each figure that somebody has given; without the place if not wanted. */
export function figures({ submissions }: ReadBack, withPlaces = true): readonly string[] {
  return submissions.flatMap(({ unit, entries }) =>
    entries.filter(isGiven).map((entry) => {
      const about = entry.unit === unit ? '' : `${entry.unit} `;
      const last = entry.previous?.tag !== 'value' ? '' : ` (${wordOf(entry.previous)})`;
      const place = withPlaces && 'cell' in entry.place ? ` @${entry.place.cell}` : '';
      return `${unit}: ${about}${entry.element} ${wordOf(entry.reading)}${last}${place}`;
    }),
  );
}

function isGiven({ reading, previous }: Entry): boolean {
  return !isBlank(reading) || !isBlank(previous);
}

function isBlank(reading: Reading | undefined): boolean {
  return reading === undefined || (reading.tag === 'gap' && reading.gap === 'blank');
}
