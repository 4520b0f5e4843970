import type { Place } from '../model/place.ts';
import {
  type RegisterColumn,
  type RegisterLayout,
  registerColumns,
  registerKeys,
} from '../model/register.ts';
import type { RawCell } from '../model/submission.ts';
import { fold } from '../vi/fold.ts';
import { decodeText } from './decode.ts';
import { openWorkbook, type Sheet } from './excel/index.ts';
import { rawCell } from './form/cell.ts';
import type { FoundFile } from './scan.ts';
import { pairOf, parseYaml, type YamlNode } from './yaml.ts';

/** One line of a register of settlements, in whatever format it is kept. */
export interface Line {
  readonly place: Place;
  readonly cell: (column: RegisterColumn) => RawCell | undefined;
}

/** The lines, or what speaks against the file as a whole. */
type Lines =
  | { readonly tag: 'lines'; readonly lines: readonly Line[]; readonly layout?: RegisterLayout }
  | { readonly tag: 'yaml'; readonly problems: readonly { readonly place: Place; readonly detail: string }[] }
  | { readonly tag: 'unreadable' }
  | { readonly tag: 'no-list' }
  | { readonly tag: 'no-head' };

export function readLines(file: FoundFile): Lines {
  return /\.xlsx$/i.test(file.path) ? workbookLines(file) : yamlLines(file);
}

/** A list, or one under `settlements`; a single line may stand by itself. */
function yamlLines(file: FoundFile): Lines {
  const text = decodeText(file.bytes);
  if (text === undefined) return { tag: 'unreadable' };
  const [document] = parseYaml(text);
  const problems = document?.problems ?? [];
  if (problems.length > 0) {
    return {
      tag: 'yaml',
      problems: problems.map(({ at, detail }) => ({ place: { file: file.path, ...at }, detail })),
    };
  }
  const root = document?.root;
  const list = pairOf(root, 'settlements')?.value ?? pairOf(root, 'xu-ly')?.value ?? root;
  if (list?.tag === 'scalar' || (list?.tag === 'map' && pairOf(list, 'unit') === undefined))
    return { tag: 'no-list' };
  const items = list?.tag === 'list' ? list.items : list?.tag === 'map' ? [list] : [];
  return { tag: 'lines', lines: items.map((item) => yamlLine(file.path, item)) };
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

/** The first sheet with a row of column names. */
function workbookLines(file: FoundFile): Lines {
  const opened = openWorkbook(file.bytes);
  if (!opened.ok) return { tag: 'unreadable' };
  for (const sheet of opened.workbook.sheets) {
    const layout = layoutOf(sheet);
    if (layout !== undefined) return { tag: 'lines', lines: sheetLines(file.path, sheet, layout), layout };
  }
  return { tag: 'no-head' };
}

const lowestHead = 20;

function layoutOf(sheet: Sheet): RegisterLayout | undefined {
  const found = new Map<number, Map<RegisterColumn, number>>();
  for (const cell of sheet.filled()) {
    if (cell.row > lowestHead || cell.value.type !== 'text') continue;
    const column = columnNamed(cell.value.text);
    if (column === undefined) continue;
    const row = found.get(cell.row) ?? new Map<RegisterColumn, number>();
    found.set(cell.row, row.set(column, cell.column));
  }
  for (const [headRow, columns] of found) {
    if (columns.has('unit') && columns.has('settled'))
      return { sheet: sheet.name, headRow, columns, lastRow: sheet.lastRow };
  }
  return undefined;
}

function columnNamed(text: string): RegisterColumn | undefined {
  const label = fold(text);
  return registerKeys.find((key) => registerColumns[key].some((word) => word === label));
}

function sheetLines(file: string, sheet: Sheet, { headRow, columns }: RegisterLayout): readonly Line[] {
  const rows = new Map<number, Map<number, RawCell>>();
  for (const cell of sheet.filled()) {
    if (cell.row <= headRow) continue;
    const row = rows.get(cell.row) ?? new Map<number, RawCell>();
    rows.set(cell.row, row.set(cell.column, rawCell(cell, { file, sheet: sheet.name, cell: cell.address })));
  }
  return [...rows].map(([row, cells]) => ({
    place: { file, sheet: sheet.name, cell: `A${row}` },
    cell: (column) => cells.get(columns.get(column) ?? 0),
  }));
}
