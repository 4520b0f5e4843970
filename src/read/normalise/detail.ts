import type { Day } from '../../model/day.ts';
import { type Exact, zero } from '../../model/exact.ts';
import { raise, type Words } from '../../model/finding.ts';
import type { RawCell } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { readDay } from '../../vi/date.ts';
import { nfc } from '../../vi/fold.ts';
import {
  type NumberReading,
  type NumberRules,
  readNumberCell,
  readPlainNumber,
  readTypedNumber,
} from '../../vi/read-number.ts';
import * as say from '../findings.ts';
import type { Context } from './context.ts';
import { filled } from './head.ts';

/** What stands beside the figures of a submission: texts, and numbers that are no element's. */

/** Says of a detail beside the figures that it cannot be read; it is left out. */
export function unreadable(what: Words, cell: RawCell, unit: Unit, context: Context): void {
  context.findings.push(
    raise(say.unreadablePart, { what, text: cell.text }, { place: cell.place, unit: unit.id }),
  );
}

/** A text without the space around it; undefined where it is blank. */
export function textOf(cell: RawCell | undefined): string | undefined {
  const text = cell === undefined ? '' : nfc(cell.text).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** A day; undefined, with a finding where the cell is not blank, for what cannot be read. */
export function readDayDetail(
  given: RawCell | undefined,
  what: Words,
  unit: Unit,
  context: Context,
): Day | undefined {
  const cell = filled(given);
  if (cell === undefined) return undefined;
  const day = readDay(cell.value.tag === 'date' ? cell.value.text.slice(0, 10) : cell.text);
  if (day === undefined) unreadable(what, cell, unit, context);
  return day;
}

export interface DetailFigure extends Omit<NumberRules, 'convention'> {
  readonly what: Words;
}

/** A number by the plan's conventions; undefined, with a finding where it is no blank, for what cannot be read. */
export function readFigure(
  cell: RawCell | undefined,
  { what, ...rest }: DetailFigure,
  unit: Unit,
  context: Context,
): Exact | undefined {
  if (cell === undefined || cell.value.tag === 'blank') return undefined;
  const { numbers, dash } = context.plan.conventions;
  const reading = readCell(cell, { convention: numbers, ...rest });
  switch (reading.tag) {
    case 'number':
      return reading.value;
    case 'zero-word':
      return zero;
    case 'dash':
      return dash === 'zero' ? zero : undefined;
    case 'refused':
      unreadable(what, cell, unit, context);
      return undefined;
    default:
      return undefined;
  }
}

function readCell({ value, text }: RawCell, rules: NumberRules): NumberReading {
  if (value.tag === 'number') return readNumberCell(value.text, false, rules);
  if (value.tag === 'plain') return readPlainNumber(value.text, rules);
  return readTypedNumber(value.tag === 'text' ? value.text : text, rules);
}
