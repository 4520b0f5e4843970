import { isDay } from '../../model/day.ts';
import type { Place } from '../../model/place.ts';
import type { RawCell, RawValue } from '../../model/submission.ts';
import { showDay } from '../../vi/date.ts';
import type { Cell, CellValue } from '../excel/index.ts';
import { legacyTextOf } from './legacy.ts';

/** A cell of a workbook with its place, nothing judged yet; text in a legacy encoding is decoded, and kept as stored too. */
export function rawCell(cell: Cell, place: Place): RawCell {
  const decoded = legacyTextOf(cell)?.decoded;
  if (decoded === undefined || cell.value.type !== 'text') return asRaw(cell.value, place);
  return { ...asRaw({ type: 'text', text: decoded }, place), stored: cell.value.text };
}

function asRaw(value: CellValue, place: Place): RawCell {
  return { value: rawValue(value), text: shownText(value), place };
}

export function blankCell(place: Place): RawCell {
  return { value: { tag: 'blank' }, text: '', place };
}

export function isBlank({ value }: RawCell): boolean {
  return value.tag === 'blank';
}

/** Spaces alone are what an emptied cell often holds. */
function rawValue(value: CellValue): RawValue {
  switch (value.type) {
    case 'text':
      return value.text.trim() === '' ? { tag: 'blank' } : { tag: 'text', text: value.text };
    case 'number':
    case 'percent':
      return { tag: value.type, text: value.text };
    case 'date':
      return { tag: 'date', text: value.iso };
    case 'boolean':
      return { tag: 'boolean', value: value.value };
    case 'error':
      return { tag: 'error', text: value.text };
    case 'no-cached-value':
      return { tag: 'error', text: uncalculated };
    case 'blank':
      return { tag: 'blank' };
  }
}

const uncalculated = 'công thức chưa được tính';

/** What stands there for whoever looks at the sheet; a number as its plain decimal text, which no setting changes. */
function shownText(value: CellValue): string {
  switch (value.type) {
    case 'text':
      return value.text.trim();
    case 'number':
    case 'error':
      return value.text;
    case 'percent':
      return `${timesHundred(value.text)}%`;
    case 'date':
      return isDay(value.iso.slice(0, 10)) ? showDay(value.iso.slice(0, 10)) : value.iso;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'no-cached-value':
      return uncalculated;
    case 'blank':
      return '';
  }
}

/** A decimal text with its point two places to the right: `0.125` is `12.5`. */
function timesHundred(text: string): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2);
  return `${sign}${digits}${rest === '' ? '' : `.${rest}`}`;
}
