import { describe, expect, it } from 'vitest';
import { openWorkbook, workbookLimits } from '../../../src/read/excel/index.ts';
import { readOnce } from '../../../src/read/excel/once.ts';
import { openPackage } from '../../../src/read/excel/open.ts';
import { opened, type Parts, workbookBytes } from './build.ts';

/** A part that the file before had byte for byte is not read again; whatever differs is. */

const styled = (font: string): Parts => ({
  rows: '<row r="1"><c r="A1" s="0" t="inlineStr"><is><t>x</t></is></c></row>',
  styles: `<fonts><font><name val="${font}"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>`,
});
const fontIn = (bytes: Uint8Array): string | undefined => opened(bytes).sheets[0]?.cell('A1')?.font;

it('each file has its own styles, in whatever order files come', () => {
  const [first, second] = [workbookBytes(styled('.VnTime')), workbookBytes(styled('Arial'))];
  expect([first, second, second, first].map(fontIn)).toEqual(['.VnTime', 'Arial', 'Arial', '.VnTime']);
});

describe('of the same part', () => {
  const name = 'xl/styles.xml';
  const bytes = workbookBytes(styled('Arial'));
  const limits = workbookLimits();
  const counting = () => {
    let times = 0;
    const read = readOnce((pack, part) => {
      pack.read(part, () => undefined);
      times += 1;
      return times;
    });
    return read;
  };

  it('the second is taken from the first', () => {
    const read = counting();
    expect([0, 1].map(() => read(openPackage(bytes, limits), name, limits))).toEqual([1, 1]);
  });

  it('other limits, another name, other bytes: read anew', () => {
    const read = counting();
    const other = openPackage(workbookBytes(styled('Times')), limits);
    const strict = { ...limits, textLength: 10 };
    expect([
      read(openPackage(bytes, limits), name, limits),
      read(openPackage(bytes, strict), name, strict),
      read(openPackage(bytes, strict), 'xl/workbook.xml', strict),
      read(other, name, limits),
    ]).toEqual([1, 2, 3, 4]);
  });

  it('it counts against the limits of each file', () => {
    const read = counting();
    const pack = openPackage(bytes, { ...limits, totalBytes: 700 });
    const tight = { ...limits, totalBytes: 700 };
    const nine = (): unknown => Array.from({ length: 9 }, () => read(pack, name, tight));
    expect(nine).toThrow(/inflate to \d+ bytes/);
  });

  it('a header that lies about the same bytes is found out', () => {
    opened(bytes);
    const lying = bytes.slice();
    const entry = Buffer.from(lying.buffer).lastIndexOf(name) - 46;
    new DataView(lying.buffer).setUint32(entry + 16, 1, true);
    const result = openWorkbook(lying);
    expect(result.ok ? undefined : result.problem.kind).toBe('damaged');
  });
});
