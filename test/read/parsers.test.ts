import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsOf, normalLimits } from '../../src/model/limits.ts';
import { type Parsers, parseHere } from '../../src/read/parsers.ts';
import { type FoundFile, foundFile } from '../../src/read/scan.ts';

/**
 * Files parsed on threads of their own: the same as on this one, in the same order, and a file that takes too long
 * costs itself alone. Threads run compiled code, so the pool comes from `dist`, which `npm test` builds first.
 */

const root = join(import.meta.dirname, '..', '..');
const compiled = join(root, 'dist', 'src', 'read', 'parsers.js');
const { openParsers }: typeof import('../../src/read/parsers.ts') = await import(compiled);

const yaml = (unit: string): string =>
  `schema: tongket/submission@1\nplan: ke-hoach\nperiod: 2026-6T\nunit: ${unit}\nvalues: {NNT: 3}\n`;
const text = (path: string, content: string): FoundFile => foundFile(path, new TextEncoder().encode(content));
const workbook = 'fixtures/findings/TK222-hidden-row/xa-a.xlsx';

const files = [
  text('xa-a.yaml', yaml('xa-a')),
  foundFile('xa-b.xlsx', readFileSync(join(root, workbook))),
  text('la.pdf', '%PDF-1.7'),
  text('xa-c.yaml', yaml('xa-c')),
  text('gia.xlsx', '%PDF-1.7'),
];

describe('a pool of threads', () => {
  let parsers: Parsers;
  beforeAll(() => {
    parsers = openParsers(2);
  });
  afterAll(() => parsers.close());

  it('gives what this thread gives, in the order of the files', async () => {
    const apart = await parsers.parse(files, normalLimits);
    const here = await parseHere(files, normalLimits);
    const plain = (parsed: typeof here) =>
      parsed.map(({ files: each, findings }) => ({
        findings,
        files: each.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes).toString('hex') })),
      }));
    expect(plain(apart)).toEqual(plain(here));
  });

  it('says of a file that takes longer than its time that it was given up, and reads the others', async () => {
    const slow = text('cham.yaml', `${yaml('xa-a')}ghi-chu: [${'[], '.repeat(400_000)}]\n`);
    const parsed = await parsers.parse([slow, ...files], limitsOf({ seconds: 1 }));
    const codes = parsed.map(({ findings }) => findings.map(({ code }) => code));
    expect(codes[0]).toEqual(['TK217']);
    expect(parsed[0]?.findings[0]?.message.vi).toContain('(seconds = 1)');
    expect(parsed[0]?.files).toMatchObject([{ path: 'cham.yaml', submissions: [] }]);
    expect(parsed.flatMap((each) => each.files).map(({ path }) => path)).toEqual([
      'cham.yaml',
      ...files.map(({ path }) => path),
    ]);
  });
});
