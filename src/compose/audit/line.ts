import type { ElementEntry } from '../../model/figure.ts';
import { placeText } from '../../model/place.ts';
import type { Element } from '../../model/plan.ts';
import type { Cell } from '../../model/report.ts';
import type { Datum } from '../../model/submission.ts';
import { showDay } from '../../vi/date.ts';
import { gapWords } from '../../vi/words.ts';
import { number, text } from '../cell.ts';

/** One line of figures over units: an element now, in a year of the window, or in the same period before. */
export interface Line {
  readonly label: string;
  readonly cell: (unit: string) => Cell;
  /** Where the figure of a unit was read, and what became of it. */
  readonly source: (unit: string) => Cell;
}

type Entries = ReadonlyMap<string, ElementEntry>;

/** The lines of these elements, in the order of the plan. */
export function linesOf(entries: ReadonlyMap<Element, Entries>): readonly Line[] {
  return [...entries].flatMap(([element, own]) => [
    nowLine(element, own),
    ...yearsOf(own).map((year) => yearLine(element, own, year)),
    ...([...own.values()].some(({ previous }) => previous !== undefined) ? [previousLine(element, own)] : []),
  ]);
}

function nowLine(element: Element, own: Entries): Line {
  return {
    label: `${element.short} [${element.code}]`,
    cell: (unit) => {
      const entry = own.get(unit);
      return entry === undefined ? text('') : datumCell(element, entry, `element/${element.code}/${unit}`);
    },
    source: (unit) => text(sourceOf(own.get(unit))),
  };
}

function previousLine({ short, code }: Element, own: Entries): Line {
  return {
    label: `${short} [${code}], cùng kỳ`,
    cell: (unit) => {
      const previous = own.get(unit)?.previous;
      return previous === undefined ? text('') : number(previous);
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
    cell: (unit) => {
      const entry = entryOf(unit);
      return entry === undefined ? text('') : datumCell(element, entry);
    },
    source: (unit) => {
      const place = entryOf(unit)?.entry?.place;
      return text(place === undefined ? '' : placeText(place));
    },
  };
}

function yearsOf(own: Entries): readonly number[] {
  const years = [...own.values()].flatMap((entry) => entry.years?.map(({ year }) => year) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The figure, or in words why there is none. */
export function datumCell(
  { type }: Element,
  { datum, gap }: Pick<ElementEntry, 'datum' | 'gap'>,
  figure?: string,
): Cell {
  if (datum === undefined) return gap === undefined ? text('') : gapCell(gap);
  const words = wordsOf(datum);
  if (words !== undefined || !('value' in datum)) return text(words ?? '');
  return number(datum.value, {
    ...(figure !== undefined && { figure }),
    ...(type === 'percent' && { percent: true }),
  });
}

function gapCell(gap: NonNullable<ElementEntry['gap']>): Cell {
  return text(gapWords[gap].vi.table, { tone: gap === 'not-asked' ? 'muted' : 'warn' });
}

function wordsOf(datum: Datum): string | undefined {
  if (datum.tag === 'yes-no') return datum.yes ? 'Có' : 'Không';
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
