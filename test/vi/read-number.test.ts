import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactText, whole } from '../../src/model/exact.ts';
import {
  type NumberReading,
  type NumberRules,
  readNumberCell,
  readPlainNumber,
  readTypedNumber,
} from '../../src/vi/read-number.ts';
import { showExact } from '../../src/vi/show-number.ts';

const rules = (type: NumberRules['type'], more: Partial<NumberRules> = {}): NumberRules => ({
  convention: 'vi',
  type,
  ...more,
});
const people = rules('count', { measure: 'người' });

/** A reading in one line: `1234`, `ước 120`, `ambiguous: 1234 | 1,234`, `zero-word`. */
function said(reading: NumberReading): string {
  if (reading.tag === 'number') return `${reading.estimated ? 'ước ' : ''}${exactText(reading.value)}`;
  if (reading.tag !== 'refused') return reading.tag;
  return reading.readings.length === 0
    ? reading.reason
    : `${reading.reason}: ${reading.readings.join(' | ')}`;
}

describe('typed under vi (1.234,5)', () => {
  it.each([
    ['count', '24', '24'],
    ['count', '012', '12'],
    ['count', '+5', '5'],
    ['count', '-5', '-5'],
    ['count', '1.234', '1234'],
    ['count', '1.234.567', '1234567'],
    ['count', '1 234', '1234'],
    ['count', '1,234', 'ambiguous: 1234 | 1,234'],
    ['count', '-1,234', 'ambiguous: -1234 | -1,234'],
    ['count', '12,5', 'not-whole'],
    ['count', '12,0', '12'],
    ['count', '3.4', 'ambiguous: 34 | 3,4'],
    ['amount', '12,5', '25/2'],
    ['amount', '1.234', 'ambiguous: 1234 | 1,234'],
    ['amount', '-3.400', 'ambiguous: -3400 | -3,4'],
    ['amount', '1,234', '617/500'],
    ['amount', '1.234,5', '2469/2'],
    ['amount', '1.267,44', '31686/25'],
    ['amount', '1 267,44', '31686/25'],
    ['amount', '3.4', 'ambiguous: 34 | 3,4'],
    ['amount', '0.500', 'ambiguous: 500 | 0,5'],
    ['money', '1.234', 'ambiguous: 1234 | 1,234'],
    ['money', '1.234.567', '1234567'],
    ['money', '12,50', '25/2'],
  ] as const)('%s %j → %s', (type, text, expected) => {
    expect(said(readTypedNumber(text, rules(type)))).toBe(expected);
  });
});

describe('typed under en (1,234.5)', () => {
  it.each([
    ['count', '1,234', '1234'],
    ['count', '1,234,567', '1234567'],
    ['count', '1.234', 'ambiguous: 1234 | 1.234'],
    ['count', '12.5', 'not-whole'],
    ['amount', '12.5', '25/2'],
    ['amount', '1,234', 'ambiguous: 1234 | 1.234'],
    ['amount', '1,234.5', '2469/2'],
    ['amount', '3,4', 'ambiguous: 34 | 3.4'],
  ] as const)('%s %j → %s', (type, text, expected) => {
    expect(said(readTypedNumber(text, rules(type, { convention: 'en' })))).toBe(expected);
  });
});

describe('an unquoted YAML scalar: a decimal point, whatever the convention', () => {
  it.each([
    ['count', '24', '24'],
    ['count', '012', '12'],
    ['count', '-7', '-7'],
    ['count', '3.400', 'ambiguous: 3400 | 3,4'],
    ['amount', '3.400', 'ambiguous: 3400 | 3,4'],
    ['amount', '-3.400', 'ambiguous: -3400 | -3,4'],
    ['percent', '3.400', 'ambiguous: 3400 | 3,4'],
    ['amount', '3.4', '17/5'],
    ['amount', '3.40', '17/5'],
    ['amount', '3.4000', '17/5'],
    ['amount', '.5', '1/2'],
    ['count', '12.5', 'not-whole'],
    ['count', '1e3', 'notation'],
    ['count', '1.5E+3', 'notation'],
    ['count', '0x1F', 'notation'],
    ['count', '0o14', 'notation'],
    ['count', '.inf', 'notation'],
    ['count', '1.234.567', '1234567'],
    ['amount', '12,5', '25/2'],
    ['percent', '12%', '3/25'],
    ['count', '281/412', 'not-a-number'],
  ] as const)('%s %s → %s', (type, text, expected) => {
    expect(said(readPlainNumber(text, rules(type)))).toBe(expected);
  });

  it('three decimals are no riddle where the dot is the decimal point', () => {
    expect(said(readPlainNumber('3.400', rules('amount', { convention: 'en' })))).toBe('17/5');
  });
});

