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
