import type { Aspect } from '../../model/formula.ts';
import type { Element } from '../../model/plan.ts';
import { lastYears } from '../earlier.ts';
import type { Form } from '../sender.ts';
import { addressAt } from '../sheet.ts';
import { aspectOf, type FigureColumn, isCumulative } from './figure-columns.ts';
import type { Line } from './lines.ts';

/** A line of the sheet: one of the form's, or the sum of an element's parts to hold against what is written. */
export type TableLine = Line | { readonly tag: 'sum'; readonly element: Element; readonly depth: number };

export type ElementLine = Extract<TableLine, { tag: 'element' }>;

/** Rows from one to another, both included, counted within the sheet's rows. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** The figures sheet with every line at its place, so that formulas can point at cells. */
export interface FigureTable {
  readonly form: Form;
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly TableLine[];
  /** Index of the first line within the sheet's rows. */
  readonly firstRow: number;
  /** Beside the table, where it says what is missing or in doubt. */
  readonly checkColumn: number;
  /** Beside that, how each line is filled in; undefined on a sheet without guides. */
  readonly guideColumn: number | undefined;
  /** Unbroken runs of rows of elements. */
  readonly blocks: readonly Block[];
  readonly address: (row: number, column: number) => string;
  readonly range: (block: Block, column: number) => string;
  /** The cell of an element in the period, or last year; undefined where the sheet has none, or one for each year. */
  readonly cellOf: (code: string, aspect: Aspect) => string | undefined;
  /** The cells of an element in the columns of a kind that the unit writes in. */
  readonly inputs: (element: Element, kind: (column: FigureColumn) => boolean) => readonly string[];
}

export function tableOf(
  form: Form,
  columns: readonly FigureColumn[],
  formLines: readonly Line[],
  firstRow: number,
): FigureTable {
  const lines = withSums(formLines);
  const rows = new Map(
    lines.flatMap((line, i) => (line.tag === 'element' ? [[line.element.code, firstRow + i] as const] : [])),
  );
  const beside = columns.flatMap(({ aside }, i) => (aside === true ? [i] : []));
  const cellIn = (code: string, column: number): string | undefined => {
    const row = rows.get(code);
    return row === undefined || column < 0 ? undefined : addressAt(row, column);
  };
  return {
    form,
    columns,
    lines,
    firstRow,
    checkColumn: beside[0] ?? columns.length - 1,
    guideColumn: beside[1],
    blocks: blocksOf(lines, firstRow),
    address: addressAt,
    range: ({ from, to }, column) => `${addressAt(from, column)}:${addressAt(to, column)}`,
    cellOf: (code, aspect) => {
      const element = form.plan.elements.get(code);
      return cellIn(
        code,
        columns.findIndex((column) => element && holds(column, element, aspect)),
      );
    },
    inputs: (element, kind) =>
      columns.flatMap((column, i) =>
        kind(column) && takes(column, element, form) ? (cellIn(element.code, i) ?? []) : [],
      ),
  };
}

function holds({ key }: FigureColumn, element: Element, aspect: Aspect): boolean {
  const own = aspectOf(key);
  if (aspect === 'previous') return own === 'previous' && element.comparesYears;
  return aspect === 'now' && own === (isCumulative(element) ? 'cumulative' : 'now');
}

/** Whether the unit writes a figure of the element into a column; last year's only where no earlier report gives it. */
export function takes(column: FigureColumn, element: Element, form: Form): boolean {
  if (!hasFigure(column, element)) return false;
  return aspectOf(column.key) !== 'previous' || lastYears(form, element, form.unit.id) === undefined;
}

/** Whether the element has a figure in a column: the one of its nature, each year's, and last year's if it compares. */
export function hasFigure({ key }: FigureColumn, element: Element): boolean {
  const aspect = aspectOf(key);
  if (aspect === 'previous') return element.comparesYears;
  if (aspect === 'cumulative') return isCumulative(element);
  return aspect === 'now' ? !isCumulative(element) : aspect !== undefined;
}

/** After the last part of each element whose parts are all asked: their sum. */
function withSums(lines: readonly Line[]): readonly TableLine[] {
  const asked = new Set(lines.flatMap((line) => (line.tag === 'element' ? line.element.code : [])));
  return lines.flatMap((line, i): readonly TableLine[] => {
    const ended = lines
      .slice(0, i + 1)
      .filter((each) => each.tag === 'element')
      .filter(({ element: { parts } }) => parts.length > 0 && parts.every((code) => asked.has(code)))
      .filter((each) => endOfParts(lines, each) === i)
      .reverse();
    return [line, ...ended.map(({ element, depth }) => ({ tag: 'sum' as const, element, depth: depth + 1 }))];
  });
}

/** Index of the last line that stands under an element. */
function endOfParts(lines: readonly Line[], whole: ElementLine): number {
  const start = lines.indexOf(whole);
  const next = lines.findIndex(
    (line, i) => i > start && (line.tag !== 'element' || line.depth <= whole.depth),
  );
  return (next < 0 ? lines.length : next) - 1;
}

function blocksOf(lines: readonly TableLine[], firstRow: number): readonly Block[] {
  const blocks: Block[] = [];
  lines.forEach(({ tag }, i) => {
    const [row, last] = [firstRow + i, blocks.at(-1)];
    if (tag !== 'element') return;
    if (last?.to === row - 1) blocks.splice(-1, 1, { from: last.from, to: row });
    else blocks.push({ from: row, to: row });
  });
  return blocks;
}
