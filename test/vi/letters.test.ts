import { describe, expect, it } from 'vitest';
import { capitals, letters, marks, numerals, wordEnd, wordStart } from '../../src/vi/letters.ts';

type Range = readonly [from: number, to: number];

function charactersOf(ranges: readonly Range[]): readonly string[] {
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
}

const scripts: readonly Range[] = [
  [0x0000, 0x024f],
  [0x0380, 0x03ce],
  [0x0400, 0x045f],
  [0x1e00, 0x1eff],
];

/** Each class, what Unicode calls it, and the blocks in which the two are the same. */
const classes: readonly (readonly [string, string, RegExp, readonly Range[]])[] = [
  [
    'letters',
    letters,
    /\p{L}/u,
    [
      [0x0000, 0x02c1],
      [0x0300, 0x052f],
      [0x1e00, 0x1eff],
      [0xff00, 0xff65],
    ],
  ],
  ['capitals', capitals, /\p{Lu}/u, scripts],
  [
    'marks',
    marks,
    /\p{M}/u,
    [
      [0x0000, 0x0482],
      [0x1e00, 0x1eff],
      [0x2000, 0x20ff],
      [0xfe00, 0xfe1f],
    ],
  ],
  [
    'numerals',
    numerals,
    /\p{N}/u,
    [
      [0x0000, 0x052f],
      [0x1e00, 0x24ff],
      [0xff00, 0xffef],
    ],
  ],
];

describe.each(classes)('%s', (_name, pieces, property, blocks) => {
  const inClass = new RegExp(`[${pieces}]`);

  it('are those of Unicode, none missing and none too many', () => {
    const characters = charactersOf(blocks);
    expect(characters.filter((each) => inClass.test(each))).toEqual(
      characters.filter((each) => property.test(each)),
    );
  });

  it('are nothing else wherever they stand', () => {
    const all = charactersOf([[0x0000, 0xffff]]);
    expect(all.filter((each) => inClass.test(each) && !property.test(each))).toEqual([]);
  });
});

describe('the letters of Vietnamese', () => {
  const vowels = [...'aăâeêioôơuưy'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const small = [
    ...'bcdđghklmnpqrstvxfjwz',
    ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ];

  it.each(small)('%s and its capital', (letter) => {
    const isLetter = new RegExp(`^[${letters}]$`);
    const isCapital = new RegExp(`^[${capitals}]$`);
    const capital = letter.toUpperCase();
    expect([isLetter.test(letter), isLetter.test(capital)]).toEqual([true, true]);
    expect([isCapital.test(letter), isCapital.test(capital)]).toEqual([false, true]);
  });
});

it.each([
  ['xã', 'các xã, phường', true],
  ['xã', 'xãm hại', false],
  ['y', 'ủy', false],
  ['ban', 'Ủy ban', true],
  ['m', 'm²', true],
])('the word %s in %j: %s', (word, text, stands) => {
  expect(new RegExp(wordStart + word + wordEnd).test(text)).toBe(stands);
});
