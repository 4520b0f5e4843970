import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';

/**
 * The live formulas of kiem-tra.xlsx, computed by somebody else: all that we stored is taken out of the file, so that
 * what LibreOffice stores in its place can only be its own.
 */

const scenarios = join(import.meta.dirname, '..', '..', 'fixtures', 'scenarios');
/** Each run, with how many cells it computes at least. */
const runs = [
  ['nghe-an-107-2026', 1400, ['--period', '2026-6T', '--as-of', '2026-06-20']],
  ['bac-kan-238-2017', 900, ['--as-of', '2018-12-26']],
  ['nghe-an-167-2016', 700, ['--as-of', '2016-04-25']],
  ['nghe-an-484-2016', 48, ['--period', '2016', '--as-of', '2017-01-06']],
  ['thua-thien-hue-2020', 700, ['--period', '2017-2020', '--as-of', '2020-06-20']],
] as const;
/** Doubles added up in another order may differ in their last digits. */
const nearly = 1e-9;

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
if (!isInstalled)
  console.warn('LibreOffice (soffice) is not installed: kiem-tra.xlsx is not recalculated here.');

const work = makeFolder({});
afterAll(() => work.remove());

interface Computed {
  readonly formula: string;
  readonly value: string | undefined;
}

const sheetPath = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const computedCell = /<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<\/f>(?:<v>([^<]*)<\/v>)?<\/c>/g;

function sheetsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => sheetPath.test(path))
    .map(([path, part]) => [path, strFromU8(part)] as const);
}

/** Cells with a formula, by sheet and address. */
function computedIn(bytes: Uint8Array): ReadonlyMap<string, Computed> {
  const cells = new Map<string, Computed>();
  for (const [path, xml] of sheetsOf(bytes)) {
    for (const [, address = '', formula = '', value] of xml.matchAll(computedCell))
      cells.set(`${path} ${address}`, { formula, value });
  }
  return cells;
}

function withoutResults(bytes: Uint8Array, change = (xml: string): string => xml): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (!sheetPath.test(path)) return [path, part] as const;
    return [path, strToU8(change(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

function recalculated(bytes: Uint8Array, name: string): Uint8Array {
  const source = join(work.path, `${name}.xlsx`);
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${join(work.path, 'profile')}`;
  const target = join(work.path, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, source], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  return readFileSync(join(target, `${name}.xlsx`));
}

function isSame(ours: string, theirs: string | undefined): boolean {
  if (ours === theirs) return true;
  const [a, b] = [Number(ours), Number(theirs)];
  return Math.abs(a - b) <= nearly * Math.max(1, Math.abs(a));
}

describe.runIf(isInstalled)('LibreOffice comes to our values', () => {
  it.each(runs)(
    '%s',
    async (name, least, args) => {
      const submissions = join(scenarios, name, 'submissions');
      const to = join(work.path, name);
      await tongket(['aggregate', submissions, ...args, '--format', 'xlsx', '-o', to]);
      const bytes = readFileSync(join(to, 'kiem-tra.xlsx'));
      const ours = computedIn(bytes);
      const bare = withoutResults(bytes);
      expect([...computedIn(bare).values()].every(({ value }) => value === undefined)).toBe(true);
      const theirs = computedIn(recalculated(bare, name));
      const wrong = [...ours].flatMap(([place, { formula, value = '' }]) => {
        const found = theirs.get(place)?.value;
        return isSame(value, found) ? [] : [`${place} ${formula}: ${value}, not ${found}`];
      });
      expect(wrong).toEqual([]);
      expect(ours.size).toBeGreaterThanOrEqual(least);
    },
    240_000,
  );

  it('and to others once somebody changes a figure', async () => {
    const submissions = join(scenarios, 'nghe-an-484-2016', 'submissions');
    const to = join(work.path, 'changed');
    const args = ['--period', '2016', '--as-of', '2017-01-06', '--format', 'xlsx', '-o', to];
    await tongket(['aggregate', submissions, ...args]);
    const bytes = readFileSync(join(to, 'kiem-tra.xlsx'));
    const changed = withoutResults(bytes, (xml) => xml.replace(/(<c r="B3" s="\d+"><v>)12(<\/v>)/, '$11$2'));
    const before = computedIn(bytes);
    const after = computedIn(recalculated(changed, 'changed'));
    const turned = [...before].filter(([place, { value }]) => after.get(place)?.value !== value);
    expect(turned.map(([, { value }]) => value)).toContain('Đạt chỉ tiêu');
    expect(turned.map(([place]) => after.get(place)?.value)).toContain('Chưa đạt');
  });
});
