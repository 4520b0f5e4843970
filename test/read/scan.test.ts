import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Limits, limitsOf } from '../../src/model/limits.ts';
import { readRawFile, readRawFolder } from '../../src/read/index.ts';
import { scanFolder } from '../../src/read/scan.ts';
import { makeFolder } from '../support/cli.ts';

/** What is found in a folder, and what is passed over with a word. */

const opened: { remove: () => void }[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.remove();
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const made = makeFolder(files);
  opened.push(made);
  return made.path;
}

function scan(files: Readonly<Record<string, string>>, limits: Partial<Limits> = {}) {
  const found = scanFolder(folderOf(files), undefined, limitsOf(limits));
  const skipped = found.skipped.map(({ path, reason }) => `${path}: ${reason}`);
  return { files: found.files.map(({ path }) => path), skipped };
}

describe('a folder of submissions', () => {
  it('is read with its folders and copies; hidden and lock files, results and tables are not submissions', () => {
    const names = ['BÁO CÁO (1).xlsx', 'dot-2/xa-b.yaml', '~$xa-a.xlsx', '.an.yaml', 'plan.yaml', 'so.csv'];
    const { files, skipped } = scan(Object.fromEntries(names.map((name) => [name, 'x'])));
    expect(files).toEqual(['BÁO CÁO (1).xlsx', 'dot-2/xa-b.yaml']);
    expect(skipped).toEqual([]);
  });

  it('what Windows leaves behind is not spoken of; a register of a kind that is not read is', () => {
    const names = ['Thumbs.db', 'desktop.ini', 'xu-ly.docx', 'xa-a.yaml', 'xu-ly.yaml'];
    const { files, skipped } = scan(Object.fromEntries(names.map((name) => [name, 'x'])));
    expect(files).toEqual(['xa-a.yaml']);
    expect(skipped).toEqual(['xu-ly.docx: register']);
  });

  it('what a run wrote beside its results is not met by the next, wherever -o had it written', () => {
    const { files } = scan({
      'xa-a.yaml': 'x',
      'bao-cao.docx': 'x',
      'ra/ket-qua.json': '{}',
      'ra/bao-cao.docx': 'x',
      'ra/kiem-tra.xlsx': 'x',
      'ra/huyen-a.yaml': 'x',
    });
    expect(files).toEqual(['bao-cao.docx', 'ra/huyen-a.yaml', 'xa-a.yaml']);
  });

  it('a link is not followed', async () => {
    const folder = folderOf({ 'xa-a.yaml': 'x' });
    symlinkSync('/etc/hostname', join(folder, 'xa-b.yaml'));
    const { findings, files } = await readRawFolder(folder, undefined);
    expect(files.map(({ path }) => path)).toEqual(['xa-a.yaml']);
    expect(findings.map(({ code, place }) => [code, place])).toContainEqual(['TK212', { file: 'xa-b.yaml' }]);
  });
});

it('a file that cannot be opened costs itself alone', async () => {
  const { findings, files } = await readRawFile(folderOf({}), 'xa-a.yaml');
  expect(files).toEqual([]);
  expect(findings.map(({ code, place }) => [code, place])).toEqual([['TK201', { file: 'xa-a.yaml' }]]);
});

describe('limits', () => {
  it.each<[string, Partial<Limits>, readonly string[], readonly string[]]>([
    ['of a file’s size', { 'file-size': 3 }, ['b/c/d.yaml', 'b/e.yaml'], ['a.yaml: file-size']],
    ['of files', { files: 2 }, ['a.yaml', 'b/c/d.yaml'], ['b/e.yaml: files']],
    ['of folders in folders', { 'folder-depth': 1 }, ['a.yaml', 'b/e.yaml'], ['b/c: folder-depth']],
  ])('%s', (_what, limits, files, skipped) => {
    const found = scan({ 'a.yaml': 'xxxx', 'b/c/d.yaml': 'x', 'b/e.yaml': 'x' }, limits);
    expect(found).toEqual({ files, skipped });
  });

  it('are told as findings', async () => {
    const folder = folderOf({ 'a.yaml': 'xxxx' });
    const { findings } = await readRawFolder(folder, undefined, limitsOf({ 'file-size': 3 }));
    expect(findings.map(({ code, place }) => [code, place])).toEqual([['TK217', { file: 'a.yaml' }]]);
  });
});
