import type { ElementEntry } from '../../model/figure.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import type { Cell, Live } from '../../model/report.ts';
import type { Datum } from '../../model/submission.ts';
import { showDay } from '../../vi/date.ts';
import { gapWords, yesNoWords } from '../../vi/words.ts';
import { number, text } from '../cell.ts';
import { sum } from './live.ts';

/** One line of figures over units: an element now, in a year of the window, or in the same period before. */
export interface Line {
  readonly label: string;
  readonly cell: (unit: string) => Cell;
  /** Where the figure of a unit was read, and what became of it. */
  readonly source: (unit: string) => Cell;
}

export type Entries = ReadonlyMap<string, ElementEntry>;
/** The time of a line: this period, one of its years, or the same period before. */
export type Moment = 'now' | 'previous' | number;

/** The figure that stands in a unit's cell, or would if there were one. */
export function figureOf(code: string, unit: string, moment: Moment): string {
  return moment === 'now' ? `element/${code}/${unit}` : `element/${code}/${unit}/${moment}`;
}

/** The lines of these elements, in the order of the plan. */
export function linesOf(entries: ReadonlyMap<Element, Entries>): readonly Line[] {
  return [...entries].flatMap(([element, own]) => [
    nowLine(element, own),
    ...yearsOf(own).map((year) => yearLine(element, own, year)),
    ...(hasPrevious(own) ? [previousLine(element, own)] : []),
  ]);
}

function nowLine(element: Element, own: Entries): Line {
  return {
    label: `${element.short} [${element.code}]`,
    cell: (unit) => {
      const entry = own.get(unit);
      const formula = entry && overYears(element, entry);
      return datumCell(element, entry, { ...named(element, unit, 'now'), ...(formula && { formula }) });
    },
    source: (unit) => text(sourceOf(own.get(unit))),
  };
}

function previousLine(element: Element, own: Entries): Line {
  const { short, code } = element;
  return {
    label: `${short} [${code}], cùng kỳ`,
    cell: (unit) => {
      const previous = own.get(unit)?.previous;
      const look = named(element, unit, 'previous');
      return previous === undefined ? text('', look) : number(previous, look);
    },
    source: (unit) => {
      const entry = own.get(unit)?.entry;
      return text(entry?.previous === undefined ? '' : placeText(entry.previousPlace ?? entry.place));
    },
  };
}

function yearLine(element: Element, own: Entries, year: number): Line {
  const entryOf = (unit: string) => own.get(unit)?.years?.find((each) => each.year === year);
  return {
    label: `${element.short} [${element.code}], năm ${year}`,
    cell: (unit) => datumCell(element, entryOf(unit), named(element, unit, year)),
    source: (unit) => {
      const place = entryOf(unit)?.entry?.place;
      return text(place === undefined ? '' : placeText(place));
    },
  };
}

export function hasPrevious(own: Entries): boolean {
  return [...own.values()].some(({ previous }) => previous !== undefined);
}

export function yearsOf(own: Entries): readonly number[] {
  const years = [...own.values()].flatMap((entry) => entry.years?.map(({ year }) => year) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The figure, or in words why there is none. */
export function datumCell(
  { type }: Element,
  { datum, gap }: Pick<ElementEntry, 'datum' | 'gap'> = {},
  look: Pick<Cell, 'figure' | 'formula'> = {},
): Cell {
  if (datum === undefined) return gap === undefined ? text('', look) : gapCell(gap, look);
  const words = wordsOf(datum);
  if (words !== undefined || !('value' in datum)) return text(words ?? '', look);
  return number(datum.value, { ...look, ...(type === 'percent' && { percent: true }) });
}

function gapCell(gap: NonNullable<ElementEntry['gap']>, look: Pick<Cell, 'figure'>): Cell {
  return text(gapWords[gap].vi.table, { ...look, tone: gap === 'not-asked' ? 'muted' : 'warn' });
}

function named({ code }: Element, unit: string, moment: Moment): Pick<Cell, 'figure'> {
  return { figure: figureOf(code, unit, moment) };
}

/** A figure of several years that was not given as such is the sum of a flow, the last year's of all else. */
function overYears({ code, nature }: Element, { unit, datum, entry, years }: ElementEntry): Live | undefined {
  const first = years?.[0];
  const last = years?.at(-1);
  if (entry !== undefined || datum?.tag !== 'number' || first === undefined || last === undefined)
    return undefined;
  const end = figureOf(code, unit, last.year);
  return nature === 'flow' ? sum([{ from: figureOf(code, unit, first.year), to: end }]) : [{ from: end }];
}

function wordsOf(datum: Datum): string | undefined {
  if (datum.tag === 'yes-no') return datum.yes ? yesNoWords.yes : yesNoWords.no;
  if (datum.tag === 'date') return showDay(datum.day);
  return datum.tag === 'text' ? datum.text : undefined;
}

function sourceOf(entry: ElementEntry | undefined): string {
  const source = entry?.entry;
  if (entry === undefined || source === undefined) return '';
  return [placeText(source.place), ...notesOf(entry)].join('; ');
}

/** What else is to be known of an entry: that it is an estimate, who settled it and why. */
export function notesOf({ estimated, entry }: ElementEntry): readonly string[] {
  const { settled } = entry ?? {};
  return [
    ...(estimated ? ['số ước'] : []),
    ...(settled === undefined ? [] : [`xử lý: ${settled.by}, ${settled.reason}`]),
  ];
}