describe('an Excel number cell: as it is', () => {
  it.each([
    ['count', '3400', false, '3400'],
    ['amount', '3.4', false, '17/5'],
    ['amount', '1.234', false, '617/500'],
    ['count', '12.5', false, 'not-whole'],
    ['percent', '0.12', true, '3/25'],
    ['percent', '12', false, '3/25'],
    ['percent', '0.12', false, 'bare-fraction'],
    ['count', '0.12', true, 'other-measure: %'],
  ] as const)('%s %s (percent format: %s) → %s', (type, text, percentCell, expected) => {
    expect(said(readNumberCell(text, percentCell, rules(type)))).toBe(expected);
  });
});

describe('a percentage is a fraction', () => {
  it.each([
    ['12%', '3/25'],
    ['12 %', '3/25'],
    ['12', '3/25'],
    ['7,2%', '9/125'],
    ['12,676%', '3169/25000'],
    ['0,5%', '1/200'],
    ['120%', '6/5'],
    ['0', '0'],
    ['không', 'zero-word'],
    ['0,5', 'bare-fraction'],
    ['-0,5', 'bare-fraction'],
    ['1.234%', 'ambiguous: 1234 | 1,234'],
  ])('%j → %s', (text, expected) => {
    expect(said(readTypedNumber(text, rules('percent')))).toBe(expected);
  });

  it('has no place in a count', () => {
    expect(said(readTypedNumber('12%', people))).toBe('other-measure: %');
  });
});

describe('the element’s own unit of measure', () => {
  it.each([
    ['người', '12 người', '12'],
    ['người', '12 NGƯỜI', '12'],
    ['người', '12người', '12'],
    ['vụ', '05 vụ', '5'],
    ['bệnh nhân', '3.400 bệnh nhân', '3400'],
    ['m²', '12 m2', '12'],
    ['m2', '12 m²', '12'],
    ['người', '12 hộ', 'other-measure: hộ'],
    ['người', '12 người nghiện', 'other-measure: người nghiện'],
    [undefined, '12 người', 'other-measure: người'],
    ['người', '12 ℓ', 'other-measure: ℓ'],
    ['người', '１２ｋｇ', 'other-measure: ｋｇ'],
    ['người', '12²', 'not-a-number'],
  ])('of %s: %j → %s', (measure, text, expected) => {
    expect(said(readTypedNumber(text, rules('count', { measure })))).toBe(expected);
  });
});

