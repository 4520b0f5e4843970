import { type Exact, one, sum, zero } from '../../model/exact.ts';
import type { ElementEntry } from '../../model/figure.ts';
import type { Element } from '../../model/plan.ts';
import type { Cell } from '../../model/report.ts';
import type { Datum } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { showDay } from '../../vi/date.ts';
import { yesNoWords } from '../../vi/words.ts';
import { number, text } from '../cell.ts';
import type { Context } from '../material.ts';
import { withhold } from '../say/withhold.ts';

/** What stands where a figure was asked and there is none. */
export const gapText = '…';

/** One unit's figure; `…` where there is none, nothing where it is not asked. */
export function unitCell(context: Context, { code, type }: Element, unit: string): Cell {
  const entry = entriesOf(context, code).get(unit);
  if (entry?.gap === 'not-asked') return text('');
  if (entry?.datum === undefined) return text(gapText);
  const { datum, estimated } = entry;
  if (datum.tag !== 'number') return text(wordsOf(datum), { align: 'center' });
  const look = { estimated, dash: true, figure: `element/${code}/${unit}` };
  return number(datum.value, type === 'percent' ? { ...look, percent: true } : look);
}

function wordsOf(datum: Exclude<Datum, { tag: 'number' }>): string {
  if (datum.tag === 'yes-no') return datum.yes ? yesNoWords.yes : yesNoWords.no;
  return datum.tag === 'date' ? showDay(datum.day) : withhold(datum.text).text;
}

/** One unit's number; undefined where there is none. */
export function countIn(context: Context, code: string, unit: string): Exact | undefined {
  const datum = entriesOf(context, code).get(unit)?.datum;
  return datum?.tag === 'number' ? datum.value : undefined;
}

/** The sum over some units of what is there; of all units, the element's own total. */
export function sumCell(
  context: Context,
  { code, type }: Element,
  units: readonly Unit[],
  isAll: boolean,
): Cell {
  const figure = context.figures.elements.get(code);
  if (figure?.total === undefined)
    return text(type === 'count' || type === 'amount' || type === 'money' ? '…' : '');
  const entries = units.flatMap(({ id }) => entriesOf(context, code).get(id) ?? []);
  const known = entries.flatMap((entry) => addend(entry) ?? []);
  const estimated = entries.some((entry) => entry.estimated);
  if (isAll) return number(figure.total, { dash: true, estimated, figure: `element/${code}` });
  return number(known.length === 0 ? undefined : sum(known), { dash: true, estimated });
}

/** A yes counts as one. */
function addend({ datum }: ElementEntry): Exact | undefined {
  if (datum?.tag === 'number') return datum.value;
  if (datum?.tag === 'yes-no') return datum.yes ? one : zero;
  return undefined;
}

const indexes = new WeakMap<object, ReadonlyMap<string, ElementEntry>>();

/** The entries of an element by unit, indexed once for each figure. */
function entriesOf({ figures }: Context, code: string): ReadonlyMap<string, ElementEntry> {
  const figure = figures.elements.get(code);
  if (figure === undefined) return new Map();
  const known = indexes.get(figure);
  if (known !== undefined) return known;
  const index = new Map(figure.units.map((entry) => [entry.unit, entry]));
  indexes.set(figure, index);
  return index;
}
