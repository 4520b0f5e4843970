import { type Finding, raise } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { present } from '../../model/present.ts';
import type { RawCell } from '../../model/submission.ts';
import { mergedFigure } from '../findings.ts';
import { blankCell, isBlank } from '../form/cell.ts';
import type { RawEntry, RawRange } from '../raw.ts';
import { type Figure, figureColumns, type Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { isSameCell } from './table.ts';

/** What a line is about: whose figures they are, and of what where its label says so. */
export interface Subject {
  readonly line: Line;
  readonly element?: RawCell;
  readonly unit?: RawCell;
}

/** The figures of lines, a blank where nothing stands. A figure merged over several lines or columns is nobody's. */
export function entriesOf(
  layout: Layout,
  subjects: readonly Subject[],
  findings: Finding[],
): readonly RawEntry[] {
  const read = figureReader(layout);
  return subjects.flatMap((subject) =>
    layout.figures.flatMap((figure) => {
      const rows = subject.line.rows.map((row) => rowEntry(layout, row, figure, read));
      // Rows over which a name is merged are one line: the figure is what stands in one of them; two are both given.
      const filled = rows.filter(({ value }) => !isBlank(value.cell));
      const { element = '' } = figure;
      return (filled.length > 0 ? filled : rows.slice(0, 1)).map(({ value, previous, ...beside }) =>
        present({
          ...beside,
          element: subject.element ?? { ...value.cell, text: element },
          unit: subject.unit,
          year: figure.year,
          value: value.cell,
          previous: previous && ownLastYear(previous, value, findings),
          findings: value.isShared && !isBlank(value.cell) ? [sharedFigure(value.cell)] : [],
        }),
      );
    }),
  );
}

interface RowEntry {
  readonly value: FigureReading;
  readonly previous?: FigureReading;
  readonly estimated?: RawCell;
  readonly note?: RawCell;
}

function rowEntry(
  { table, note, estimated }: Layout,
  row: number,
  { value, previous }: Figure,
  read: FigureReader,
): RowEntry {
  const at = (column: number | undefined): RawCell | undefined =>
    column === undefined ? undefined : table.shown(row, column);
  return present({
    value: read(row, value),
    previous: previous === undefined ? undefined : read(row, previous),
    estimated: at(estimated),
    note: at(note),
  });
}

/** What is wrong with last year's figure spoils that alone. One merged with this year's is said of that. */
function ownLastYear({ cell, isShared }: FigureReading, now: FigureReading, findings: Finding[]): RawCell {
  if (!isShared || isBlank(cell)) return cell;
  if (!(now.isShared && isSameCell(now.cell, cell))) findings.push(sharedFigure(cell));
  return blankCell(cell.place);
}

/** Said of every figure that it might be: the place is a new one each time. */
function sharedFigure({ text, place }: RawCell): Finding {
  return raise(mergedFigure, { text }, { place: { ...place } });
}

interface FigureReading {
  readonly cell: RawCell;
  /** It is merged over the cells of other figures too. */
  readonly isShared: boolean;
}

type FigureReader = (row: number, column: number) => FigureReading;

function figureReader(layout: Layout): FigureReader {
  const { table, head } = layout;
  return (row, column) => {
    const span = table.spanOf(row, column);
    const isShared = span !== undefined && span.top > head.bottom && sharers(layout, span) > 1;
    return { cell: isShared ? table.shown(row, column) : table.own(row, column), isShared };
  };
}

/** How many figures a merged block would be: names beside it times columns. */
function sharers(layout: Layout, { top, left, bottom, right }: RawRange): number {
  const { table, unit, label } = layout;
  const rows = table.rows.filter((row) => top <= row && row <= bottom);
  const names = rows.map((row) =>
    [unit, label].flatMap((column) => (column === undefined ? [] : nameOf(table.shown(row, column)))).join(),
  );
  const columns = figureColumns(layout).filter((column) => left <= column && column <= right);
  return new Set(names.filter((name) => name !== '')).size * columns.length;
}

/** Which cell it is: two rows under one merged name have the same. */
function nameOf(cell: RawCell): readonly string[] {
  return isBlank(cell) ? [] : [placeText(cell.place)];
}
