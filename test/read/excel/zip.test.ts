import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type LimitName, type Limits, normalLimits } from '../../../src/model/limits.ts';
import { openWorkbook } from '../../../src/read/excel/index.ts';
import { opened, parts, problemKind, workbookBytes } from './build.ts';

const row = '<row r="1"><c r="A1"><v>24</v></c></row>';
const honest = workbookBytes({ rows: row });
const sheetPart = 'xl/worksheets/sheet1.xml';
const entrySignature = 0x02014b50;

/** A copy of `honest` with a field of the sheet's entry in the central directory changed. */
function withEntry(change: (view: DataView, at: number) => void, source = honest): Uint8Array {
  const bytes = source.slice();
  const at = Buffer.from(bytes).lastIndexOf(sheetPart) - 46;
  const view = new DataView(bytes.buffer);
  expect(view.getUint32(at, true)).toBe(entrySignature);
  change(view, at);
  return bytes;
}

function problemUnder(limits: Partial<Limits>, bytes = honest) {
  const result = openWorkbook(bytes, limits);
  return result.ok ? undefined : result.problem;
}

describe('a broken zip', () => {
  it('is never opened, wherever it was cut off', () => {
    for (let length = 0; length < honest.length; length += 1) {
      expect(problemKind(honest.subarray(0, length)), `cut at ${length}`).toMatch(
        /^(?:empty|not-excel|truncated)$/,
      );
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['a wrong checksum', withEntry((view, at) => view.setUint32(at + 16, 1, true)), 'damaged'],
    [
      'a size that hides most of the part',
      withEntry((view, at) => view.setUint32(at + 24, 10, true)),
      'damaged',
    ],
    ['a size larger than the part', withEntry((view, at) => view.setUint32(at + 24, 5000, true)), 'damaged'],
    [
      'a part that ends beyond the file',
      withEntry((view, at) => view.setUint32(at + 20, 1e6, true)),
      'truncated',
    ],
    [
      'a part that begins beyond the file',
      withEntry((view, at) => view.setUint32(at + 42, 1e6, true)),
      'truncated',
    ],
    ['a part that is not there', withEntry((view, at) => view.setUint32(at + 42, 7, true)), 'damaged'],
    ['an encrypted part', withEntry((view, at) => view.setUint16(at + 8, 1, true)), 'encrypted'],
    ['an unknown method', withEntry((view, at) => view.setUint16(at + 10, 99, true)), 'unsupported'],
    ['zip64 sizes', withEntry((view, at) => view.setUint32(at + 24, 0xffffffff, true)), 'unsupported'],
    [
      'no directory entry where one should be',
      withEntry((view, at) => view.setUint32(at, 0, true)),
      'damaged',
    ],
  ])('%s', (_, bytes, kind) => {
    expect(problemKind(bytes)).toBe(kind);
  });

  it('does not hold one part twice', () => {
    const twice = zipSync(parts({ rows: row, parts: { 'xl/Worksheets/sheet1.xml': '<worksheet/>' } }));
    expect(problemKind(twice)).toBe('damaged');
  });

  it('never throws, whatever byte is changed', () => {
    const position = fc.nat(honest.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = honest.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(() => openWorkbook(bytes)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a bomb is refused', () => {
  const blanks = strToU8(`<worksheet>${' '.repeat(8_000_000)}</worksheet>`);
  const bomb = zipSync(parts({ parts: { [sheetPart]: blanks } }));

  it('by its ratio, before it is inflated', () => {
    expect(problemKind(bomb)).toBe('too-large');
  });

  it('even when its header lies', () => {
    expect(problemKind(withEntry((view, at) => view.setUint32(at + 24, 200, true), bomb))).toBe('damaged');
  });

  it.each<[LimitName, number]>([
    ['inflated-size', 900],
    ['archive-files', 3],
    ['cells', 0],
  ])('by the limit on %s, which it names', (limit, value) => {
    expect(problemUnder({ [limit]: value })).toMatchObject({ kind: 'too-large', limit });
    expect(problemUnder({ [limit]: normalLimits[limit] })).toBeUndefined();
  });

  it('where one part takes more than a third of what may be inflated', () => {
    expect(problemUnder({ 'inflated-size': 23_000_000, ratio: 1032 }, bomb)?.limit).toBe('inflated-size');
    expect(problemUnder({ 'inflated-size': 25_000_000, ratio: 1032 }, bomb)?.limit).toBeUndefined();
  });

  it('by the number and length of its strings', () => {
    const strings = workbookBytes({ rows: row, strings: '<si><t>một</t></si><si><t>hai</t></si>' });
    expect(problemUnder({ cells: 1 }, strings)?.limit).toBe('cells');
    expect(problemUnder({ 'text-length': 2 }, strings)?.limit).toBe('text-length');
    expect(problemUnder({ cells: 2, 'text-length': 3 }, strings)).toBeUndefined();
  });

  it('says which cell holds a text that is too long', () => {
    const long = workbookBytes({
      rows: `<row r="1"><c r="B1" t="inlineStr"><is><t>${'a'.repeat(40_000)}</t></is></c></row>`,
    });
    expect(problemUnder({}, long)).toEqual({
      kind: 'too-large',
      detail: 'Số liệu!B1 holds a text of 40000 characters',
      limit: 'text-length',
    });
  });
});

describe('an odd but honest zip is read', () => {
  it('with backslashes in its names', () => {
    const odd = Object.fromEntries(
      Object.entries(parts({ rows: row })).map(([name, part]) => [name.replaceAll('/', '\\'), part]),
    );
    expect(opened(zipSync(odd)).sheets[0]?.cell('A1')?.value).toEqual({ type: 'number', text: '24' });
  });

  it('stored instead of deflated', () => {
    expect(opened(zipSync(parts({ rows: row }), { level: 0 })).sheets).toHaveLength(1);
  });

  it('inside a larger buffer', () => {
    const larger = new Uint8Array(honest.length + 20);
    larger.set(honest, 10);
    expect(opened(larger.subarray(10, 10 + honest.length)).sheets).toHaveLength(1);
  });
});
