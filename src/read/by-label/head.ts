import { figureKey } from '../../model/form.ts';
import { fold } from '../../vi/fold.ts';
import type { RawTable } from '../raw.ts';
import { tableCell } from '../raw-table.ts';

/** The head of a table of figures, found by the labels of its columns. */
export interface TableHead {
  readonly row: number;
  /** Where the labels of rows stand. */
  readonly labels: number;
  /** Columns by the key that they had. */
  readonly columns: ReadonlyMap<string, number>;
}

/** `twice` names a label that two columns bear: which of them is meant nobody knows. */
export type HeadReading =
  | { readonly tag: 'head'; readonly head: TableHead }
  | { readonly tag: 'twice'; readonly row: number; readonly column: number };

const labelColumn = 'label';
const keyOfLabel: readonly (readonly [RegExp, string])[] = [
  [/^(?:nội dung|chỉ tiêu)$/, labelColumn],
  [/^trong kỳ$/, figureKey('value')],
  [/^lũy kế(?: từ đầu năm)?$/, figureKey('value', 'cumulative')],
  [/^cùng kỳ(?: năm trước)?$/, figureKey('value', 'previous')],
  [/^ước(?: \(x\))?$/, 'estimated'],
  [/^ghi chú$/, 'note'],
];
const year = /^năm (\d{4})$/;

/** Heads stand near the top; what lies far off is somebody's other table. */
const searched = { rows: 60, columns: 60 };

/** The first row with a column of labels and one of figures; undefined for a sheet without. */
export function findHead(table: RawTable): HeadReading | undefined {
  const [rows, columns] = [
    Math.min(table.lastRow, searched.rows),
    Math.min(table.lastColumn, searched.columns),
  ];
  for (let row = 1; row <= rows; row += 1) {
    const found = headAt(table, row, columns);
    if (found !== undefined) return found;
  }
  return undefined;
}

function headAt(table: RawTable, row: number, last: number): HeadReading | undefined {
  const columns = new Map<string, number>();
  let second: number | undefined;
  for (let column = 1; column <= last; column += 1) {
    const key = keyOf(tableCell(table, row, column).text);
    if (key === undefined) continue;
    if (columns.has(key)) second ??= column;
    else columns.set(key, column);
  }
  const labels = columns.get(labelColumn);
  if (labels === undefined || ![...columns.keys()].some((key) => key.startsWith('value'))) return undefined;
  if (second !== undefined) return { tag: 'twice', row, column: second };
  columns.delete(labelColumn);
  return { tag: 'head', head: { row, labels, columns } };
}

function keyOf(text: string): string | undefined {
  const label = fold(text);
  const named = year.exec(label)?.[1];
  if (named !== undefined) return figureKey('value', Number(named));
  return keyOfLabel.find(([pattern]) => pattern.test(label))?.[1];
}
