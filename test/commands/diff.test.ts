import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tongket } from '../support/cli.ts';
import { makeWorkspace, twoOfThree, type Workspace } from '../support/runs.ts';
import { smallPlan, smallSubmission } from '../support/small.ts';

/** Two runs of one period: what changed, from which file, and which sentences already sent no longer hold. */

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

function workspace(files?: Readonly<Record<string, string>>): Workspace {
  const made = makeWorkspace(files);
  workspaces.push(made);
  return made;
}

/** Mỹ Lý sends late: growth falls from 3/48 to −3/58 and the standing with it. */
const late = smallSubmission('xa-my-ly', '{VU: {value: 4, previous: 10}}');

const resultsOf = (folder: string): string => join(folder, 'ket-qua.json');

describe('a unit sent late', () => {
  it('the standing that turned comes first, with who turned it; then the file, the figures, the sentences', async () => {
    const { run, send } = workspace();
    const first = await run('--format', 'docx');
    send('c.yaml', late);
    const second = await run('--format', 'docx');
    const { status, stdout } = await tongket(['diff', resultsOf(first), resultsOf(second)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Đánh giá thay đổi \(1\)\n {2}\[A1\] Tăng số vụ: 6,25% \(.*\) → -5,17% \(.*\); do Xã Mỹ Lý\n/,
    );
    expect(stdout).toContain('Mới gửi báo cáo (1)\n  Xã Mỹ Lý\n');
    expect(stdout).toContain('Tệp (1)\n  c.yaml: mới\n');
    expect(stdout).toContain('    Xã Mỹ Lý: chưa gửi báo cáo → 4 (cùng kỳ 10) ← c.yaml:6:22\n');
    expect(stdout).toMatch(/I\. TÌNH HÌNH \(do Xã Mỹ Lý\)\n {4}trước: .*6,25%.*\n {4}nay: .*5,17%.*\n/);
  });

  it.each(['docx', 'md'])(
    'only the earlier report is there, as %s: what of it is stale, and what it is now',
    async (format) => {
      const { run, send } = workspace();
      const first = await run('--format', format);
      send('c.yaml', late);
      const second = await run('--format', 'json');
      const { stdout } = await tongket(['diff', resultsOf(first), resultsOf(second)]);
      expect(stdout).toMatch(/trước: .*6,25%.*\n {4}số liệu: 6,25% → -5,17%\n/);
      expect(stdout).not.toContain('nay:');
    },
  );

  it('for machines: the same, in one object', async () => {
    const { run, send } = workspace();
    const first = await run('--format', 'docx');
    send('c.yaml', late);
    const second = await run('--format', 'docx');
    const { stdout } = await tongket(['diff', resultsOf(first), resultsOf(second), '--format', 'json']);
    const changes = JSON.parse(stdout);
    expect(changes.schema).toBe('tongket/changes@1');
    expect(changes.indicators[0]).toMatchObject({ code: 'A1', turned: true, units: ['Xã Mỹ Lý'] });
    expect(changes.elements[0].units[0]).toMatchObject({
      unit: 'Xã Mỹ Lý',
      after: '4 (cùng kỳ 10)',
      place: 'c.yaml:6:22',
    });
    expect(changes.sentences.length).toBeGreaterThan(0);
  });

  it('in English on request', async () => {
    const { run, send } = workspace();
    const first = await run('--format', 'json');
    send('c.yaml', late);
    const second = await run('--format', 'json');
    const { stdout } = await tongket(['diff', resultsOf(first), resultsOf(second), '--lang', 'en']);
    expect(stdout).toContain('Standings that turned (1)\n');
    expect(stdout).toContain('Xã Mỹ Lý: not submitted → 4 (before 10) ← c.yaml:6:22\n');
  });
});

it('a corrected figure of one commune: its file, its cell, and no standing', async () => {
  const { run, send } = workspace();
  const first = await run('--format', 'docx');
  send(
    'a.yaml',
    smallSubmission('xa-an-binh', '{VU: {value: 22, previous: 20}}', 'sections: {tinh-hinh: Ổn định.}'),
  );
  const second = await run('--format', 'docx');
  const { stdout } = await tongket(['diff', resultsOf(first), resultsOf(second)]);
  expect(stdout).toMatch(
    /^Chỉ tiêu thay đổi \(1\)\n {2}\[A1\] Tăng số vụ: 6,25% \((.*)\) → 8,33% \(\1\); do Xã An Bình\n/,
  );
  expect(stdout).toContain('a.yaml: đã sửa\n');
  expect(stdout).toContain(
    '  [VU] Số vụ: 51 → 52\n    Xã An Bình: 21 (cùng kỳ 20) → 22 (cùng kỳ 20) ← a.yaml:6:22\n',
  );
});

it('nothing changed: it says so', async () => {
  const { run } = workspace();
  const first = await run('--format', 'json');
  expect(await tongket(['diff', resultsOf(first), resultsOf(first)])).toMatchObject({
    status: 0,
    stdout: 'Không có gì thay đổi.\n',
  });
});

it('without the plan the codes stand for the names', async () => {
  const { path, run, send } = workspace();
  const first = await run('--format', 'json');
  send('c.yaml', late);
  const second = await run('--format', 'json');
  rmSync(join(path, 'plan.yaml'));
  const { stdout } = await tongket(['diff', resultsOf(first), resultsOf(second)]);
  expect(stdout).toContain('[A1] A1: 6,25%');
  expect(stdout).toContain('do xa-my-ly');
});

describe('what cannot be compared: 2 and what to do', () => {
  it('results of another plan', async () => {
    const one = await workspace().run('--format', 'json');
    const plan = smallPlan.replace('id: thu-nghiem', 'id: khac');
    const other = await workspace({
      'plan.yaml': plan,
      'a.yaml': twoOfThree['a.yaml'].replace('plan: thu-nghiem', 'plan: khac'),
    }).run('--format', 'json');
    expect(await tongket(['diff', resultsOf(one), resultsOf(other)])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/khác nhau: \(thu-nghiem, 2026-6T\) và \(khac, 2026-6T\)[\s\S]*→ Chỉ so/),
    });
  });

  it.each([
    ['a file that is no results', '{"schema": "khac"}'],
    ['a file that is cut off', '{"schema": "tongket/resul'],
  ])('%s', async (_what, text) => {
    const { path, run } = workspace();
    const good = resultsOf(await run('--format', 'json'));
    const bad = join(path, 'khac.json');
    writeFileSync(bad, text);
    expect(await tongket(['diff', good, bad])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`"${bad}" không phải tệp kết quả.`),
    });
  });

  it('a file that is not there', async () => {
    expect(await tongket(['diff', '/khong/co.json', '/khong/co.json'])).toMatchObject({ status: 2 });
  });
});