describe('words for nothing, and for nothing known', () => {
  it.each([
    ['không', 'zero-word'],
    ['Không.', 'zero-word'],
    ['không có', 'zero-word'],
    ['KHÔNG PHÁT SINH', 'zero-word'],
    ['không phát sinh'.normalize('NFD'), 'zero-word'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['...', 'no-data'],
    ['…', 'no-data'],
    ['......', 'no-data'],
    ['Chưa có số liệu', 'no-data'],
    ['', 'blank'],
    [' \u00a0 ', 'blank'],
  ])('%j → %s', (text, expected) => {
    expect(said(readTypedNumber(text, people))).toBe(expected);
  });
});

describe('estimates', () => {
  it.each([
    ['ước 120', 'ước 120'],
    ['Ước: 120', 'ước 120'],
    ['ước tính 1.200', 'ước 1200'],
    ['ước đạt 120 người', 'ước 120'],
    ['khoảng 120', 'ước 120'],
    ['khoảng 1,234', 'ambiguous: 1234 | 1,234'],
    ['ước', 'not-a-number'],
    ['ước hơn 120', 'not-a-number'],
  ])('%j → %s', (text, expected) => {
    expect(said(readTypedNumber(text, people))).toBe(expected);
  });

  it('unquoted in YAML too', () => {
    expect(said(readPlainNumber('ước 120', people))).toBe('ước 120');
  });
});

describe('what is not one number', () => {
  it.each([
    '281/412',
    '12-15',
    '12 - 15',
    '#DIV/0!',
    '12/5/2026',
    '12+3',
    '1.23.456',
    '1,234.5',
    '1 23',
    '120\n230',
    '3,4,5',
    '.',
    ',',
    '--',
    'x',
    'có',
    '<5',
    'đang rà soát',
    '1e3',
  ])('%j', (text) => {
    const reading = readTypedNumber(text, people);
    expect(reading.tag).toBe('refused');
  });
});

describe('spelling is not meaning', () => {
  it.each([
    ['1２', '12'],
    ['−5', '-5'],
    ["'24", '24'],
    ['\u00a024\u200b', '24'],
  ])('%j → %s', (text, expected) => {
    expect(said(readTypedNumber(text, people))).toBe(expected);
  });
});

describe('the step is the value of the last written digit', () => {
  it.each([
    ['12', 'amount', '1'],
    ['12,5', 'amount', '1/10'],
    ['12,50', 'amount', '1/100'],
    ['1.234.000', 'amount', '1'],
    ['7,2%', 'percent', '1/1000'],
    ['7%', 'percent', '1/100'],
  ] as const)('%s (%s): %s', (text, type, step) => {
    const reading = readTypedNumber(text, rules(type));
    expect(reading.tag === 'number' && exactText(reading.step)).toBe(step);
  });
});

const types = fc.constantFrom<NumberRules['type']>('count', 'amount', 'money', 'percent');
const digitsAndMarks = fc
  .array(fc.constantFrom('0', '1', '2', '5', '40', '400', '.', ',', ' ', '-', '%'), { maxLength: 9 })
  .map((parts) => parts.join(''));

describe('properties', () => {
  it('a whole number printed with dots reads back in a count', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (number) => {
        const printed = showExact(whole(number));
        expect(said(readTypedNumber(printed, rules('count')))).toBe(String(number));
      }),
    );
  });

  it('an unquoted number and the digits of a cell read alike', () => {
    fc.assert(
      fc.property(fc.integer(), types, (number, type) => {
        const text = String(number);
        expect(readPlainNumber(text, rules(type))).toEqual(readNumberCell(text, false, rules(type)));
      }),
    );
  });

  it('no text reads as two values: ways that accept it agree', () => {
    fc.assert(
      fc.property(digitsAndMarks, types, (text, type) => {
        const ways = [
          readTypedNumber(text, rules(type)),
          readTypedNumber(text, rules(type, { convention: 'en' })),
          readPlainNumber(text, rules(type)),
          readPlainNumber(text, rules(type, { convention: 'en' })),
        ];
        const values = ways.flatMap((way) => (way.tag === 'number' ? [exactText(way.value)] : []));
        expect(new Set(values).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('a count is never a fraction', () => {
    fc.assert(
      fc.property(digitsAndMarks, (text) => {
        const reading = readTypedNumber(text, rules('count'));
        expect(reading.tag !== 'number' || reading.value.d === 1n).toBe(true);
      }),
    );
  });

  it('both readings of a riddle are readable as they are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: 100, max: 999 }),
        (units, decimals) => {
          const reading = readTypedNumber(`${units}.${decimals}`, rules('amount'));
          const again = reading.tag === 'refused' ? reading.readings : [];
          expect(again.map((text) => readTypedNumber(text, rules('amount')).tag)).toEqual([
            'number',
            'number',
          ]);
        },
      ),
    );
  });
});
