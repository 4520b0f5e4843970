import { one, zero } from '../../model/exact.ts';
import { type Finding, raise, type Where } from '../../model/finding.ts';
import type { Conventions, Element } from '../../model/plan.ts';
import type { Datum, Gap, RawCell, Reading } from '../../model/submission.ts';
import { readDay } from '../../vi/date.ts';
import { fold, nfc } from '../../vi/fold.ts';
import {
  isNoData,
  type NumberReading,
  type NumberRules,
  readNumberCell,
  readPlainNumber,
  readTypedNumber,
} from '../../vi/read-number.ts';
import * as say from '../findings.ts';

/** One cell as the plan says it is to be read. */
export interface Asked {
  readonly element: Element;
  readonly conventions: Conventions;
  /** The sender's tick: a blank figure cell means that nothing happened. */
  readonly blankIsZero: boolean;
  readonly where: Where;
}

export interface DatumReading {
  readonly reading: Reading;
  readonly estimated: boolean;
  readonly findings: readonly Finding[];
}

function value(datum: Datum, estimated = false, findings: readonly Finding[] = []): DatumReading {
  return { reading: { tag: 'value', datum }, estimated, findings };
}

function gap(kind: Gap, ...findings: readonly Finding[]): DatumReading {
  return { reading: { tag: 'gap', gap: kind }, estimated: false, findings };
}

/**
 * Reads a cell by its element. What is not certain is a gap with a finding, never a guess and never zero. Text that was
 * decoded is tried as stored first: cells of Unicode text often keep an old font.
 */
export function readDatum(cell: RawCell, asked: Asked): DatumReading {
  const { stored } = cell;
  if (stored === undefined || asked.element.type === 'text') return readCell(cell, asked);
  const { place } = cell;
  const asStored = readCell({ value: { tag: 'text', text: stored }, text: stored, place }, asked);
  return asStored.reading.tag === 'value' ? asStored : readCell(cell, asked);
}

function readCell(cell: RawCell, asked: Asked): DatumReading {
  const { value: raw } = cell;
  if (raw.tag === 'blank')
    return asked.blankIsZero && isFigure(asked.element) ? value(nothing) : gap('blank');
  if (raw.tag === 'error') return refuse(say.errorCell, cell, asked);
  if (!isCounted(asked.element) && isUnanswered(cell.text)) return gap('blank');
  switch (asked.element.type) {
    case 'yes-no':
      return readYesNo(cell, asked);
    case 'text':
      return value({ tag: 'text', text: nfc(cell.text) });
    case 'choice':
      return readChoice(cell, asked);
    case 'date':
      return readDate(cell, asked);
    default:
      return readFigure(cell, asked, asked.element.type);
  }
}

const nothing: Datum = { tag: 'number', value: zero, step: one };

function isFigure({ type }: Element): boolean {
  return type === 'count' || type === 'amount' || type === 'money';
}

function isCounted(element: Element): boolean {
  return isFigure(element) || element.type === 'percent';
}

/** An answer still owed, whatever the question: a dash is zero of figures alone, where the plan says so. */
function isUnanswered(text: string): boolean {
  return isNoData(text) || text.trim() === '-';
}

type Refusing = typeof say.notNumber;

function refuse(kind: Refusing, cell: RawCell, asked: Asked): DatumReading {
  return gap('unreadable', raise(kind, { name: asked.element.name, text: cell.text }, asked.where));
}

const yesWords = new Set(['có', 'x', 'true']);
const noWords = new Set(['không', 'false']);

function readYesNo(cell: RawCell, asked: Asked): DatumReading {
  const { value: raw } = cell;
  if (raw.tag === 'boolean') return value({ tag: 'yes-no', yes: raw.value });
  const word = fold(cell.text).replace(/\s*\.$/, '');
  if (yesWords.has(word)) return value({ tag: 'yes-no', yes: true });
  if (noWords.has(word)) return value({ tag: 'yes-no', yes: false });
  return refuse(say.notYesNo, cell, asked);
}

function readChoice(cell: RawCell, asked: Asked): DatumReading {
  const { choices, name } = asked.element;
  const found = choices.find((choice) => fold(choice) === fold(cell.text));
  if (found !== undefined) return value({ tag: 'text', text: found });
  return gap('unreadable', raise(say.notChoice, { name, text: cell.text, choices }, asked.where));
}

function readDate(cell: RawCell, asked: Asked): DatumReading {
  const day = readDay(cell.value.tag === 'date' ? cell.value.text.slice(0, 10) : cell.text);
  return day === undefined ? refuse(say.notDate, cell, asked) : value({ tag: 'date', day });
}

function readFigure(cell: RawCell, asked: Asked, type: NumberRules['type']): DatumReading {
  const { value: raw } = cell;
  const rules: NumberRules = { convention: asked.conventions.numbers, type, measure: asked.element.measure };
  switch (raw.tag) {
    case 'date':
      return refuse(say.dateInstead, cell, asked);
    case 'number':
    case 'percent':
      return judge(readNumberCell(raw.text, raw.tag === 'percent', rules), cell, asked);
    case 'plain':
      return judge(readPlainNumber(raw.text, rules), cell, asked);
    case 'text':
      return judge(readTypedNumber(raw.text, rules), cell, asked);
    default:
      return refuse(say.notNumber, cell, asked);
  }
}

function judge(reading: NumberReading, cell: RawCell, asked: Asked): DatumReading {
  switch (reading.tag) {
    case 'number': {
      const datum: Datum = { tag: 'number', value: reading.value, step: reading.step };
      return reading.estimated ? estimate(datum, cell, asked) : value(datum);
    }
    case 'zero-word':
      return value(nothing);
    case 'dash':
      return asked.conventions.dash === 'zero' ? value(nothing) : gap('blank');
    case 'blank':
      return readDatum({ ...cell, value: { tag: 'blank' } }, asked);
    case 'no-data':
      return gap('blank');
    case 'refused':
      return refused(reading, cell, asked);
  }
}

/** `ước 120` and a ticked "Ước" are one thing; the plan says whether it counts. */
export function estimate(datum: Datum, cell: RawCell, asked: Asked): DatumReading {
  const args = { name: asked.element.name, text: cell.text };
  if (asked.conventions.estimates === 'refuse')
    return gap('unreadable', raise(say.estimateRefused, args, asked.where));
  return value(datum, true, [raise(say.estimated, args, asked.where)]);
}

function refused(reading: NumberReading & { tag: 'refused' }, cell: RawCell, asked: Asked): DatumReading {
  const args = { name: asked.element.name, text: cell.text };
  const measure = asked.element.measure ?? '';
  switch (reading.reason) {
    case 'ambiguous':
      return gap(
        'unreadable',
        raise(say.ambiguousNumber, { ...args, readings: reading.readings }, asked.where),
      );
    case 'not-whole':
      return gap('unreadable', raise(say.notWhole, { ...args, measure }, asked.where));
    case 'other-measure': {
      const found = reading.readings[0] ?? '';
      return gap('unreadable', raise(say.otherMeasure, { ...args, found, measure }, asked.where));
    }
    case 'bare-fraction':
      return refuse(say.barePercent, cell, asked);
    case 'notation':
      return refuse(say.notation, cell, asked);
    case 'not-a-number':
      return refuse(say.notNumber, cell, asked);
  }
}
