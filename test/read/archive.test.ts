import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limitsOf, normalLimits } from '../../src/model/limits.ts';
import { type Unpacked, unpackArchive } from '../../src/read/archive.ts';
import { foundFile } from '../../src/read/scan.ts';

/** Zip archives that submissions were sent in. */

const yaml = strToU8('schema: tongket/submission@1\n');

function unpack(content: Zippable | Uint8Array, limits = normalLimits): Unpacked {
  const bytes = content instanceof Uint8Array ? content : zipSync(content as Zippable);
  return unpackArchive(foundFile('goi.zip', bytes), limits);
}

function paths({ files }: Unpacked): readonly string[] {
  return files.map(({ path }) => path);
}

function said({ findings }: Unpacked): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place?.file}`);
}

describe('an archive of submissions', () => {
  it('gives its files at their place in it, folders and all', () => {
    const read = unpack({ 'xã B.yaml': yaml, 'dot-1/xa-a.yaml': yaml });
    expect(paths(read)).toEqual(['goi.zip/dot-1/xa-a.yaml', 'goi.zip/xã B.yaml'.normalize('NFC')]);
    expect(read.files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'schema: tongket/submission@1\n',
      'schema: tongket/submission@1\n',
    ]);
    expect(read.findings).toEqual([]);
  });

  it('passes over what is never a submission (lock files, hidden ones, registers, results) and says if that is all', () => {
    const names = [
      '~$xa-a.xlsx',
      '.DS_Store',
      '__MACOSX/._xa-a.xlsx',
      'nhan.csv',
      'xu-ly.xlsx',
      'ket-qua/a.yaml',
    ];
    const read = unpack(Object.fromEntries(names.map((name) => [name, yaml])));
    expect([paths(read), said(read)]).toEqual([[], ['TK203 goi.zip']]);
  });
});

describe('what is not read, and why', () => {
  it('an archive in an archive, and a path that leads out', () => {
    const read = unpack({ 'trong.zip': zipSync({}), '../../xa-a.yaml': yaml, 'xa-b.yaml': yaml });
    expect(paths(read)).toEqual(['goi.zip/xa-b.yaml']);
    expect(said(read)).toEqual(['TK212 goi.zip/../../xa-a.yaml', 'TK212 goi.zip/trong.zip']);
  });

  it('a damaged file costs itself alone', () => {
    const bytes = zipSync({ 'xa-a.yaml': [yaml, { level: 0 }], 'xa-b.yaml': [yaml, { level: 0 }] });
    const at = Buffer.from(bytes).indexOf('schema');
    bytes[at] = 0x53;
    const read = unpack(bytes);
    expect(paths(read)).toEqual(['goi.zip/xa-b.yaml']);
    expect(said(read)).toEqual(['TK214 goi.zip/xa-a.yaml']);
  });

  it('a file that inflates beyond the limit', () => {
    const read = unpack({ 'bom.yaml': new Uint8Array(70 * 1024 * 1024), 'xa-b.yaml': yaml });
    expect(paths(read)).toEqual(['goi.zip/xa-b.yaml']);
    expect(said(read)).toEqual(['TK217 goi.zip/bom.yaml']);
  });

  it.each<[string, Zippable | Uint8Array, string]>([
    ['more files than allowed', { a: yaml, b: yaml, c: yaml }, 'TK217'],
    ['a workbook that was renamed', { '[Content_Types].xml': yaml, 'xl/workbook.xml': yaml }, 'TK216'],
    ['no zip at all', strToU8('%PDF-1.7'), 'TK216'],
    ['no bytes', new Uint8Array(0), 'TK215'],
    ['an empty zip', {}, 'TK203'],
    ['a zip cut short', zipSync({ a: yaml }).subarray(0, 30), 'TK214'],
  ])('%s', (_what, content, code) => {
    const read = unpack(content, limitsOf({ 'archive-files': 2 }));
    expect([paths(read), said(read)]).toEqual([[], [`${code} goi.zip`]]);
  });
});
