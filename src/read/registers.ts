import { isDay } from '../model/day.ts';
import { raise, type Words } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { present } from '../model/present.ts';
import type { RawCell, Receipt, Settlement } from '../model/submission.ts';
import { readDay } from '../vi/date.ts';
import { fold } from '../vi/fold.ts';
import { readCsv } from './csv.ts';
import { openWorkbook, type Sheet } from './excel/index.ts';
import { badRegister, unreadableFile } from './findings.ts';
import { rawCell } from './form/cell.ts';
import type { Context } from './normalise/context.ts';
import { readDatum } from './normalise/datum.ts';
import type { FoundFile } from './scan.ts';
import { pairOf, parseYaml, type YamlNode } from './yaml.ts';

function refuse(context: Context, place: Place, detail: Words): undefined {
  context.findings.push(raise(badRegister, { detail }, { place }));
  return undefined;
}

/** Receipts of nhan.csv: `unit,period,revision,received,document,form`. Lines of other periods are passed over. */
export function readReceipts(file: FoundFile, context: Context): readonly Receipt[] {
  const { rows } = readCsv(new TextDecoder().decode(file.bytes));
  return rows.flatMap(({ line, cells }) => {
    const place = { file: file.path, line, column: 1 };
    const cell = (key: string): string => cells.get(key) ?? '';
    if (cell('period') !== '' && cell('period') !== context.period.id) return [];
    const receipt = readReceipt(cell, place, context);
    return receipt === undefined ? [] : [receipt];
  });
}

function readReceipt(cell: (key: string) => string, place: Place, context: Context): Receipt | undefined {
  const match = context.matchUnit(cell('unit'));
  if (match.tag === 'none') return refuse(context, place, unknownUnit(cell('unit')));
  const received = readDay(cell('received'));
  if (received === undefined) {
    return refuse(context, place, {
      vi: `có ngày nhận "${cell('received')}" không đọc được`,
      en: `has an unreadable day "${cell('received')}"`,
    });
  }
  const revision = /^\d{1,4}$/.test(cell('revision')) ? Number(cell('revision')) : 1;
  return present({
    unit: match.unit.id,
    period: context.period.id,
    revision,
    received,
    document: cell('document') || undefined,
    form: cell('form') || undefined,
    place,
  });
}

function unknownUnit(named: string): Words {
  return {
    vi: `có đơn vị "${named}" không có trong danh sách`,
    en: `names the unit "${named}", which is not on the list`,
  };
}

/** Columns of the register of settlements, and the words that a workbook may head them with. */
const columns = {
  unit: ['unit', 'đơn vị'],
  element: ['element', 'mã số liệu', 'chỉ tiêu số liệu'],
  period: ['period', 'kỳ'],
  reported: ['reported', 'đang ghi'],
  settled: ['settled', 'chốt lại'],
  reason: ['reason', 'lý do'],
  by: ['by', 'người chốt'],
  at: ['at', 'ngày chốt'],
} as const;

type Column = keyof typeof columns;
type Line = { readonly place: Place; readonly cell: (column: Column) => RawCell | undefined };

/** What the clerk settled, from xu-ly.yaml (a list, or under `settlements`) or xu-ly.xlsx (first sheet with such a head). */
export function readSettlements(file: FoundFile, context: Context): readonly Settlement[] {
  const lines = /\.xlsx$/i.test(file.path) ? workbookLines(file, context) : yamlLines(file, context);
  return lines.flatMap((line) => {
    const period = line.cell('period')?.text ?? '';
    if (period !== '' && period !== context.period.id) return [];
    const settlement = readSettlement(line, context);
    return settlement === undefined ? [] : [settlement];
  });
}

function yamlLines(file: FoundFile, context: Context): readonly Line[] {
  const [document] = parseYaml(new TextDecoder().decode(file.bytes));
  for (const { at, detail } of document?.problems ?? []) {
    refuse(
      context,
      { file: file.path, ...at },
      { vi: `viết sai cú pháp YAML (${detail})`, en: `is not valid YAML (${detail})` },
    );
  }
  const root = document?.root;
  const list = root?.tag === 'map' ? (pairOf(root, 'settlements') ?? pairOf(root, 'xu-ly'))?.value : root;
  return (list?.tag === 'list' ? list.items : []).map((item) => yamlLine(file.path, item));
}

function yamlLine(file: string, item: YamlNode): Line {
  return {
    place: { file, ...item.at },
    cell: (column) => {
      const node = pairOf(item, column)?.value;
      if (node?.tag !== 'scalar') return undefined;
      const value = node.quoted
        ? ({ tag: 'text', text: node.text } as const)
        : ({ tag: 'plain', text: node.text } as const);
      return { value, text: node.text, place: { file, ...node.at } };
    },
  };
}

