import type { AskedByUnit } from '../model/asked.ts';
import { askedBelow } from '../model/branch.ts';
import { readFigureKey } from '../model/form.ts';
import type { HandedOver, Handover } from '../model/handover.ts';
import type { Entry, Reading } from '../model/submission.ts';
import { showDay } from '../vi/date.ts';
import { decimal } from './decimal.ts';
import type { Form } from './sender.ts';
import type { FormCell, FormSheet } from './sheet.ts';
import { no, yes } from './words.ts';

/** The units below whoever hands the form up, group by group, with all that is asked of any of them. */
export function askedInHanded({ plan, period, handed }: Form): readonly AskedByUnit[] {
  return handed === undefined ? [] : askedBelow(plan, period, handed.top.unit);
}

type Find = (unit: string, element: string, year: number | undefined) => Entry | undefined;

/** The sheets of figures and of texts with what is passed on in their cells; a gap stays blank. */
export function fillIn(sheets: readonly FormSheet[], { top, below }: Handover): readonly FormSheet[] {
  const find = finderOf([top, ...below]);
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const column = sheet.columns[cell.column]?.key;
        const known = row.key !== undefined && column !== undefined && cell.input !== undefined;
        return known ? filled(cell, contentOf(sheet, row.key, column, top, find)) : cell;
      }),
    })),
  }));
}

function finderOf(senders: readonly HandedOver[]): Find {
  const key = (unit: string, element: string, year: number | undefined): string =>
    `${unit} ${element} ${year ?? ''}`;
  const entries = senders.flatMap((each) => each.entries.filter(({ unit }) => unit === each.unit.id));
  const index = new Map(entries.map((entry) => [key(entry.unit, entry.element, entry.year), entry]));
  return (unit, element, year) => index.get(key(unit, element, year));
}

function filled(cell: FormCell, content: string | number | undefined): FormCell {
  if (content === undefined || cell.input === undefined) return cell;
  return { ...cell, input: { ...cell.input, prefilled: content } };
}

/** What stands where a row and a column cross. */
function contentOf(
  { part }: FormSheet,
  row: string,
  column: string,
  top: HandedOver,
  find: Find,
): string | number | undefined {
  if (part === 'sections') return top.narratives.find(({ section }) => section === row)?.text;
  if (part === 'figures' && column === 'note') return find(top.unit.id, row, undefined)?.note;
  const key = readFigureKey(column);
  if (key === undefined || (part !== 'figures' && part !== 'by-unit')) return undefined;
  const year = typeof key.aspect === 'number' ? key.aspect : undefined;
  const entry = part === 'figures' ? find(top.unit.id, row, year) : find(row, key.name, year);
  if (entry === undefined) return undefined;
  if (key.aspect === 'previous') return entry.previous && contentOfReading(entry.previous);
  const content = contentOfReading(entry.reading);
  return content !== undefined && entry.estimated ? `ước ${String(content).replace('.', ',')}` : content;
}

/** As it may be typed into the cell. */
function contentOfReading(reading: Reading): string | number | undefined {
  if (reading.tag === 'gap') return undefined;
  const { datum } = reading;
  switch (datum.tag) {
    case 'number':
      return Number(decimal(datum.value));
    case 'yes-no':
      return datum.yes ? yes : no;
    case 'text':
      return datum.text;
    case 'date':
      return showDay(datum.day);
  }
}
