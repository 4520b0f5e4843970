import { capitals, letters, marks, wordEnd } from './letters.ts';

/**
 * What identifies a person in running text. Drug control papers must not name addicts outside the office (Decree
 * 13/2023/NĐ-CP on personal data); digits in groups of thousands, amounts and numbers of documents are none of it.
 */
export type PersonalKind = 'citizen' | 'birth' | 'phone' | 'account';

export interface Personal {
  readonly kind: PersonalKind;
  /** The name beside a number or a day of birth, which only together with it is personal. */
  readonly isName: boolean;
  /** First character and the one after the last. */
  readonly start: number;
  readonly end: number;
}

const inWord = letters + marks;
const gap = String.raw`[ \u00a0.-]?`;
const ends = String.raw`(?![\d/]|[.,]\d)`;
const amount = String.raw`(?!\s{0,3}(?:đồng|đ${wordEnd}|VND|VNĐ|%|triệu|tỷ|nghìn|kg|gam|viên|người|vụ|lượt|hộ|ha${wordEnd}|m2))`;
const digits = (least: number, most: number): string => String.raw`\d(?:${gap}\d){${least - 1},${most - 1}}`;
const named = (words: string, most: number, number: string): RegExp =>
  new RegExp(
    String.raw`(?<![${inWord}])(?:${words})(?![${inWord}])[^\d\n]{0,${most}}?(?<what>${number})`,
    'giu',
  );
const bare = (number: string): RegExp =>
  new RegExp(String.raw`(?<![\d.,/])(?<what>${number})${ends}${amount}`, 'gu');

/** What a word before it names comes first: a number is one thing only. */
const numbers: readonly (readonly [PersonalKind, RegExp])[] = [
  ['account', named('số tài khoản|tài khoản|số tk|stk', 40, `${digits(6, 19)}${ends}${amount}`)],
  ['citizen', named('cccd|cmnd|cmtnd|căn cước|định danh|chứng minh|giấy tờ tùy thân', 40, digits(9, 12))],
  ['citizen', named('hộ chiếu', 20, String.raw`[A-Z]\d{7}(?!\d)`)],
  ['phone', named('điện thoại|sđt|đt|số máy|zalo|hotline', 20, `${digits(7, 11)}${ends}${amount}`)],
  ['citizen', bare(String.raw`0\d{2}(?:${gap}\d{3}){3}`)],
  ['citizen', bare(String.raw`\d{12}`)],
  ['phone', bare(String.raw`(?:\(?\+84\)?|0)${gap}[2-9]\d?(?:${gap}\d){7,8}`)],
  ['phone', bare(String.raw`\(0\d{2,3}\)${gap}\d(?:${gap}\d){6,7}`)],
  ['citizen', bare(String.raw`\d{9}`)],
  ['account', bare(String.raw`\d{10,19}`)],
];

const word = `[${capitals}][${inWord}]*`;
const ofPlace = 'xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|bản|thôn|xóm|làng|tại|ở|từ|đến|về';
/** Two to six capitalised syllables that no word of place introduces. */
const name = (least: number): string =>
  String.raw`(?=[${capitals}])(?<![${inWord}])(?<![${capitals}][${inWord}]{0,20}\s{1,3})(?<!(?<![${inWord}])(?:${ofPlace})\s{1,3})(?<who>${word}(?:\s{1,3}${word}){${least - 1},5})`;
const day = String.raw`\d{1,2}\s{0,2}[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}\d{4}|\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}|\d{1,2}[/.-]\d{4}|\d{4}`;
/** What may stand between a name and what is said of the person: an address, a bracket. */
const beside = String.raw`(?:\s{0,3}[,;:(–-][^.\n\d]{0,60}?|\s{1,3})`;
const born = String.raw`(?:[Ss]inh(?:\s{1,3}(?:năm|ngày))?|SN|NS|[Nn]ăm sinh|[Nn]gày sinh)[\s:]{0,3}`;
const papers = String.raw`(?:CCCD|CMND|CMTND|[Cc]ăn cước|định danh|[Cc]hứng minh)[^\d\n]{0,40}?`;
/** Names with what makes them personal. */
const persons: readonly (readonly [PersonalKind, RegExp])[] = [
  ['birth', new RegExp(String.raw`${name(2)}${beside}${born}(?<what>${day})(?!\d)`, 'gu')],
  [
    'birth',
    new RegExp(String.raw`${name(3)}\s{0,3}\((?<what>\d{1,2}/\d{1,2}/\d{4}|19[3-9]\d|20[01]\d)\)`, 'gu'),
  ],
  ['citizen', new RegExp(`${name(2)}${beside}${papers}(?<what>${digits(9, 12)})`, 'gu')],
];

/** What every number and every person has, for a first look: most texts have neither, and the patterns cost time. */
const longNumber = /\d(?:[ \u00a0().-]{0,2}\d){5}/;
const markOfPersons =
  /(?:[Ss]inh(?:\s{1,3}(?:năm|ngày))?|SN|NS)[\s:]{0,3}\d|CCCD|CMND|CMTND|[Cc]ăn cước|định danh|[Cc]hứng minh|\(\d/;

/** All that is personal in a text, in its order, nothing twice. */
export function personalIn(text: string): readonly Personal[] {
  const found: Personal[] = [];
  for (const each of [...numbersIn(text), ...personsIn(text)]) {
    if (found.every((other) => each.end <= other.start || each.start >= other.end)) found.push(each);
  }
  return found.sort((a, b) => a.start - b.start);
}

function numbersIn(text: string): readonly Personal[] {
  if (!longNumber.test(text)) return [];
  return numbers.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => {
      const what = groups?.['what'] ?? '';
      return span(kind, index + whole.length - what.length, what);
    }),
  );
}

function personsIn(text: string): readonly Personal[] {
  if (!/\d/.test(text) || !markOfPersons.test(text)) return [];
  return persons.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const { who = '', what = '' } = groups ?? {};
      return [span(kind, index, who, true), span(kind, index + whole.lastIndexOf(what), what)];
    }),
  );
}

function span(kind: PersonalKind, start: number, part: string, isName = false): Personal {
  return { kind, isName, start, end: start + part.length };
}
