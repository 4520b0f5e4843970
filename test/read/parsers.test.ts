import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limitsOf, normalLimits } from '../../src/model/limits.ts';
import { parseFiles } from '../../src/read/parsers.ts';
import { type FoundFile, foundFile } from '../../src/read/scan.ts';

/**
 * Files that are no ordinary forms are parsed on threads of their own: the same as on this one, in the same order, and
 * one that takes too long costs itself alone. Threads run compiled code, so this comes from `dist`, which `npm test`
 * builds first; the sources parse everything here.
 */

const root = join(import.meta.dirname, '..', '..');
const compiled: typeof import('../../src/read/parsers.ts') = await import(
  join(root, 'dist', 'src', 'read', 'parsers.js')
);

const yaml = (unit: string): string =>
  `schema: tongket/submission@1\nplan: ke-hoach\nperiod: 2026-6T\nunit: ${unit}\nvalues: {NNT: 3}\n`;
const text = (path: string, content: string): FoundFile => foundFile(path, new TextEncoder().encode(content));
const workbook = 'fixtures/findings/TK222-hidden-row/xa-a.xlsx';
const large = `${yaml('xa-d')}note: "${'x'.repeat(600_000)}"\n`;

const files = [
  text('xa-a.yaml', yaml('xa-a')),
  foundFile('xa-b.xlsx', readFileSync(join(root, workbook))),
  text('la.pdf', '%PDF-1.7'),
  text('xa-d.yaml', large),
  text('gia.xls', '%PDF-1.7'),
  text('xa-c.yaml', yaml('xa-c')),
];

it('threads give what this thread gives, in the order of the files', async () => {
  const plain = (parsed: Awaited<ReturnType<typeof parseFiles>>) =>
    parsed.map(({ files: each, findings }) => ({
      findings,
      files: each.map(({ bytes, ...rest }) => ({ ...rest, size: bytes.length })),
    }));
  const here = plain(await parseFiles(files, normalLimits));
  expect(here.map((each) => each.files[0]?.path)).toEqual(files.map(({ path }) => path));
  expect(plain(await compiled.parseFiles(files, normalLimits))).toEqual(here);
});

it('a file that takes longer than its time is given up, and the others are read', async () => {
  const slow = text('cham.yaml', `${yaml('xa-a')}ghi-chu: [${'[], '.repeat(400_000)}]\n`);
  const parsed = await compiled.parseFiles([slow, ...files], limitsOf({ seconds: 1 }));
  expect(parsed[0]?.files).toMatchObject([{ path: 'cham.yaml', submissions: [] }]);
  expect(parsed[0]?.findings.map(({ code }) => code)).toEqual(['TK217']);
  expect(parsed[0]?.findings[0]?.message.vi).toContain('số giây đọc một tệp');
  expect(parsed.flatMap((each) => each.files).map(({ path }) => path)).toEqual([
    'cham.yaml',
    ...files.map(({ path }) => path),
  ]);
});
