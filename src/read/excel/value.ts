import { readIndex } from './address.ts';
import type { CellValue, TextValue } from './cell.ts';
import { decimalText } from './decimal.ts';
import { unescapeText } from './rich-text.ts';
import { dateOf, isoDate } from './serial.ts';
import type { Style } from './styles.ts';

/** A cell as its element gives it, before its type is applied. */
export interface StoredCell {
  /** The `t` attribute; a number where it is missing. */
  readonly type: string;
  /** The text of `v`; undefined without one. */
  readonly stored: string | undefined;
  /** The content of `is`. */
  readonly inline: TextValue | undefined;
  readonly hasFormula: boolean;
}

export interface Decoding {
  readonly strings: readonly TextValue[];
  readonly date1904: boolean;
}

export const blank: CellValue = { type: 'blank' };
const noCachedValue: CellValue = { type: 'no-cached-value' };
const yes: CellValue = { type: 'boolean', value: true };
const no: CellValue = { type: 'boolean', value: false };
/** What Excel shows for a number that its date format cannot show. */
const noSuchDate: CellValue = { type: 'error', text: '########' };

/** The typed value; undefined where the stored text does not fit its type. */
export function typedValue(cell: StoredCell, style: Style, decoding: Decoding): CellValue | undefined {
  const { type, stored, inline, hasFormula } = cell;
  if (inline !== undefined) return inline;
  // openpyxl writes <v/> under a formula it has not computed; only of a text is the empty result a value.
  if (stored === undefined || (stored === '' && type !== 'str')) return hasFormula ? noCachedValue : blank;
  switch (type) {
    case 'n':
      return numberOf(stored, style, decoding.date1904);
    case 's':
      return decoding.strings[readIndex(stored.trim()) ?? -1];
    case 'str':
    case 'inlineStr':
      return { type: 'text', text: unescapeText(stored) };
    case 'b':
      return booleanOf(stored);
    case 'e':
      return { type: 'error', text: stored };
    case 'd':
      return isoDate(stored);
    default:
      return undefined;
  }
}

function numberOf(stored: string, style: Style, date1904: boolean): CellValue | undefined {
  const text = decimalText(stored);
  if (text === undefined) return undefined;
  if (style.kind === 'number' || style.kind === 'percent') return { type: style.kind, text };
  return dateOf(text, style.kind, date1904) ?? noSuchDate;
}

function booleanOf(stored: string): CellValue | undefined {
  if (stored === '1' || stored === 'true') return yes;
  return stored === '0' || stored === 'false' ? no : undefined;
}