function workbookLines(file: FoundFile, context: Context): readonly Line[] {
  const opened = openWorkbook(file.bytes);
  if (!opened.ok) {
    const problem = { vi: 'Sổ xử lý không mở được.', en: 'The register of settlements cannot be opened.' };
    const remedy = { vi: 'Lưu lại sổ dạng .xlsx.', en: 'Save it as .xlsx again.' };
    context.findings.push(raise(unreadableFile, { problem, remedy }, { place: { file: file.path } }));
    return [];
  }
  for (const sheet of opened.workbook.sheets) {
    const head = headOf(sheet);
    if (head !== undefined) return sheetLines(file.path, sheet, head);
  }
  refuse(
    context,
    { file: file.path },
    {
      vi: 'không có: sổ thiếu dòng tên cột (unit, element, …, at)',
      en: 'is missing: no row of column names',
    },
  );
  return [];
}

interface SheetHead {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function headOf(sheet: Sheet): SheetHead | undefined {
  const found = new Map<number, Map<Column, number>>();
  for (const cell of sheet.cells()) {
    if (cell.row > 20 || cell.value.type !== 'text') continue;
    const label = fold(cell.value.text);
    const column = (Object.keys(columns) as Column[]).find((each) =>
      columns[each].some((word) => word === label),
    );
    if (column === undefined) continue;
    found.set(cell.row, (found.get(cell.row) ?? new Map<Column, number>()).set(column, cell.column));
  }
  for (const [row, map] of found) if (map.has('unit') && map.has('settled')) return { row, columns: map };
  return undefined;
}

function sheetLines(file: string, sheet: Sheet, head: SheetHead): readonly Line[] {
  const rows = new Map<number, Map<number, RawCell>>();
  for (const cell of sheet.cells()) {
    if (cell.row <= head.row || cell.value.type === 'blank') continue;
    const row = rows.get(cell.row) ?? new Map<number, RawCell>();
    rows.set(cell.row, row.set(cell.column, rawCell(cell, { file, sheet: sheet.name, cell: cell.address })));
  }
  return [...rows].map(([row, cells]) => ({
    place: { file, sheet: sheet.name, cell: `A${row}` },
    cell: (column) => cells.get(head.columns.get(column) ?? 0),
  }));
}

function readSettlement(line: Line, context: Context): Settlement | undefined {
  const text = (column: Column): string => line.cell(column)?.text.trim() ?? '';
  const match = context.matchUnit(text('unit'));
  if (match.tag === 'none') return refuse(context, line.place, unknownUnit(text('unit')));
  const element = context.plan.elements.get(text('element'));
  if (element === undefined) {
    return refuse(context, line.place, {
      vi: `có mã số liệu "${text('element')}" không có trong kế hoạch`,
      en: `names the element "${text('element')}", which the plan does not have`,
    });
  }
  const settled = readSettled(line, context, text('settled'), { unit: match.unit.id, element: element.code });
  if (settled === undefined) return undefined;
  return present({
    unit: match.unit.id,
    element: element.code,
    period: context.period.id,
    reported: line.cell('reported')?.text,
    settled,
    settledText: text('settled'),
    reason: text('reason'),
    by: text('by'),
    at: dayText(line.cell('at')),
    place: line.place,
  });
}

function dayText(cell: RawCell | undefined): string {
  const text = cell?.value.tag === 'date' ? cell.value.text.slice(0, 10) : (cell?.text.trim() ?? '');
  return isDay(text) ? text : (readDay(text) ?? text);
}

function readSettled(
  line: Line,
  context: Context,
  text: string,
  about: { readonly unit: string; readonly element: string },
): Settlement['settled'] | undefined {
  if (text === 'zero' || text === 'gap' || text === 'as-reported') return { tag: text };
  const from = /^from\s+(\S+)$/.exec(text)?.[1];
  if (from !== undefined) {
    const match = context.matchUnit(from);
    return match.tag === 'unit'
      ? { tag: 'from', unit: match.unit.id }
      : refuse(context, line.place, unknownUnit(from));
  }
  const cell = line.cell('settled');
  const element = context.plan.elements.get(about.element);
  if (cell === undefined || element === undefined)
    return refuse(context, line.place, { vi: 'chưa ghi số chốt lại', en: 'does not say what was settled' });
  const read = readDatum(cell, {
    element,
    conventions: context.plan.conventions,
    blankIsZero: false,
    where: { place: line.place, ...about },
  });
  context.findings.push(...read.findings);
  return read.reading.tag === 'value' ? { tag: 'value', reading: read.reading } : undefined;
}
