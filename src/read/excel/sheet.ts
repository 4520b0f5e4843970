import type { Cell, CellProblem } from './cell.ts';
import { CellCollector } from './cell-collector.ts';
import type { SheetContext } from './context.ts';
import { Grid } from './grid.ts';
import { HiddenCollector } from './hidden.ts';
import { type Attributes, attribute, readPart } from './xml.ts';

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

export interface Sheet {
  readonly name: string;
  readonly state: SheetState;
  /** In row, then column order; cells that only have a style come as `blank`. */
  cells(): Iterable<Cell>;
  /** The same, without those. */
  filled(): readonly Cell[];
  /** The cell at an address such as `D12`, if the file has one there. */
  cell(address: string): Cell | undefined;
  /** Ranges such as `A1:C2`, as written. Only the top left cell of one shows; nothing is repeated in the others. */
  readonly merges: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Fonts that a cell may have: those of the workbook's styles, and of stretches of texts. */
  fonts(): ReadonlySet<string>;
  /** The last row and column with a value, counted from 1; 0 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly problems: readonly CellProblem[];
}

/** What stands behind cells and merges in every worksheet and, in a form, takes a third of its text. */
const lookOfCells = new Set(['conditionalFormatting', 'dataValidations']);

const plainMerge = /<mergeCell ref="([A-Z\d:]+)"\/>/y;

/** Reads one worksheet part. Throws a Refusal where the part as a whole cannot be read. */
export function readSheet(part: string, name: string, state: SheetState, context: SheetContext): Sheet {
  const cells = new CellCollector(name, context);
  const hidden = new HiddenCollector();
  const merges: string[] = [];
  const addMerge = (ref = '') => void merges.push(ref);
  const startRow = (attributes: Attributes) => hidden.addRow(attributes, cells.startRow(attributes));
  const takeMerge = ([, ref]: RegExpExecArray): number => {
    addMerge(ref);
    return 2;
  };
  const reader = {
    open: new Map([
      ...cells.open,
      ['row', startRow] as const,
      ['col', (it: Attributes) => hidden.addColumns(it)] as const,
      ['mergeCell', (it: Attributes) => addMerge(attribute(it, 'ref'))] as const,
    ]),
    text: new Map(cells.text),
    close: new Map(cells.close),
    whole: new Map([
      ['c', cells.whole],
      ['mergeCell', { pattern: plainMerge, take: takeMerge }],
    ]),
    until: lookOfCells,
  };
  readPart(context.pack, part, reader, context.limits);
  const grid = new Grid(cells.kept, context.styles);
  return {
    name,
    state,
    cells: () => grid.cells(),
    filled: () => grid.filled(),
    cell: (address) => grid.cell(address),
    merges,
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    fonts: () => grid.fonts(),
    lastRow: grid.lastRow,
    lastColumn: grid.lastColumn,
    problems: [...cells.problems, ...grid.problems],
  };
}
