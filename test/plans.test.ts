import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder, tongket } from './support/cli.ts';
import { smallPlan, smallSubmission } from './support/small.ts';

/** What the README shows for GitHub Actions: its very lines, and the same for each of our own plans and its samples. */

const root = join(import.meta.dirname, '..');
const folders: { readonly remove: () => void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [workflow = ''] = /^# \.github\/workflows[\s\S]*?^```$/m.exec(readme) ?? [];
const lines = [...workflow.matchAll(/node bin\/tongket\.js (.*?)(?: > \S+ \|\| true)?$/gm)].map(
  ([, line = '']) => line,
);

/** A line of the workflow, in a folder where the plan and its samples lie as it expects them. */
function run(line: string, folder: string) {
  const inFolder = (word: string): string => (/^(?:mau|plan\.yaml)$/.test(word) ? join(folder, word) : word);
  return tongket(line.split(' ').map(inFolder));
}

function workspace(plan: string, values: string): string {
  const folder = makeFolder({
    'plan.yaml': plan,
    'mau/a.yaml': smallSubmission('xa-an-binh', values),
    'mau/b.yaml': smallSubmission('xa-hoa-son', '{VU: {value: 3, previous: 2}}'),
    'mau/c.yaml': smallSubmission('xa-my-ly', '{VU: {value: 4, previous: 4}}'),
  });
  folders.push(folder);
  return folder.path;
}

describe('the lines of the README', () => {
  it('are a check of the plan, and its samples in three formats', () => {
    expect(lines.map((line) => /^(?:plan check|validate .*--format (\w+))/.exec(line)?.[1])).toEqual([
      undefined,
      'github',
      'sarif',
      'junit',
    ]);
  });

  const statusOf = (folder: string) =>
    Promise.all(lines.map(async (line) => (await run(line, folder)).status));

  it('pass where plan and samples are right', async () => {
    expect(await statusOf(workspace(smallPlan, '{VU: {value: 21, previous: 20}}'))).toEqual([0, 0, 0, 0]);
  });

  it('fail where a sample is wrong, and name the line', async () => {
    const folder = workspace(smallPlan, '{VU: {value: 12-15, previous: 20}}');
    expect(await statusOf(folder)).toEqual([0, 1, 1, 1]);
    expect((await run(lines[1] ?? '', folder)).stdout).toMatch(/^::error file=\S*mau\/a\.yaml,line=6,/m);
  });

  it('fail where the plan is wrong, and name its line', async () => {
    const wrong = smallPlan.replace('growth(VU)', 'growth(VX)');
    const line = wrong.slice(0, wrong.indexOf('VX')).split('\n').length;
    const folder = workspace(wrong, '{VU: {value: 21, previous: 20}}');
    expect(await statusOf(folder)).toEqual([1, 2, 2, 2]);
    expect((await run(lines[1] ?? '', folder)).stdout).toContain(`/plan.yaml,line=${line},`);
  });
});

const ids = readdirSync(join(root, 'templates')).filter((id) =>
  existsSync(join(root, 'templates', id, 'plan.yaml')),
);

it.each(ids)('our own plan %s is checked without an error', async (id) => {
  const { status, stdout } = await tongket(['plan', 'check', join(root, 'templates', id)]);
  expect([status, stdout]).toEqual([0, expect.not.stringContaining('error')]);
});

const samplesOf = (id: string): string => join(root, 'fixtures', 'scenarios', id, 'submissions');

it.each(ids.filter((id) => existsSync(samplesOf(id))))(
  'and the samples of %s: no file goes unseen',
  async (id) => {
    const args = ['validate', samplesOf(id), '-p', id, '--as-of', '2026-06-20', '--format', 'json'];
    const { status, stdout } = await tongket(args);
    const { findings, files }: Found = JSON.parse(stdout);
    const seen = new Set([
      ...files.map(({ path }) => path),
      ...findings.map(({ place }) => place?.file ?? ''),
    ]);
    const sent = readdirSync(samplesOf(id)).filter((name) => !/^(?:[.~]|nhan\.|xu-ly\.)/.test(name));
    expect(
      sent.filter((name) => ![...seen].some((path) => path.split('/').includes(name.normalize('NFC')))),
    ).toEqual([]);
    expect(status).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
);

interface Found {
  readonly findings: readonly { readonly severity: string; readonly place?: { readonly file: string } }[];
  readonly files: readonly { readonly path: string }[];
}
