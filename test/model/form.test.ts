import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKey, infoRow, markOf, partOf, readFigureKey, readInfoRow } from '../../src/model/form.ts';

describe('the mark of a sheet', () => {
  it('names its part', () => {
    expect(partOf(markOf('by-unit'))).toBe('by-unit');
    expect(partOf(' tongket/figures@1 ')).toBe('figures');
  });

  it.each(['', 'Số liệu', 'tongket', 'tongket/khac@1', 'xem tongket/figures@1'])('is not %j', (text) => {
    expect(partOf(text)).toBeUndefined();
  });
});

describe('the column key of a figure', () => {
  const names = fc.stringMatching(/^[A-Z][A-Z0-9_.-]*$/);
  const aspects = fc.option(
    fc.oneof(
      fc.constantFrom('previous' as const, 'cumulative' as const),
      fc.integer({ min: 1000, max: 9999 }),
    ),
    {
      nil: undefined,
    },
  );

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(names, aspects, (name, aspect) => {
        const key = readFigureKey(figureKey(name, aspect));
        expect(key).toEqual(aspect === undefined ? { name } : { name, aspect });
      }),
    );
  });

  it.each(['', '@previous', 'NNT@', 'NNT@17', 'NNT@previous@2017'])('is not %j', (key) => {
    expect(readFigureKey(key)).toBeUndefined();
  });
});

it('a particular among figures has a key that no element can have', () => {
  expect(readInfoRow(infoRow('blank-is-zero'))).toBe('blank-is-zero');
  expect(readInfoRow('signed')).toBeUndefined();
});
