import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';

function rows(text: string): readonly Record<string, string>[] {
  return readCsv(text).rows.map(({ cells }) => Object.fromEntries(cells));
}

const two = [
  { id: 'xa-nam-dan', name: 'Nam Đàn' },
  { id: 'xa-kim-lien', name: 'Kim Liên' },
];

describe('the same table, written in several ways', () => {
  it.each([
    ['commas', 'id,name\nxa-nam-dan,Nam Đàn\nxa-kim-lien,Kim Liên\n'],
    ['semicolons', 'id;name\nxa-nam-dan;Nam Đàn\nxa-kim-lien;Kim Liên\n'],
    ['tabs', 'id\tname\nxa-nam-dan\tNam Đàn\nxa-kim-lien\tKim Liên\n'],
    ['byte order mark', '\uFEFFid,name\nxa-nam-dan,Nam Đàn\nxa-kim-lien,Kim Liên\n'],
    ['Windows line ends', 'id,name\r\nxa-nam-dan,Nam Đàn\r\nxa-kim-lien,Kim Liên\r\n'],
    ['no line end at the end', 'id,name\nxa-nam-dan,Nam Đàn\nxa-kim-lien,Kim Liên'],
    ['blank lines', '\nid,name\n\nxa-nam-dan,Nam Đàn\n,\n\nxa-kim-lien,Kim Liên\n\n'],
    ['spaces and capitals in the head', ' ID , Name\n xa-nam-dan , Nam Đàn \nxa-kim-lien,Kim Liên'],
    ['quotes', '"id","name"\n"xa-nam-dan","Nam Đàn"\n"xa-kim-lien","Kim Liên"\n'],
    ['decomposed letters', 'id,name\nxa-nam-dan,Nam Đàn\nxa-kim-lien,Kim Liên\n'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual(two);
  });
});

describe('cells', () => {
  it.each([
    ['a,b\n"1,5",x', { a: '1,5', b: 'x' }],
    ['a;b\n1,5;x', { a: '1,5', b: 'x' }],
    ['a,b\n"nói ""có""",x', { a: 'nói "có"', b: 'x' }],
    ['a,b\n"hai\r\ndòng",x', { a: 'hai\ndòng', b: 'x' }],
    ['a,b\nnhà "A",x', { a: 'nhà "A"', b: 'x' }],
    ['a,b,c\n1', { a: '1', b: '', c: '' }],
    ['a,b\n1,', { a: '1', b: '' }],
  ])('%j', (text, row) => {
    expect(rows(text)).toEqual([row]);
  });
});

it('knows the line each row starts on', () => {
  const { rows } = readCsv('a,b\r\n\r\n"hai\r\ndòng",x\r\n3,4\r\n');
  expect(rows.map(({ line }) => line)).toEqual([3, 5]);
});

it('says when a row has more cells than the head has names', () => {
  const { rows } = readCsv('unit,indicator,target\n,B1,5,5%\n,B2,5%,\n,B3,"5,5%"\n');
  expect(rows.map(({ overflows }) => overflows)).toEqual([true, false, false]);
});

it('an empty file has neither head nor rows', () => {
  expect(readCsv('')).toEqual({ head: [], rows: [] });
});

it('reads back whatever is written with quotes', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replaceAll('\r', '').normalize('NFC').trim());
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (cells, separator) => {
      const text = cells.map((row) => row.map(quote).join(separator)).join('\n');
      const written = cells.filter((row) => row.some((each) => each !== ''));
      expect(rows(`a${separator}b\n${text}`).map((row) => [row['a'], row['b']])).toEqual(written);
    }),
  );
});
