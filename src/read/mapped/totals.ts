import { compare, type Exact, exactText, sum, whole, zero } from '../../model/exact.ts';
import { raise } from '../../model/finding.ts';
import type { Element } from '../../model/plan.ts';
import type { Datum, RawCell } from '../../model/submission.ts';
import { totalDiffers } from '../findings.ts';
import { isBlank } from '../form/cell.ts';
import type { Context } from '../normalise/context.ts';
import { readDatum } from '../normalise/datum.ts';
import type { Layout } from './layout.ts';
import type { ListLine } from './list.ts';

type NumberDatum = Datum & { readonly tag: 'number' };

const summable = new Set(['count', 'amount', 'money']);

/** Holds each total of a list against its rows: all of them, or the section above or below it. */
export function checkTotals(layout: Layout, lines: readonly ListLine[], context: Context): void {
  lines.forEach((line, index) => {
    if (line.tag !== 'total') return;
    const groups = groupsOf(lines, index);
    for (const { element: code = '', value, previous } of layout.figures) {
      const element = context.plan.elements.get(code);
      if (element === undefined || !summable.has(element.type)) continue;
      for (const column of previous === undefined ? [value] : [value, previous])
        checkTotal(cellReader(layout, column), element, line, groups, context);
    }
  });
}

/** Which lines a total may be of: all, those above it up to the next total, those below it. */
function groupsOf(lines: readonly ListLine[], index: number): readonly (readonly ListLine[])[] {
  const after = lines.slice(index + 1);
  const before = lines.slice(0, index).reverse();
  const upToTotal = (some: readonly ListLine[]): readonly ListLine[] => {
    const end = some.findIndex(({ tag }) => tag === 'total');
    return end === -1 ? some : some.slice(0, end);
  };
  const groups = [lines, upToTotal(before), upToTotal(after)].map((group) => group.filter(isCounted));
  return groups.filter((group) => group.length > 0);
}

function isCounted({ tag }: ListLine): boolean {
  return tag === 'unit' || tag === 'stranger';
}

type CellReader = (line: ListLine) => RawCell;

/** The cell of a column in a line; of a name merged over several rows the one that holds something. */
function cellReader({ table }: Layout, column: number): CellReader {
  return ({ rows }) => {
    const cells = rows.map((row) => table.own(row, column));
    return cells.find((cell) => !isBlank(cell)) ?? table.own(rows[0], column);
  };
}

function checkTotal(
  cellOf: CellReader,
  element: Element,
  line: ListLine,
  groups: readonly (readonly ListLine[])[],
  context: Context,
): void {
  const cell = cellOf(line);
  const read = (each: ListLine): NumberDatum | 'blank' | undefined =>
    numberIn(cellOf(each), element, context);
  const total = read(line);
  const added = groups.map((group) => group.map(read));
  // What cannot be read is said where it stands; a sum without it proves nothing.
  if (total === undefined || total === 'blank' || added.some((group) => group.includes(undefined))) return;
  const sums = added.map((group) => group.filter((each) => typeof each === 'object'));
  const [all] = sums;
  if (all === undefined || sums.some((figures) => addsUp(total, figures, element))) return;
  const args = { name: element.name, total: exactText(total.value), rows: exactText(addedUp(all)) };
  context.findings.push(raise(totalDiffers, args, { place: cell.place, element: element.code }));
}

function numberIn(cell: RawCell, element: Element, context: Context): NumberDatum | 'blank' | undefined {
  const asked = { element, conventions: context.plan.conventions, blankIsZero: false, where: {} };
  const { reading } = readDatum(cell, asked);
  if (reading.tag === 'gap') return reading.gap === 'blank' ? 'blank' : undefined;
  return reading.datum.tag === 'number' ? reading.datum : undefined;
}

function addedUp(figures: readonly NumberDatum[]): Exact {
  return sum(figures.map(({ value }) => value));
}

/** Within half of the last written digit of each; a count was never rounded. */
function addsUp(total: NumberDatum, figures: readonly NumberDatum[], { type }: Element): boolean {
  const halves = [total, ...figures].map(({ step }) => (type === 'count' ? zero : step.div(whole(2))));
  return compare(addedUp(figures).sub(total.value).abs(), sum(halves)) <= 0;
}
