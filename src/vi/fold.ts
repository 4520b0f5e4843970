import { letters, marks } from './letters.ts';

/** Code points that look like nothing. The soft hyphen is one of them, but only once TCVN3 has been decoded. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Most of what stands in cells: digits, codes, `x`. */
const typewritten = /^[ -~\t\r\n]*$/;
const dashes = /[\u2010-\u2015\u2212]/g;
const strokedD = /[\u00d0\u00f0\u0110\u0111\u0189\u0256]/g;
const anyMark = new RegExp(`[${marks}]`, 'g');

// On decomposed text: huyền, sắc, hỏi, ngã, nặng written after the second vowel of a syllable that ends there.
const tone = '([\u0300\u0301\u0303\u0309\u0323])';
const syllableEnd = `(?![${letters}${marks}])`;
const toneOnOaOe = new RegExp(`([oO])([aAeE])${tone}${syllableEnd}`, 'g');
const toneOnUy = new RegExp(`(?<![qQ])([uU])([yY])${tone}${syllableEnd}`, 'g');

/** The text without what nobody sees: a number with such a character in it would pass for no number. */
export function visible(text: string): string {
  return text.replace(invisible, '');
}

/** Composed Unicode ("dựng sẵn"); repairs decomposed and half-composed text. No character is dropped. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Puts tone marks where the laws put them: `hoà` → `hòa`, `tuý` → `túy`, `UỶ` → `ỦY`. `quý`, `hoàn`, `khuỷu` have
 * only one spelling and stay. Keeps case; the result is NFC.
 */
export function foldTone(text: string): string {
  return nfc(text.normalize('NFD').replace(toneOnOaOe, '$1$3$2').replace(toneOnUy, '$1$3$2'));
}

/**
 * The form in which names and labels are compared: one spelling of tones, dashes, spaces and đ, lower case, nothing
 * invisible, no space at the ends. Decode TCVN3 first: its ư is a soft hyphen.
 */
export function fold(text: string): string {
  if (typewritten.test(text)) return text.replace(/\s+/g, ' ').toLowerCase().trim();
  const plain = visible(text).replace(dashes, '-').replace(strokedD, 'đ').replace(/\s+/g, ' ');
  return nfc(foldTone(plain).toLowerCase()).trim();
}

/** `fold` without any diacritic, đ as d: `Xã Nậm Cắn` → `xa nam can`. */
export function stripMarks(text: string): string {
  return fold(text).normalize('NFD').replace(anyMark, '').replaceAll('đ', 'd').trim();
}

/** An id made of a name: `xã Nam Đàn` → `xa-a`. */
export function slug(text: string): string {
  return stripMarks(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
