import { raise, type Words } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { type CsvRow, type CsvTable, readCsv } from '../csv.ts';
import type { Draft } from './draft.ts';
import { badTable } from './findings.ts';

/** The text of a file that the plan names at a path; undefined, with a finding there, when it is not beside the plan. */
export function textBeside(draft: Draft, name: string, ...path: PropertyKey[]): string | undefined {
  const text = draft.source.beside(name);
  if (text !== undefined) return text;
  const detail = {
    vi: `không có tệp ${name} bên cạnh kế hoạch`,
    en: `there is no file ${name} beside the plan`,
  };
  draft.fault(badTable, { detail }, ...path);
  return undefined;
}

/** A CSV file that the plan names under a key; undefined, with a finding, when it is not there. */
export function readTable(
  draft: Draft,
  key: 'targets' | 'baseline',
  needed: readonly string[],
): CsvTable | undefined {
  const name = draft.file[key];
  if (name === undefined) return undefined;
  const text = textBeside(draft, name, key);
  if (text === undefined) return undefined;
  const table = readCsv(text);
  const missing = needed.filter((column) => !table.head.includes(column));
  if (missing.length === 0) return table;
  draft.fault(
    badTable,
    {
      detail: {
        vi: `tệp ${name} thiếu cột ${missing.join(', ')}`,
        en: `${name} lacks the column ${missing.join(', ')}`,
      },
    },
    key,
  );
  return undefined;
}

export function placeOf(name: string, row: CsvRow): Place {
  return { file: name, line: row.line, column: 1 };
}

export function faultAt(draft: Draft, name: string, row: CsvRow, detail: Words): void {
  draft.findings.push(raise(badTable, { detail }, { place: placeOf(name, row) }));
}

/** As of an unquoted `5,5%` between commas, which would be read as 5. */
export const overflow: Words = {
  vi: 'dòng có nhiều ô hơn số tên cột; ô có dấu phẩy phải đặt trong ngoặc kép',
  en: 'the line has more cells than the head has names; quote a cell that holds a comma',
};

export const unknown = (what: string, id: string): Words => ({
  vi: `không có "${id}" (cột ${what})`,
  en: `there is no "${id}" (column ${what})`,
});
