import { tcvn3, vni } from './legacy-tables.ts';
import { letters } from './letters.ts';
import { isSyllable } from './syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

const word = new RegExp(`[${letters}]+`, 'g');
/** Typed as it is in any font; Word puts the curly ones in by itself. */
const neutral = /[\0-\x7f\u00a0–—‘’“”…]/u;
const notAscii = /[^\0-\x7f]/;
/** `HĐND`, `QĐ`, and the đ of money. */
const abbreviation = /^(?:[A-ZĐ]+|đ)$/u;

/** The encoding a font stands for, the only sure sign of it; undefined for fonts of Unicode text. */
export function legacyEncodingOf(fontName: string): LegacyEncoding | undefined {
  const name = fontName.trim();
  if (/^vni[- ]/i.test(name)) return 'vni';
  if (!/^\.vn/i.test(name)) return undefined;
  return name.endsWith('H') ? 'tcvn3-capitals' : 'tcvn3';
}

/**
 * Reads text set in a legacy font. Undefined when it cannot be such text: a character that the encoding does not
 * have (real Unicode in a cell that kept its old font), or a result that is not Vietnamese. Pass the text as stored:
 * a soft hyphen is a letter of TCVN3.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | undefined {
  const decoded = decode(text, encoding === 'vni' ? vni : tcvn3);
  const written = encoding === 'tcvn3-capitals' ? decoded?.toUpperCase() : decoded;
  return written !== undefined && isPlausible(written) ? written : undefined;
}

function decode(text: string, table: ReadonlyMap<string, string>): string | undefined {
  let decoded = '';
  for (let at = 0; at < text.length; ) {
    const pair = table.get(sameCase(text.slice(at, at + 2)));
    const letter = pair ?? single(text.charAt(at), table);
    if (letter === undefined) return undefined;
    decoded += letter;
    at += pair === undefined ? 1 : 2;
  }
  return decoded;
}

function single(character: string, table: ReadonlyMap<string, string>): string | undefined {
  return table.get(character) ?? (neutral.test(character) ? character : undefined);
}

/** A VNI mark in the case of its letter: `Aù`, typed with the capital lock half off, is `AÙ`. */
function sameCase(pair: string): string {
  if (pair.length < 2) return '';
  const letter = pair.charAt(0);
  const mark = pair.slice(1);
  return letter + (letter === letter.toLowerCase() ? mark.toLowerCase() : mark.toUpperCase());
}

/** One word in five may be misspelt; text decoded by the wrong table fails nearly everywhere. */
function isPlausible(text: string): boolean {
  const marked = (text.match(word) ?? []).filter((one) => notAscii.test(one) && !abbreviation.test(one));
  const odd = marked.filter((one) => !isSyllable(one));
  return odd.length * 5 <= marked.length;
}
