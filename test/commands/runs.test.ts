import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from '../support/cli.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Where results go: a new lan-NN a run, nothing when nothing changed, never over a file that somebody edited. */

const folders: { readonly remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function workspace(): string {
  const folder = makeFolder({
    'plan.yaml': smallPlan,
    'submissions/2026-6T/a.yaml': smallSubmission('xa-an-binh', '{VU: {value: 21, previous: 20}}'),
  });
  folders.push(folder);
  return folder.path;
}

describe('run folders', () => {
  it('a workspace keeps its runs at its root, another folder in itself', async () => {
    const root = workspace();
    await tongket(['aggregate', root, '--format', 'md']);
    expect(readdirSync(join(root, 'ket-qua', '2026-6T'))).toEqual(['lan-01']);
    await tongket(['aggregate', join(root, 'submissions', '2026-6T'), '--format', 'md', '--lang', 'en']);
    expect(readdirSync(join(root, 'ket-qua', '2026-6T'))).toEqual(['lan-01', 'lan-02']);
  });

  it('nothing changed: no new run', async () => {
    const root = workspace();
    await tongket(['aggregate', root, '--format', 'json']);
    const again = await tongket(['aggregate', root, '--format', 'json']);
    expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining('Không có gì thay đổi') });
    expect(readdirSync(join(root, 'ket-qua', '2026-6T'))).toEqual(['lan-01']);
  });

  it('a changed submission: a new run, the old one as it was', async () => {
    const root = workspace();
    await tongket(['aggregate', root, '--format', 'json']);
    const first = readFileSync(join(root, 'ket-qua', '2026-6T', 'lan-01', 'ket-qua.json'));
    writeFileSync(
      join(root, 'submissions/2026-6T/b.yaml'),
      smallSubmission('xa-hoa-son', '{VU: {value: 3, previous: 2}}'),
    );
    await tongket(['aggregate', root, '--format', 'json']);
    expect(readdirSync(join(root, 'ket-qua', '2026-6T'))).toEqual(['lan-01', 'lan-02']);
    expect(readFileSync(join(root, 'ket-qua', '2026-6T', 'lan-01', 'ket-qua.json')).equals(first)).toBe(true);
  });
});

