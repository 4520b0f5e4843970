import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { raise } from '../../src/model/finding.ts';
import { tooLarge } from '../../src/read/findings.ts';
import { workbookBytes } from '../read/excel/build.ts';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Limits of reading: set by the plan or the command line, met with a finding that says which it was and how to raise it. */

const folders: { readonly remove: () => void }[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder.path;
}

const good = smallSubmission('xa-an-binh', '{VU: {value: 21, previous: 20}}');
const wordy = smallSubmission('xa-hoa-son', `{VU: {value: 3, previous: 2, note: ${'a'.repeat(80)}}}`);
/** Six cells and a long silence: nobody's form, and it inflates a thousandfold. */
const book = workbookBytes({
  rows: `<row>${'<c><v>1</v></c>'.repeat(6)}</row>`,
  after: ' '.repeat(5_000_000),
});

const sent = {
  'a.yaml': good,
  'b.yaml': wordy,
  'c.xlsx': book,
  'd.zip': zipSync({ '1.yaml': strToU8(good), '2.yaml': strToU8(wordy) }),
  'e/f/g.yaml': good,
};

/** What went beyond a limit, and the limit as its finding gives it. */
async function beyond(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await tongket(['validate', folder, '--format', 'json', ...args]);
  const { findings }: { findings: readonly { code: string; message: string; place: { file: string } }[] } =
    JSON.parse(stdout);
  return findings
    .filter(({ code }) => code === 'TK217')
    .map(({ message, place }) => `${place.file} ${/\(([^()]*)\)\.$/.exec(message)?.[1]}`);
}

/** As every workbook of five megabytes of blanks would need. */
const wide = ['--limit', 'ratio=1032'];

describe('each limit is a setting', () => {
  const folder = folderOf({ 'plan.yaml': smallPlan, ...sent });

  it('nothing is beyond them but a workbook that inflates a thousandfold', async () => {
    expect(await beyond(folder)).toEqual(['c.xlsx ratio = 300']);
    expect(await beyond(folder, ...wide)).toEqual([]);
  });

  it.each([
    ['file-size=2KB', ['c.xlsx file-size = 2KB']],
    ['yaml-size=200', ['b.yaml yaml-size = 200B', 'd.zip/2.yaml yaml-size = 200B']],
    ['inflated-size=6MB', ['c.xlsx inflated-size = 6MB']],
    ['ratio=10', ['c.xlsx ratio = 10']],
    ['cells=5', ['c.xlsx cells = 5']],
    ['text-length=60', ['b.yaml text-length = 60', 'd.zip/2.yaml text-length = 60']],
    ['files=3', ['d.zip files = 3', 'e/f/g.yaml files = 3']],
    ['folder-depth=1', ['e/f folder-depth = 1']],
    ['archive-files=1', ['c.xlsx archive-files = 1', 'd.zip archive-files = 1']],
  ])('--limit %s', async (limit, findings) => {
    expect(await beyond(folder, ...wide, '--limit', limit)).toEqual(findings);
  });
});

describe('who sets them', () => {
  const plan = `${smallPlan}limits: {yaml-size: 200, files: 2}\n`;
  const folder = folderOf({ 'plan.yaml': plan, 'a.yaml': good, 'b.yaml': wordy, 'c.yaml': good });

  it('the plan beside the submissions, before any of them is read', async () => {
    expect(await beyond(folder)).toEqual(['b.yaml yaml-size = 200B', 'c.yaml files = 2']);
  });

  it('the command line has the last word', async () => {
    expect(await beyond(folder, '--limit', 'yaml-size=1KB', '--limit', 'files=9')).toEqual([]);
    expect(await beyond(folder, '--limit', 'yaml-size=1KB,files=9')).toEqual([]);
  });

  it('nobody beyond the bounds: a mistake of the plan, or of the command line', async () => {
    const greedy = folderOf({ 'plan.yaml': `${smallPlan}limits: {cells: 99000000}\n`, 'a.yaml': good });
    expect((await tongket(['validate', greedy])).stderr).toContain('TK102');
    const refused = await tongket(['aggregate', folder, '--limit', 'cells=99000000']);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      'tongket: Giới hạn "cells=99000000" không dùng được.\n  → cells: 1 – 20000000.\n',
    ]);
    const unknown = await tongket(['validate', folder, '--limit', 'colour=3', '--lang', 'en']);
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('There is no limit "colour=3".'),
    ]);
  });
});

describe('a file beyond a limit', () => {
  const folder = folderOf({ 'plan.yaml': smallPlan, 'b.yaml': wordy });

  it('costs itself alone, and is never passed over in silence', async () => {
    const { status, stdout } = await tongket([
      'validate',
      folder,
      '--period',
      '2026-6T',
      '--limit',
      'yaml-size=200',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('Không đọc: vượt giới hạn dung lượng một tệp YAML (yaml-size = 200B).');
    expect(stdout).toContain('--limit yaml-size=400B, hoặc ghi limits: {yaml-size: 400B} trong plan.yaml');
  });

  it('even where the folder holds nothing else', async () => {
    const { status, stdout } = await tongket([
      'validate',
      folder,
      '--period',
      '2026-6T',
      '--limit',
      'file-size=99',
    ]);
    expect([status, stdout]).toEqual([1, expect.stringContaining('file-size = 99B')]);
  });

  it('that cannot be raised further is told so', () => {
    const { remedy } = raise(tooLarge, { limit: 'ratio', set: 1032 });
    expect(remedy.vi).toMatch(/Giới hạn này đã ở mức cao nhất\.$/);
    expect(remedy.en).not.toContain('--limit');
  });
});
