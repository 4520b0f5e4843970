import { cellName } from '../../model/form-names.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import { readAddress, rowOf } from '../excel/index.ts';
import type { GridRow } from '../form/grid.ts';
import type { Uncoded } from '../raw.ts';
import type { TableKind } from './kind.ts';

/** A row as its defined names put it together. */
export interface NamedRow extends GridRow {
  /** The numbers of the rows in which its cells stand; more than one where somebody took them apart. */
  readonly rows: ReadonlySet<number>;
}

/** No project has more lines of money. */
const mostLines = 100;

/** The rows of a sheet whose cells kept their defined names. A name that two keys share says nothing. */
export function namedRows(sheet: string, kind: TableKind, names: Uncoded['names']): readonly NamedRow[] {
  const lines = kind.continues ? Array.from({ length: mostLines }, (_, i) => i + 1) : [1];
  const shared = sharedNames(kind);
  return kind.asked.flatMap(({ id }) =>
    lines.flatMap((line) => {
      const cells = new Map<string, RawCell>();
      for (const column of kind.named) {
        const name = cellName(kind.part, id, column, line)?.toLowerCase() ?? '';
        const cell = line > 1 && isOnce(kind, id, column) ? undefined : names.get(name);
        if (cell !== undefined && sheetOf(cell) === sheet && !shared.has(name)) cells.set(column, cell);
      }
      return rowFrom(id, cells);
    }),
  );
}

/** Whether the name is the same for every line: what stands once beside them. */
function isOnce({ part }: TableKind, id: string, column: string): boolean {
  return cellName(part, id, column, 1) === cellName(part, id, column, 2);
}

function sharedNames({ part, asked, named }: TableKind): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of asked)
    for (const column of named) {
      const name = cellName(part, id, column)?.toLowerCase() ?? '';
      if (seen.has(name)) shared.add(name);
      seen.add(name);
    }
  return shared;
}

function rowFrom(id: string, cells: ReadonlyMap<string, RawCell>): readonly NamedRow[] {
  const [first] = cells.values();
  if (first === undefined) return [];
  const rows = new Set([...cells.values()].flatMap((cell) => rowIn(cell) ?? []));
  return [{ key: present({ ...first, text: id, stored: undefined }), cell: (key) => cells.get(key), rows }];
}

function sheetOf({ place }: RawCell): string | undefined {
  return 'sheet' in place ? place.sheet : undefined;
}

function rowIn({ place }: RawCell): number | undefined {
  const key = 'cell' in place ? readAddress(place.cell) : undefined;
  return key === undefined ? undefined : rowOf(key);
}