describe('-o', () => {
  it('may be written again as long as nobody edited it', async () => {
    const root = workspace();
    const out = join(root, 'ra');
    expect((await tongket(['aggregate', root, '--format', 'md', '-o', out])).status).toBe(0);
    expect((await tongket(['aggregate', root, '--format', 'md', '-o', out])).status).toBe(0);
  });

  it('an edited file is not overwritten: 3, and all stands as before; --force overwrites', async () => {
    const root = workspace();
    const out = join(root, 'ra');
    await tongket(['aggregate', root, '--format', 'md', '-o', out]);
    writeFileSync(join(out, 'bao-cao.md'), 'đã sửa hai ngày');
    const results = readFileSync(join(out, 'ket-qua.json'), 'utf8');
    const refused = await tongket(['aggregate', root, '--format', 'md', '-o', out, '--as-of', '2026-06-21']);
    expect(refused).toMatchObject({ status: 3, stderr: expect.stringContaining('bao-cao.md') });
    expect(readFileSync(join(out, 'bao-cao.md'), 'utf8')).toBe('đã sửa hai ngày');
    expect(readFileSync(join(out, 'ket-qua.json'), 'utf8')).toBe(results);
    expect((await tongket(['aggregate', root, '--format', 'md', '-o', out, '--force'])).status).toBe(0);
    expect(readFileSync(join(out, 'bao-cao.md'), 'utf8')).not.toBe('đã sửa hai ngày');
  });

  it('a file of that name that is not ours is not overwritten', async () => {
    const root = workspace();
    const out = join(root, 'ra');
    mkdirSync(out);
    writeFileSync(join(out, 'bao-cao.md'), 'của người khác');
    expect((await tongket(['aggregate', root, '--format', 'md', '-o', out])).status).toBe(3);
    expect(readdirSync(out)).toEqual(['bao-cao.md']);
  });

  it('a place that cannot be written: 3 and what to do', async () => {
    const root = workspace();
    writeFileSync(join(root, 'tep'), '');
    const { status, stderr } = await tongket([
      'aggregate',
      root,
      '--format',
      'md',
      '-o',
      join(root, 'tep', 'ra'),
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain('Không ghi được');
    expect(existsSync(join(root, 'tep.dang-ghi'))).toBe(false);
  });
});

describe('results of other periods in a workspace are found by themselves', () => {
  const periods = smallPlan.replace(
    'periods:\n',
    'periods:\n  - {id: 2025-6T, kind: half, name: 6T 2025, from: 2024-12-15, to: 2025-06-14, due: 2025-06-14}\n',
  );
  const lastYear = (value: number): string =>
    smallSubmission('xa-an-binh', `{VU: ${value}}`).replace('period: 2026-6T', 'period: 2025-6T');

  function twoYears(more: Readonly<Record<string, string>> = {}): string {
    const folder = makeFolder({
      'plan.yaml': periods,
      'submissions/2025-6T/a.yaml': lastYear(20),
      'submissions/2026-6T/a.yaml': smallSubmission('xa-an-binh', '{VU: {value: 22, previous: 19}}'),
      ...more,
    });
    folders.push(folder);
    return folder.path;
  }

  async function growth(root: string, ...args: readonly string[]): Promise<unknown> {
    const { status } = await tongket(['aggregate', root, '--period', '2026-6T', '--format', 'json', ...args]);
    expect(status).toBe(0);
    const period = join(root, 'ket-qua', '2026-6T');
    const last = readdirSync(period).sort().at(-1) ?? '';
    return JSON.parse(readFileSync(join(period, last, 'ket-qua.json'), 'utf8'));
  }

  it('last year counts before what the unit says of it now, and where they differ both places are named', async () => {
    const root = twoYears();
    expect(await growth(root), 'nothing to go by but the unit').toMatchObject({
      indicators: { A1: { value: '3/19' } },
    });
    await tongket(['aggregate', root, '--period', '2025-6T', '--format', 'json']);
    const results = await growth(root);
    expect(results).toMatchObject({ indicators: { A1: { value: '1/10' } } });
    expect(results).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'TK604',
          place: { file: 'submissions/2026-6T/a.yaml', line: 6, column: 36 },
          otherPlace: { file: 'ket-qua/2025-6T/lan-01/ket-qua.json' },
        }),
      ]),
    });
  });

  it('the last run of a period counts', async () => {
    const root = twoYears();
    await tongket(['aggregate', root, '--period', '2025-6T', '--format', 'json']);
    writeFileSync(join(root, 'submissions/2025-6T/a.yaml'), lastYear(11));
    await tongket(['aggregate', root, '--period', '2025-6T', '--format', 'json']);
    expect(await growth(root)).toMatchObject({ indicators: { A1: { value: '1' } } });
  });

  it('from the folder of the period too; --previous stands in for the found one of the same window', async () => {
    const root = twoYears();
    const named = join(root, 'dinh-chinh');
    await tongket(['aggregate', root, '--period', '2025-6T', '--format', 'json', '-o', named]);
    writeFileSync(join(root, 'submissions/2025-6T/a.yaml'), lastYear(11));
    await tongket([
      'aggregate',
      join(root, 'submissions', '2025-6T'),
      '--period',
      '2025-6T',
      '--format',
      'json',
    ]);
    expect(await growth(root, '--previous', join(named, 'ket-qua.json'))).toMatchObject({
      indicators: { A1: { value: '1/10' } },
    });
  });

  it('one that cannot be read stops the run and says which', async () => {
    const root = twoYears({ 'ket-qua/2025-6T/lan-01/ket-qua.json': '{' });
    const { status, stderr } = await tongket(['aggregate', root, '--period', '2026-6T', '--format', 'json']);
    expect([status, stderr.includes(join('2025-6T', 'lan-01', 'ket-qua.json'))]).toEqual([2, true]);
  });
});
